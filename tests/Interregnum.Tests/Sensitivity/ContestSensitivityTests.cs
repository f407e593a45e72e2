using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Findings;
using Interregnum.Scenarios;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;
using Interregnum.Tests.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Tests.Sensitivity;

/// <summary>The parameters of a shipped contest under an invented rule: opinion.legitimacy alone decides how much the first factor does.</summary>
public class ContestSensitivityTests
{
    const string Telling = "opinion.legitimacy";

    static readonly Scenario Scenario = ScenarioFolder.Read(Path.Combine(Folders.Shipped, "two-heirs")).Scenario!;

    [Fact]
    public void The_parameter_that_decides_is_found_with_its_indices_its_worth_and_the_value_that_turns_the_ranking()
    {
        var found = Play(
            new SensitivityBudget
            {
                Draws = 400,
                Parameters = 3,
                Trajectories = 0,
                Pairs = 0,
                Threads = 2,
            }
        );

        var telling = found.Parameters[0];
        Assert.Equal(Telling, telling.Path);
        Assert.InRange(telling.Gap!.Surface!.First.Value, 0.6, 1);
        Assert.InRange(found.Parameters[1].Gap!.Surface!.Total.Value, 0, 0.25);
        Assert.True(telling.Worth.Low > 0);
        var flip = Assert.Single(telling.Flips);
        Assert.InRange(Quantile(0.5), flip.Low, flip.High);
        Assert.InRange(found.Odds.Chance.Value, 0.3, 1);
        Assert.Equal(0, found.Dice);
    }

    [Fact]
    public void Exchanged_between_draws_it_is_told_from_all_the_others()
    {
        var found = Play(
            new SensitivityBudget
            {
                Draws = 400,
                Parameters = 2,
                Trajectories = 0,
                Pairs = 200,
                Threads = 2,
            }
        );

        var telling = found.Parameters[0];
        Assert.Equal(Telling, telling.Path);
        Assert.InRange(1, telling.Gap!.Exchange!.Total.Low, telling.Gap.Exchange.Total.High);
        Assert.InRange(1, telling.Gap.Exchange.First.Low, telling.Gap.Exchange.First.High);
        Assert.Equal(0, found.Parameters[1].Gap!.Exchange!.Total.Value);
        Assert.Equal((0, found.Uncertain - 2), (found.Rest!.Gap!.Total.Value, found.Rest.Count));
        Assert.Equal("opinion", found.Groups.MaxBy(g => g.Gap!.Total.Value)!.Name);
        Assert.Equal(found.Uncertain, found.Groups.Sum(g => g.Count));
        Assert.All(found.Parameters, p => Assert.Null(p.Odds.Effect));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(21)]
    public void Pairs_come_from_two_halves_of_the_draws(int pairs) =>
        Assert.Throws<ArgumentException>(() =>
            new ContestSensitivity(Scenario, new SensitivityBudget { Draws = 40, Pairs = pairs }, Source)
        );

    [Fact]
    public void Too_few_draws_are_refused() =>
        Assert.Throws<ArgumentException>(() => new ContestSensitivity(Scenario, new SensitivityBudget { Draws = 39 }, Source));

    static SensitivityFinding Play(SensitivityBudget budget) =>
        new ContestSensitivity(Scenario, budget, Source).Play(_ => { }, TestContext.Current.CancellationToken);

    static HistorySource Source => new(1, Play, (_, _, _) => [], (_, _) => throw new NotSupportedException(), (_, _, _) => null!);

    static double Quantile(double share) => Scenario.Contest.Parameters.Single(p => p.Path == Telling).Prior.At(share);

    /// <summary>The first factor adds 0.8 times the parameter's quantile, the second 0.4, others nothing.</summary>
    static void Play(PlannedWorld world, long first, int count, Action<HistoryRow> read)
    {
        var inquiry = Scenario.Inquiry;
        bool Present(int place)
        {
            var atoms = CanonicalAtoms.Of(Scenario.Contest, inquiry.Factors[inquiry.Headline[place]].Contrasts[0].Do);
            return !atoms.All(a => world.Key.Contains(a.Text, StringComparison.Ordinal));
        }

        var (one, other) = (Present(0), Present(1));
        var prior = new Prior(Scenario.Contest);
        var values = new double[Scenario.Contest.Parameters.Count];
        var telling = Scenario.Contest.Parameters.ToList().FindIndex(p => p.Path == Telling);
        var (low, high) = (Quantile(1e-9), Quantile(1 - 1e-9));
        var row = new HistoryRow(Scenario.Contest.ClaimantCount);
        for (var place = first; place < first + count; place++)
        {
            var history = world.Number(place);
            var from = world.World.Exchange is { } e && e.Parameters.Contains(telling) ? e.Draws : 0;
            prior.Draw(1, (history / 8) + from, values);
            var share = (values[telling] - low) / (high - low);
            var chance = 0.05 + (one ? 0.5 * share : 0) + (other ? 0.25 : 0);
            row.Outcome = (sbyte)(Luck.Uniform(9, history, 0) < chance ? inquiry.Subject : -1);
            read(row);
        }
    }
}
