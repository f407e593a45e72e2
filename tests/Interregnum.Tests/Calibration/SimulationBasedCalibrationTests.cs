using Interregnum.Calibration;
using Interregnum.Contests;

namespace Interregnum.Tests.Calibration;

/// <summary>Made-up records of a small contest, each calibrated: the truth lies anywhere among the accepted, equally often.</summary>
public sealed class SimulationBasedCalibrationTests
{
    const int Bins = 4;

    /// <summary>Uniform places exceed this once in 10,000: χ² with 3 degrees of freedom.</summary>
    const double Critical = 21.1;

    [Fact]
    public void Truths_lie_anywhere_among_the_accepted()
    {
        var check = Check(particles: 30);
        var places = check.Rounds(40, TestContext.Current.CancellationToken);

        for (var quantity = 0; quantity < Facts.Count; quantity++)
        {
            Assert.True(
                Chi(places.Select(p => p[quantity])) < Critical,
                $"{check.Quantities[quantity]}: {Histogram(places.Select(p => p[quantity]))}"
            );
        }

        foreach (
            var moved in new[] { "opinion.gratitude", "people.anna.prestige", "people.boris.prestige", "strength.temperature" }
        )
        {
            var at = check.Quantities.ToList().IndexOf(moved);
            Assert.True(at >= 0, moved);
            Assert.True(Chi(places.Select(p => p[at])) < Critical, $"{moved}: {Histogram(places.Select(p => p[at]))}");
        }
    }

    [Fact]
    public void Places_that_are_not_uniform_are_found_out() =>
        Assert.True(Chi(Enumerable.Range(0, 160).Select(i => Math.Pow((i + 0.5) / 160, 2))) > Critical);

    static IReadOnlyList<Milestone> Facts =>
        [
            Fact("backing-early", "early", 1701, 1, new Backing(0, Body("diet"), -1), 0.4, 0.02, 0.05),
            Fact("backing-late", "late", 1702, 6, new Backing(0, Body("diet"), -1), 0.4, 0.02, 0.05),
            Fact("seated", "late", 1702, 6, new IsSeated(1, Body("council")), 1, 0, 0.05),
            Fact("against", "late", 1702, 6, new OppositionSeats(Body("council")), 1, 0, 0.7),
        ];

    static SimulationBasedCalibration Check(int particles) =>
        new(
            CalibratedScenario.TwoHeirs.Contest,
            Facts,
            new SmcEffort
            {
                Seed = 11,
                Particles = particles,
                Threads = 2,
            }
        );

    static int Body(string id) => CalibratedScenario.TwoHeirs.Contest.Bodies.Select(b => b.Id).ToList().IndexOf(id);

    static Milestone Fact(
        string id,
        string episode,
        int year,
        int month,
        Measure measure,
        double value,
        double tolerance,
        double discrepancy
    ) => new(id, episode, "text", Month.Of(year, month), measure, value, tolerance, discrepancy, Use.Fit, "high", null);

    static double Chi(IEnumerable<double> places)
    {
        var counts = Counts(places);
        var expected = counts.Sum() / (double)Bins;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }

    static string Histogram(IEnumerable<double> places) => string.Join(' ', Counts(places));

    static int[] Counts(IEnumerable<double> places)
    {
        var counts = new int[Bins];
        foreach (var place in places)
        {
            counts[Math.Min(Bins - 1, (int)(place * Bins))]++;
        }

        return counts;
    }
}
