using System.Globalization;
using Interregnum.Attribution;
using Interregnum.Findings;
using Interregnum.Runs;

namespace Interregnum.Tests.Coverage;

/// <summary>The intervals of <c>explain</c>, <c>attribute</c>, <c>run</c>, <c>milestones</c>, <c>whatif</c> and <c>compare</c>, on problems of two levels.</summary>
static class VerdictStudies
{
    const int All = TwoLevelProblem.All;
    const string Wilson = "Wilson at the effective size, t";
    const string T = "t over draws";

    static readonly (string, string)[] Printed =
    [
        ("odds of an outcome", Wilson),
        ("a factor's Shapley value", T),
        ("an interaction of two factors", T),
        ("difference of two worlds' odds", T),
        ("necessity, also of sham and re-rolled dice", Wilson),
        ("sufficiency", Wilson),
        ("sufficiency alone", Wilson),
        ("benefit", Wilson),
        ("harm", Wilson),
        ("responsibility", Wilson),
    ];

    public static IEnumerable<Study> Of() =>
        [
            new("64 × 8", Printed, seed => Read(seed, 64, 8)),
            new("512 × 8", Printed, seed => Read(seed, 512, 8)),
            new("128 × 2", Printed, seed => Read(seed, 128, 2)),
            Study.Of("the leader's Shapley value, played until settled", T, "up to 512 × 8", UntilSettled),
            Study.Of("a factor under another contrast, a part", "two-phase regression, t", "128 × 2 of 512 × 8", Sharpened),
            Study.Of("a lead under another contrast", "two-phase regression, paired, t", "128 × 2 of 512 × 8", Leading),
            new(
                "1024 × 1",
                [("share of histories near a milestone", Wilson), ("share of histories in which one occurs", "Wilson")],
                Milestone
            ),
            .. new[] { 64, 512 }.Select(draws =>
                Study.Of("odds of a rare outcome", Wilson, $"{draws} × 8", seed => Rare(seed, draws))
            ),
            .. new[] { 0.02, 0.01, 0.005 }.Select(width =>
                Study.Of(
                    "odds of an outcome, played until precise",
                    Wilson,
                    $"until ±{(100 * width).ToString(CultureInfo.InvariantCulture)} points",
                    seed => UntilPrecise(seed, width)
                )
            ),
        ];

    static IReadOnlyList<(Estimate?, double)> Read(int seed, int draws, int perDraw)
    {
        var p = new TwoLevelProblem(seed);
        var table = p.Play(draws, perDraw);
        var last = Twins(table, All, 6);
        var first = Twins(table, 1, 0);
        return
        [
            (table.Rate(All, 1), p.Chance(All)),
            Value(Shapley.Of(3), p, table),
            Value(Interaction.Of(3), p, table),
            Difference(p, table),
            (last.Necessity, p.Chance(All, 6) / p.Chance(All)),
            (last.Sufficiency, p.Chance(All, 6) / (1 - p.Chance(6))),
            (first.Sufficiency, p.Chance(1, 0) / (1 - p.Chance(0))),
            (last.Benefit, p.Chance(All, 6)),
            (Twins(table, All, 3).Harm, p.Chance(3, All)),
            (Responsibility.Of(table, 1)?[1], p.GivenAll(well => Responsibility.Of(3, world => (well >> world & 1) != 0)[1])),
        ];
    }

    /// <summary>From one history in ten thousand to one in thirty; in many problems none is played that ends so.</summary>
    static (Estimate?, double) Rare(int seed, int draws)
    {
        var problem = new TwoLevelProblem(seed, rarer: 2.4);
        return (Intervals.Rate(problem.Count(0, 8 * draws)), problem.Chance(0));
    }

