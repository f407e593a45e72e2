using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Situations;
using Interregnum.Tests.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Tests.Worlds;

/// <summary>A mechanism that stops in the middle of a history leaves nothing behind that the situation does not hold.</summary>
public sealed class DisabledLaterTests
{
    const int After = 30;

    static readonly Contest Contest = ScenarioFolder.Read(Path.Combine(Folders.Shipped, "ussr-1922")).Scenario!.Contest;

    public static TheoryData<string> Mechanisms => [.. Footed.Mechanisms.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void A_world_without_it_from_a_month_on_can_start_from_its_twins_state(string mechanism)
    {
        var without = new Intervention([new Disable(mechanism, -1, Contest.From + After, null, 1, $"disable {mechanism} later")]);
        var actual = new Player(new World(Contest, Intervention.None));
        var (whole, forked) = (new Player(new World(Contest, without)), new Player(new World(Contest, without)));
        Assert.Equal(After, new Policy(Contest, without).FirstMonth);
        for (var history = 0; history < 12; history++)
        {
            actual.KeepFrom(After);
            actual.Play(1, history);
            whole.Play(1, history);
            forked.PlayFrom(actual, 1, history);
            Assert.True(whole.Now.Situation.SameAs(forked.Now.Situation), $"history {history} without {mechanism}");
        }
    }
}
