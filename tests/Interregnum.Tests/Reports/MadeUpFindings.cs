using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Mechanisms;
using Interregnum.Tracing;

namespace Interregnum.Tests.Reports;

/// <summary>Verdicts on <see cref="MadeUpContest"/> that no engine found: each from a table of worlds, so that its numbers agree.</summary>
static class MadeUpFindings
{
    static readonly string[] Headline = ["stewardship", "pacts", "ledger"];
    static readonly string[] Wider = ["stewardship", "pacts", "ledger", "tariff", "blunders", "temper"];

    /// <summary>A clear leader, an ally, a legacy that cost more than it brought.</summary>
    public static Verdict Normal { get; } =
        From([0.08, 0.31, 0.22, 0.64, 0.05, 0.24, 0.18, 0.62], first: [0.71, 0.25, 0.04], settled: true);

    /// <summary>Two factors that nothing tells apart.</summary>
    public static Verdict Tie { get; } =
        From([0.10, 0.305, 0.30, 0.50, 0.12, 0.33, 0.32, 0.53], first: [0.46, 0.47, 0.07], settled: false) with
        {
            Confidence = 0.55,
        };

    /// <summary>Everything asked about hurt the subject.</summary>
    public static Verdict Negative { get; } =
        From([0.60, 0.51, 0.42, 0.33, 0.38, 0.27, 0.2, 0.1], first: [0.83, 0.16, 0.01], settled: true);

    /// <summary>The contest has no end: nobody prevails, whatever is taken away.</summary>
    public static Verdict Nobody { get; } =
        From([0, 0.001, 0, 0.002, 0, 0.001, 0.001, 0.002], first: [0.5, 0.3, 0.2], settled: false) with
        {
            Sham = null,
            Reroll = null,
            SubjectMedoid = null,
            Confidence = 0.6,
        };

    /// <summary>One factor does everything.</summary>
    public static Verdict Overwhelming { get; } =
        From([0.02, 0.96, 0.02, 0.97, 0.021, 0.96, 0.022, 0.98], first: [1, 0, 0], settled: true) with
        {
            Confidence = 1,
            Population = "in this case",
        };

    /// <summary>Two factors, no evidence, no milestones, no wider table: for <see cref="MadeUpContest.Bare"/>.</summary>
    public static Verdict Bare { get; } =
        Normal with
        {
            Factors = [.. Normal.Factors.Take(2).Select(f => f with { Parts = [], Twin = null })],
            Wider = [],
            WiderHistories = 0,
            WiderWorlds = [],
            Contrasts = [],
            Variants = [],
            Worlds = [.. Normal.Worlds.Take(4)],
            Interactions = [Normal.Interactions[0]],
            Without = [.. Normal.Without.Take(2)],
            Milestones = [],
            Documents = null,
            Historians = null,
            SubjectMedoid = null,
        };

    /// <summary>The question asks about six factors at once, two of which hurt.</summary>
    public static Verdict Six { get; } =
        Normal with
        {
            Factors =
            [
                .. Normal.Factors,
                .. Normal.Wider.Skip(3).Select((f, i) => f with { Shapley = Around(0.04 - (0.05 * i), 0.014), FirstShare = 0 }),
            ],
            Worlds = Normal.WiderWorlds,
            Without = [.. Wider.Select((id, f) => new WithoutFinding(id, Spread(0.2 + (0.09 * f))))],
        };

    public static IReadOnlyDictionary<string, Verdict> All { get; } =
        new Dictionary<string, Verdict>
        {
            ["normal"] = Normal,
            ["tie"] = Tie,
            ["negative"] = Negative,
            ["nobody"] = Nobody,
            ["overwhelming"] = Overwhelming,
            ["six"] = Six,
        };

