using System.Globalization;
using System.Runtime.CompilerServices;
using Interregnum.Calibration;
using Interregnum.Contests;

namespace Interregnum.Tests.Calibration;

/// <summary>Made-up records of a small contest, each calibrated: the truth lies anywhere among the accepted, equally often.</summary>
public sealed class SimulationBasedCalibrationTests
{
    const string Begin = "<!-- places: written by SimulationBasedCalibrationTests; GOLDEN=accept rewrites it -->";
    const string End = "<!-- end of places -->";

    /// <summary>Parameters whose places are looked at, beside all that is read off histories.</summary>
    static readonly string[] Parameters =
    [
        "opinion.gratitude",
        "strength.temperature",
        "people.anna.prestige",
        "people.boris.prestige",
    ];

    [Fact]
    public void Truths_lie_anywhere_among_the_accepted()
    {
        // Uniform places in 4 bins exceed this once in 10,000: χ² with 3 degrees of freedom.
        Assert.All(Places(rounds: 40, particles: 30, bins: 4), row => Assert.True(Chi(row.Counts) < 21.1, Text(row)));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void The_whole_figure_of_the_places()
    {
        // The same of 8 bins, with 7 degrees of freedom.
        var rows = Places(rounds: 320, particles: 60, bins: 8);

        Document(rows);
        Assert.All(rows, row => Assert.True(Chi(row.Counts) < 29.9, Text(row)));
    }

    [Fact]
    public void Places_that_are_not_uniform_are_found_out() =>
        Assert.True(Chi(Counts(Enumerable.Range(0, 160).Select(i => Math.Pow((i + 0.5) / 160, 2)), 8)) > 29.9);

    static IReadOnlyList<(string What, int[] Counts)> Places(int rounds, int particles, int bins)
    {
        var check = Check(particles);
        var places = check.Rounds(rounds, TestContext.Current.CancellationToken);
        var quantities = check.Quantities.ToList();
        return
        [
            .. Facts
                .Select(f => f.Id)
                .Concat(Parameters)
                .Select(what => (what, Counts(places.Select(p => p[quantities.IndexOf(what)]), bins))),
        ];
    }

    static void Document(IReadOnlyList<(string What, int[] Counts)> rows, [CallerFilePath] string test = "")
    {
        if (Environment.GetEnvironmentVariable("GOLDEN") != "accept")
        {
            return;
        }

        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "..", "..", "..", "docs", "validation.md"));
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        var table = string.Join(
            '\n',
            ["| what | rounds by eighths of its place | χ², 7 degrees |", "| --- | --- | ---: |", .. rows.Select(Text)]
        );
        File.WriteAllText(path, $"{text[..from]}\n{table}\n{text[to..]}");
    }

    static string Text((string What, int[] Counts) row) =>
        string.Create(CultureInfo.InvariantCulture, $"| `{row.What}` | {string.Join(' ', row.Counts)} | {Chi(row.Counts):0.0} |");

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

    static double Chi(int[] counts)
    {
        var expected = counts.Sum() / (double)counts.Length;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }

    static int[] Counts(IEnumerable<double> places, int bins)
    {
        var counts = new int[bins];
        foreach (var place in places)
        {
            counts[Math.Min(bins - 1, (int)(place * bins))]++;
        }

        return counts;
    }
}