    /// <summary>As <c>run --until-precision</c> plays: the interval of the look at which it stops.</summary>
    static (Estimate?, double) UntilPrecise(int seed, double width)
    {
        var (problem, looks) = (new TwoLevelProblem(seed), new Looks(long.MaxValue, width));
        var (sums, interval, histories) = (new RateSums(), (Estimate?)null, looks.First);
        for (; ; histories = looks.Next(histories, Half(interval)))
        {
            sums = problem.Count(All, histories, sums);
            interval = Intervals.Rate(sums);
            if (looks.IsLast(histories, Half(interval)))
            {
                return (interval, problem.Chance(All));
            }
        }

        static double Half(Estimate? of) => (of!.High - of.Low) / 2;
    }

    /// <summary>As <c>attribute</c> plays: the leader's interval at the look at which the ranking is settled, or the draws are spent.</summary>
    static (Estimate?, double) UntilSettled(int seed)
    {
        var problem = new TwoLevelProblem(seed);
        var all = Shapley.Of(3).PerHistory(problem.Play(512), 1);
        var (values, settling) = (all, new Settling(3));
        for (var draws = SettledAttribution.Round; draws <= all.Draws && !settling.Settled; draws += SettledAttribution.Round)
        {
            values = all.First(draws, 8);
            settling.Add(values);
        }

        return (Intervals.Mean(values, settling.Leader), Shapley.Of(3).Read(problem.Chance)[settling.Leader]);
    }

    static TwinOutcomes Twins(OutcomeTable table, int with, int without) => new(table[with], table[without], 1, table.PerDraw);

    static (Estimate?, double) Value(GameIndex index, TwoLevelProblem problem, OutcomeTable table) =>
        (Intervals.Mean(index.PerHistory(table, 1), 0), index.Read(problem.Chance)[0]);

    static (Estimate?, double) Difference(TwoLevelProblem problem, OutcomeTable table)
    {
        double[] differences = [.. Enumerable.Range(0, table.Histories).Select(h => (table[All][h] - table[6][h]) / 2.0)];
        return (Intervals.Mean(new TwoLevelSample(differences, 1, table.PerDraw), 0), problem.Chance(All) - problem.Chance(6));
    }

    /// <summary>The value of the first factor when the third never acts, sharpened by its value when it may.</summary>
    static (Estimate?, double) Sharpened(int seed)
    {
        var problem = new TwoLevelProblem(seed);
        var all = problem.Play(512);
        var contrast = new OutcomeTable([.. Enumerable.Range(0, 4).Select(w => (ReadOnlyMemory<sbyte>)all[w].ToArray())], 8);
        var few = Shapley.Of(2).PerHistory(contrast, 1).First(128, 2);
        var related = Shapley.Of(3).PerHistory(all, 1);
        return (TwoPhase.Of(few, 0, related, 0).Interval, Shapley.Of(2).Read(problem.Chance)[0]);
    }

    /// <summary>The first factor's value less the second's when the third never acts; with one rival the error is shared with nobody.</summary>
    static (Estimate?, double) Leading(int seed)
    {
        var problem = new TwoLevelProblem(seed);
        var all = problem.Play(512);
        var contrast = new OutcomeTable([.. Enumerable.Range(0, 4).Select(w => (ReadOnlyMemory<sbyte>)all[w].ToArray())], 8);
        var few = Shapley.Of(2).PerHistory(contrast, 1).First(128, 2);
        var truth = Shapley.Of(2).Read(problem.Chance);
        var lead = TwoPhase.Difference(few, Shapley.Of(3).PerHistory(all, 1), (0, 0), (1, 1));
        return (lead.Shared(1, Intervals.MostInteraction), truth[0] - truth[1]);
    }

    static IReadOnlyList<(Estimate?, double)> Milestone(int seed)
    {
        var problem = new TwoLevelProblem(seed);
        var (table, truth) = (problem.Play(1024, 1), problem.Chance(All));
        var rate = (double)table.Counts(1)[All] / table.Histories;
        return [(table.Rate(All, 1), truth), (Intervals.Wilson(rate, table.Histories), truth)];
    }
}