    /// <summary>A verdict whose numbers follow from how often the subject prevails in each world.</summary>
    /// <param name="worlds">By the bits of the factors present: 0 none, 1 the first, 2 the second, 3 both, … 7 all.</param>
    public static Verdict From(double[] worlds, double[] first, bool settled)
    {
        var values = Enumerable.Range(0, 3).Select(f => Shapley(worlds, f)).ToArray();
        var factors = Enumerable.Range(0, 3).Select(f => Factor(worlds, f, values[f], first[f])).ToArray();
        var leader = Array.IndexOf(values, values.Max());
        return new()
        {
            Question = MadeUpContest.Scenario.Inquiry.Question,
            Subject = "ines",
            Criterion =
                "the factor whose removal, averaged over all the ways the others may be present or absent, most lowers Ines’s chance",
            Population = "in general",
            Seed = 7,
            Draws = 512,
            Histories = 4096,
            Odds = Spread(worlds[7]),
            OddsTwelveMonthsBefore = Spread(worlds[7] * 0.8),
            OddsTwelveMonthsAfter = Spread(Math.Min(1, worlds[7] * 1.02)),
            Factors = factors,
            Wider = [.. Wider.Select((id, f) => Wide(id, f, f < 3 ? values[f] * 0.9 : 0.01 * (f - 4)))],
            WiderHistories = 2048,
            Sham = Share(0.09, 0.01),
            Reroll = Share(0.38, 0.02),
            Contrasts = [.. Headline.SelectMany((_, f) => Contrasts(f, values))],
            Variants = [.. Forms.All.Select((v, n) => InVariant(v.Variant, values, n))],
            Worlds = [.. worlds.Select((p, w) => new WorldFinding(Present(Headline, w), Share(p, 0.015)))],
            WiderWorlds =
            [
                .. Enumerable.Range(0, 64).Select(w => new WorldFinding(Present(Wider, w), Share(worlds[w & 7], 0.02))),
            ],
            Interactions = [Pair(worlds, 0, 1), Pair(worlds, 0, 2), Pair(worlds, 1, 2)],
            LeadingFactor = Headline[leader],
            Confidence = 0.998,
            Settled = settled,
            LookUp = LookUp(values),
            Without = [.. Headline.Select((id, f) => new WithoutFinding(id, Spread(worlds[7 & ~(1 << f)])))],
            Medoid = new(MadeUpChronicles.InesPrevails.Number, 0.212, MadeUpChronicles.InesPrevails),
            SubjectMedoid = new(MadeUpChronicles.RurikPrevails.Number, 0.305, MadeUpChronicles.RurikPrevails),
            Milestones = Milestones,
            Documents = Documents.Of(MadeUpEvidence.File, MadeUpContest.Scenario.Inquiry),
            Historians = Historians.Of(MadeUpEvidence.File, MadeUpContest.Scenario.Inquiry),
            WorldsPlayed = 93,
            HistoriesPlayed = 310_272,
        };
    }

    static Estimate Share(double value, double half) => new(value, Math.Max(0, value - half), Math.Min(1, value + half));

    static Estimate Around(double value, double half) => new(value, Math.Max(-1, value - half), Math.Min(1, value + half));

    static FactorFinding Factor(double[] worlds, int f, double value, double first)
    {
        var (all, without) = (worlds[7], worlds[7 & ~(1 << f)]);
        var benefit = Math.Max(0, all - without) + 0.03;
        var harm = Math.Max(0, without - all) + 0.03;
        return new()
        {
            Id = Headline[f],
            Name = MadeUpContest.Scenario.Inquiry.Factors[f].Name,
            Contrast = MadeUpContest.Scenario.Inquiry.Factors[f].Contrasts[0].Id,
            Shapley = Around(value, 0.0148),
            StandardError = 0.0075,
            Necessity = all < 0.01 ? null : Share(Math.Min(0.99, benefit / all), 0.021),
            Sufficiency = Share(Math.Min(0.99, benefit / (1 - without)), 0.019),
            SufficiencyAlone = Share(Math.Max(0, worlds[1 << f] - worlds[0]), 0.013),
            Benefit = Share(benefit, 0.012),
            Harm = Share(harm, 0.006),
            NecessityBounds = all < 0.01 ? null : new(Math.Max(0, (all - without) / all), Math.Min(1, (1 - without) / all)),
            FirstShare = first,
            Parts =
                f == 0
                    ?
                    [
                        new("accounts", "What the accounts told her", Around(value * 0.3, 0.02), 0.01, 2048),
                        new("rest", "The rest", Around(value * 0.7, 0.02), 0.01, 2048),
                    ]
                    : [],
            Twin =
                f == 0
                    ? new(
                        17,
                        "ines",
                        "rurik",
                        "1700-09",
                        "patronage",
                        MadeUpChronicles.InesPrevails,
                        MadeUpChronicles.RurikPrevails
                    )
                    : null,
        };
    }

    static FactorFinding Wide(string id, int f, double value) =>
        new()
        {
            Id = id,
            Name = MadeUpContest.Scenario.Inquiry.Factors[f].Name,
            Contrast = MadeUpContest.Scenario.Inquiry.Factors[f].Contrasts[0].Id,
            Shapley = Around(value, 0.0274),
            StandardError = 0.014,
            Necessity = null,
            Sufficiency = null,
            SufficiencyAlone = null,
            Benefit = Share(0.1, 0.02),
            Harm = Share(0.06, 0.02),
            NecessityBounds = null,
            FirstShare = f == 0 ? 0.66 : 0.068,
            Parts = [],
        };

