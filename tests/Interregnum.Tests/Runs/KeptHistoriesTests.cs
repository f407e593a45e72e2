using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Tests.Runs;

public sealed class KeptHistoriesTests : IDisposable
{
    static readonly PlannedWorld Whole = new("", new(MadeUp.Contest, Intervention.None), Rerolled: false, MonthsAfter: 12);

    static readonly PlannedWorld Frozen = new(
        "freeze coalition",
        new(MadeUp.Contest, new([new Freeze(null, null, "freeze coalition")])),
        Rerolled: false,
        MonthsAfter: 0
    );

    static readonly PlannedWorld Rerolled = Whole with { Key = "re-rolled", Rerolled = true, MonthsAfter = 0 };

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_played_is_read_and_not_played_again()
    {
        var first = Outcomes(out var played);
        var second = Outcomes(out var reused);

        Assert.Equal(first, second);
        Assert.Equal((3 * 556, 0), (played.Played, played.Reused));
        Assert.Equal((0, 3 * 556), (reused.Played, reused.Reused));
        Assert.Equal((9, 9), (reused.Blocks, reused.BlocksReused));
    }

    [Fact]
    public void Worlds_are_not_taken_for_one_another()
    {
        var outcomes = Outcomes(out _);

        Assert.Distinct(outcomes.Select(world => string.Join(' ', world)));
    }

    [Fact]
    public void Outcomes_are_those_of_the_player()
    {
        var play = MadeUp.Player(Design.Of(Frozen), MadeUp.Plan().Seed);

        Assert.Equal(Enumerable.Range(0, 556).Select(h => play(h).Outcome), Outcomes(out _)[1]);
    }

    [Fact]
    public void A_world_that_plays_two_histories_of_each_draw_plays_its_first_two()
    {
        var thin = Frozen with { PerDraw = 2 };
        var play = MadeUp.Player(Design.Of(thin), MadeUp.Plan().Seed);
        using var kept = new KeptHistories(MadeUp.Plan(), folder: null, MadeUp.Playing());
        var rows = new List<(long, long, sbyte)>();

        kept.Source.Play(thin, 0, 5, row => rows.Add((row.History, row.Draw, row.Outcome)));

        Assert.Equal([0L, 1, 8, 9, 16], rows.Select(r => r.Item1));
        Assert.Equal([0L, 0, 1, 1, 2], rows.Select(r => r.Item2));
        Assert.Equal(rows.Select(r => play(r.Item1).Outcome), rows.Select(r => r.Item3));
        Assert.NotEqual(Design.Of(Frozen).Id, Design.Of(thin).Id);
    }

    [Fact]
    public void The_world_that_is_read_whole_serves_the_runs_table()
    {
        Outcomes(out _);
        using var folder = RunFolder.Open(_folder.At("run"), MadeUp.Plan(556).Identity);

        Assert.Equal(0, Ensemble.Play(MadeUp.Plan(556), folder, MadeUp.Playing()).Effort.Played);
    }

    [Fact]
    public void A_player_is_kept_for_its_world()
    {
        var made = 0;
        var playing = MadeUp.Playing() with
        {
            NewPlayer = (design, seed) =>
            {
                made++;
                return MadeUp.Player(design, seed);
            },
        };
        using var kept = new KeptHistories(MadeUp.Plan(), folder: null, playing);
        kept.Source.Play(Whole, 0, 256, _ => { });
        kept.Source.Play(Frozen, 0, 256, _ => { });
        kept.Source.Play(Whole, 256, 256, _ => { });

        Assert.Equal(2, made);
    }

    [Fact]
    public void Histories_that_are_no_block_are_refused()
    {
        using var kept = new KeptHistories(MadeUp.Plan(), folder: null, MadeUp.Playing());

        Assert.Throws<ArgumentException>(() => kept.Source.Play(Whole, 8, 8, _ => { }));
        Assert.Throws<ArgumentException>(() => kept.Source.Play(Whole, 0, 257, _ => { }));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>556 outcomes of each of the three worlds.</summary>
    sbyte[][] Outcomes(out Effort effort)
    {
        var plan = MadeUp.Plan();
        using var folder = RunFolder.Open(_folder.At("run"), plan.Identity);
        using var kept = new KeptHistories(plan, folder, MadeUp.Playing());
        PlannedWorld[] worlds = [Whole, Frozen, Rerolled];
        var outcomes = worlds.Select(_ => new List<sbyte>()).ToArray();
        foreach (var (first, count) in new[] { (0, 256), (256, 256), (512, 44) })
        {
            for (var world = 0; world < worlds.Length; world++)
            {
                kept.Source.Play(worlds[world], first, count, row => outcomes[world].Add(row.Outcome));
            }
        }

        kept.Finish();
        effort = kept.Effort(complete: true);
        return [.. outcomes.Select(o => o.ToArray())];
    }
}
