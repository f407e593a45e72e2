using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using static Interregnum.Tests.Attribution.SmallContest;

namespace Interregnum.Tests.Attribution;

public class SettledAttributionTests
{
    static readonly Scenario Scenario = new(
        Small,
        Inquiry(
            [Factor("post", Idle()), Factor("friends", Forbid(Ann)), Factor("blood", Level(Asset.Legitimacy, Ann))],
            headline: 3
        ),
        new EvidenceFile([], [], [], [], []),
        [],
        "",
        ""
    );

    /// <summary>The post is worth as much as is said, friends 0.1, blood nothing.</summary>
    static HistorySource Worth(double post, long seed = 1) =>
        new MadeUpWorlds(
            (world, parameter) =>
                0.5
                + (0.2 * (parameter - 0.5))
                - (MadeUpWorlds.Lacks(world, "idle post") ? post : 0)
                - (MadeUpWorlds.Lacks(world, "forbid alliances") ? 0.1 : 0),
            seed
        ).Source;

    [Fact]
    public void A_clear_leader_is_settled_long_before_the_draws_are_spent()
    {
        var found = Play(Worth(0.3), most: 4096);

        Assert.Equal((Ending.Settled, "post"), (found.Ending, found.LeadingFactor));
        Assert.InRange(found.Draws, 32, 512);
        Assert.InRange(found.SettledAfter!.Value, found.Draws - SettledAttribution.Round + 1, found.Draws);
        Assert.All(found.Leads, l => Assert.True(l.Lead.Low > -Settling.Tie && l.Lead.Low < l.Lead.Value));
        Assert.Equal(0.3, found.Factors[0].Shapley.Value, 0.05);
        Assert.True(found.Responsibility![0].Value > found.Responsibility[1].Value);
        Assert.Equal(0, found.Responsibility[2].Value);
    }

    [Fact]
    public void Equals_are_a_tie_when_the_draws_are_spent()
    {
        var found = Play(Worth(0.1), most: 64);

        Assert.Equal((Ending.Spent, 64), (found.Ending, found.Draws));
        Assert.Null(found.SettledAfter);
    }

    [Fact]
    public void Worlds_on_dice_of_their_own_need_more_draws()
    {
        int[] seeds = [1, 2, 3, 4, 5, 6];
        var paired = seeds.Sum(seed => Play(Worth(0.15, seed), most: 4096).Draws);
        var apart = seeds.Sum(seed => Play(Worth(0.15, seed), most: 4096, paired: false).Draws);

        Assert.True(apart > 1.1 * paired, $"{apart} draws apart, {paired} together");
    }

    [Fact]
    public void What_is_found_does_not_depend_on_threads() =>
        Assert.Equal(Play(Worth(0.2), 128, threads: 1).Factors, Play(Worth(0.2), 128, threads: 3).Factors, Same);

    static bool Same(FactorFinding one, FactorFinding other) => one.Shapley == other.Shapley && one.Necessity == other.Necessity;

    static AttributionFinding Play(HistorySource source, int most, bool paired = true, int threads = 2) =>
        new SettledAttribution(Scenario, new SettlingBudget(most, 0.95, threads, paired), source).Play(
            null,
            TestContext.Current.CancellationToken
        );
}
