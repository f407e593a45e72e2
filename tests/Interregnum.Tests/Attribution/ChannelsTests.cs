using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Tests.Worlds;
using Interregnum.Worlds;

namespace Interregnum.Tests.Attribution;

/// <summary>Effects of factors through mechanisms of a contest, where the answer is known by how the contest is built.</summary>
public sealed class ChannelsTests
{
    const int Draws = 40;

    static readonly Contest Contest = Struggle.With();

    static readonly Factor Knowledge = Factor("knowledge", Idle(PowerKind.Informs));
    static readonly Factor Posts = Factor("posts", Idle(PowerKind.Appoints));

    [Fact]
    public void All_of_a_factor_that_only_informs_runs_through_what_is_known()
    {
        var found = Play(Knowledge, "intelligence");

        Assert.Equal(new Estimate(0, 0, 0), found.Effect.Direct);
        Assert.Equal(found.Effect.Total, found.Effect.Channels[0].Share);
        Assert.Equal(found.Effect.Total, found.Lent[0]);
        Assert.Equal(found.Effect.Total.Value, found.With.Value - found.Without.Value, 1e-12);
        Assert.Equal(0, found.Void.Value);
    }

    [Fact]
    public void Nothing_runs_through_a_mechanism_that_lies_still()
    {
        // With no gain there is nothing to know; what an idle post does not fill is felt all the same.
        var found = Play(Posts, "intelligence", new Disable("intelligence", -1, null, null, 1, "disable intelligence"));

        Assert.Equal(new Estimate(0, 0, 0), found.Effect.Channels[0].Share);
        Assert.Equal(new Estimate(0, 0, 0), found.Lent[0]);
        Assert.Equal(found.Effect.Total, found.Effect.Direct);
        Assert.NotEqual(0, found.Effect.Total.Value);
    }

    [Fact]
    public void Shares_and_what_is_direct_add_up_to_the_effect()
    {
        var found = Play(Posts, "coalitions", null, "patronage", "fear");

        Assert.Equal(found.Effect.Total.Value, found.Effect.Direct.Value + found.Effect.Channels.Sum(c => c.Share.Value), 1e-12);
        Assert.Equal(3, found.Lent.Count);
    }

    [Fact]
    public void A_mechanism_without_a_trace_is_refused() => Assert.Throws<ArgumentException>(() => Play(Posts, "challenge"));

    static Redirect Idle(PowerKind power) => new(0, power, Redirection.Idle, -1, null, null, 1, $"idle secretary {power}");

    static Factor Factor(string id, Atom atom) =>
        new(id, id, id, "", [new Contrast("gone", "gone", "gone", Reach.Subject, new Intervention([atom]))], []);

    static ChannelFinding Play(Factor factor, string mechanism, Atom? always = null, params string[] others)
    {
        var inquiry = new Inquiry
        {
            Question = "?",
            Subject = 0,
            Headline = [0],
            Wider = [],
            Factors = [factor],
            Sham = Intervention.None,
        };
        var scenario = new Scenario(Contest, inquiry, new EvidenceFile([], [], [], [], []), [], "", "");
        return new Channels(scenario, [mechanism, .. others], Draws, Source(always is null ? [] : [always])).Play(
            2,
            _ => { },
            TestContext.Current.CancellationToken
        )[0];
    }

    /// <summary>Histories of the engine, with something done in every world.</summary>
    static HistorySource Source(IReadOnlyList<Atom> always) =>
        new(
            1,
            (planned, first, count, read) =>
            {
                var world = planned.World;
                var player = new Player(
                    world with
                    {
                        Intervention = world.Intervention.With(new(always)),
                        Borrowing = world.Borrowing is { } b ? b with { Twin = b.Twin.With(new(always)) } : null,
                    }
                );
                for (var place = first; place < first + count; place++)
                {
                    read(player.Play(1, planned.Number(place)));
                }
            },
            (_, _, _) => [],
            (_, _) => throw new NotSupportedException(),
            (_, _, _) => throw new NotSupportedException()
        );
}