    static IEnumerable<ContrastFinding> Contrasts(int f, double[] values)
    {
        double[] factor = [0.62, -0.35];
        return factor.Select(
            (times, c) =>
            {
                var all = values.Select((v, g) => g == f ? v * times : v).ToArray();
                var contrast = MadeUpContest.Scenario.Inquiry.Factors[f].Contrasts[c + 1];
                var leads = Array.IndexOf(all, all.Max());
                var next = Enumerable.Range(0, all.Length).Where(g => g != leads).MaxBy(g => all[g]);
                return new ContrastFinding(
                    Headline[f],
                    contrast.Id,
                    contrast.Name,
                    Around(all[f], 0.0263),
                    0.0134,
                    Headline[leads],
                    new ContrastLead(Headline[next], Around(all[leads] - all[next], 0.031)),
                    [.. all.Select(value => Around(value, 0.0263))],
                    1024
                );
            }
        );
    }

    static double Shapley(double[] worlds, int f)
    {
        double[] weights = [1 / 3.0, 1 / 6.0, 1 / 3.0];
        return Enumerable
            .Range(0, 8)
            .Where(w => (w & (1 << f)) == 0)
            .Sum(w => weights[int.PopCount(w)] * (worlds[w | (1 << f)] - worlds[w]));
    }

    static InteractionFinding Pair(double[] worlds, int a, int b)
    {
        var (first, second, other) = (1 << a, 1 << b, 7 & ~(1 << a) & ~(1 << b));
        double Both(int rest) => worlds[rest | first | second] - worlds[rest | first] - worlds[rest | second] + worlds[rest];
        return new(Headline[a], Headline[b], Around(2 / 3.0 * (Both(0) + (Both(other) / 2)), 0.0231), 0.0118);
    }

    /// <summary>One number turns the ranking over at two values, one at none and is worth little, one is worth nothing at all.</summary>
    static LookUpFinding LookUp(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderByDescending(f => values[f])];
        return new LookUpFinding(
            Headline[order[0]],
            Headline[order[1]],
            143,
            257,
            255,
            0.0341,
            [
                new("opinion.gratitude", 0.61, 1.94, new(0.0071, 0.0012, 0.013), [new(0.82, 0.71, 0.93), new(1.76, 1.52, 1.88)]),
                new("fear.speed", 0.11, 0.52, new(0.0004, 0, 0.0016), []),
                new("people.ines.prestige", 0.32, 0.83, new(0, 0, 0), []),
            ]
        );
    }

    static Odds[] Spread(double subject) =>
        [
            new("ines", Share(subject, 0.0152)),
            new("rurik", Share((1 - subject) * 0.4, 0.0124)),
            new("tolva", Share((1 - subject) * 0.15, 0.0091)),
            new("maro", Share((1 - subject) * 0.05, 0.0047)),
            new("nobody", Share((1 - subject) * 0.4, 0.0124)),
        ];

    static string[] Present(string[] ids, int world) => [.. ids.Where((_, f) => (world & (1 << f)) != 0)];

    static MilestoneFinding[] Milestones =>
        [
            Read("m1", "month", Month.Of(1701, 3).Number, 0.43, Month.Of(1701, 1).Number, 0.21),
            Read("m2", "share", 0.31, 0.88, 0.27, 0.34),
            Read("m3", "seats", 2, 1, 1, 0.12),
            Read("m4", "yes or no", 1, 1, 1, 0.77),
            Read("m5", "person", 0, 0.6, null, 0.62),
            Read("m6", "none", 0.62, 0, null, 0) with
            {
                Reached = false,
                Unmeasured = "the depots hold no vote here",
                Use = "report_only",
            },
        ];

    static MilestoneFinding Read(string id, string unit, double recorded, double occurred, double? median, double within)
    {
        var text = MadeUpContest.Scenario.Milestones.Single(m => m.Id == id).Text;
        var spread = unit switch
        {
            "share" => 0.2,
            "yes or no" => 0,
            _ => 1,
        };
        return new(
            id,
            text,
            unit,
            recorded,
            Share(occurred, 0.011),
            median,
            median - spread,
            median + spread,
            Share(within, 0.013),
            id != "m3",
            "fit"
        );
    }

    /// <summary>The first variant agrees, the second is not settled, and in the third another factor leads.</summary>
    static VariantFinding InVariant(Variant variant, IReadOnlyList<double> values, int n)
    {
        double[] turned = [.. (n == 2 ? values.Reverse() : values).Select(value => value * (1 - (0.1 * n)))];
        var first = Enumerable.Range(0, turned.Length).MaxBy(f => turned[f]);
        return new VariantFinding(
            variant.Mechanism,
            variant.Form,
            Share(0.2 + (0.05 * n), 0.02),
            [.. turned.Select((value, f) => new VariantFactor(Headline[f], Around(value, 0.03), 0.015))],
            Headline[first],
            n == 1 ? 0.81 : 0.999,
            512
        );
    }
}
