using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>Reads a verdict off the played tables.</summary>
sealed class VerdictReading(Scenario scenario, Plan plan, PlayedTables tables)
{
    readonly OutcomeTable _headline = tables.Worlds.Table(plan.Headline, tables.HeadlineDraws, Budget.PerDraw);

    Contest Contest => scenario.Contest;

    Inquiry Inquiry => scenario.Inquiry;

    ReadOnlySpan<sbyte> Full => _headline[plan.Headline.All];

    /// <param name="told">Where single histories are told.</param>
    /// <param name="seed">What everything was played with.</param>
    /// <param name="milestones">How the model reproduces the record.</param>
    public Verdict Of(ToldHistories told, long seed, IReadOnlyList<MilestoneFinding> milestones)
    {
        var factors = new FactorReading(Inquiry).Of(plan.Headline, _headline, tables.Headline);
        var ranking = Ranking.Of([.. factors.Select(f => f.Shapley.Value)], tables.Headline);
        var rows = tables.Worlds.Rows;
        return new Verdict
        {
            Question = Inquiry.Question,
            Subject = Contest.Contenders[Inquiry.Subject].Id,
            Criterion = Explain.Criterion,
            Population = "in general",
            Seed = seed,
            Draws = tables.HeadlineDraws,
            Histories = _headline.Histories,
            Odds = Odds(Full),
            OddsTwelveMonthsBefore = Odds(rows.Before),
            OddsTwelveMonthsAfter = Odds(rows.After),
            Factors = [.. factors.Select((f, i) => f with { Parts = Parts(i), Twin = told.Twin(i, Helps(f)) })],
            Wider = Wider(),
            WiderHistories = tables.WiderDraws * Budget.TablePerDraw,
            Sham = Baseline(plan.Sham),
            Reroll = Baseline(plan.Rerolled),
            Contrasts = [.. plan.Contrasts.Zip(tables.ContrastDraws, Contrast)],
            Variants = [.. plan.Variants.Zip(tables.VariantDraws, InVariant)],
            Fit = scenario.Calibration?.Fit(null),
            Worlds = Worlds(plan.Headline, _headline),
            WiderWorlds = WiderWorlds(),
            Interactions = Interactions(),
            LeadingFactor = factors[ranking.Leader].Id,
            Confidence = ranking.Confidence,
            Settled = ranking.Settled,
            Without = [.. factors.Select((f, i) => new WithoutFinding(f.Id, Odds(_headline[plan.Headline.Without(i)])))],
            Medoid = told.MostTypical(),
            SubjectMedoid = told.SubjectPrevails(),
            Milestones = [.. milestones.Zip(scenario.Milestones, OfAll)],
            Documents = Tracing.Documents.Of(scenario.Evidence, Inquiry),
            Historians = Tracing.Historians.Of(scenario.Evidence, Inquiry),
            WorldsPlayed = tables.Worlds.Worlds,
            HistoriesPlayed = tables.Worlds.Done,
        };
    }

    static bool Helps(FactorFinding factor) => factor.Benefit.Value >= factor.Harm.Value;

    /// <summary>Who prevails is known of every history that was played: that fact's share is the odds, and not another from fewer.</summary>
    MilestoneFinding OfAll(MilestoneFinding finding, Milestone milestone)
    {
        if (milestone.Measure is not Winner)
        {
            return finding;
        }

        var nobody = Intervals.Rate(Full, -1, Budget.PerDraw);
        var within = Intervals.Rate(Full, (int)milestone.Value, Budget.PerDraw);
        return finding with
        {
            Within = within,
            Reached = within.Value > 0,
            Occurred = new Estimate(1 - nobody.Value, 1 - nobody.High, 1 - nobody.Low),
        };
    }

    /// <summary>Every claimant in their order, then nobody.</summary>
    List<Odds> Odds(ReadOnlySpan<sbyte> outcomes)
    {
        var odds = new List<Odds>();
        foreach (var outcome in Enumerable.Range(0, Contest.ClaimantCount).Append(-1))
        {
            odds.Add(new Odds(Contest.OutcomeId(outcome), Intervals.Rate(outcomes, outcome, Budget.PerDraw)));
        }

        return odds;
    }

    Estimate? Baseline(int world)
    {
        const int perDraw = Budget.TablePerDraw;
        var full = tables.Worlds.Outcomes(plan.Full, tables.HeadlineDraws, perDraw).Span;
        var twin = tables.Worlds.Outcomes(world, tables.HeadlineDraws, perDraw).Span;
        return new TwinOutcomes(full, twin, Inquiry.Subject, perDraw).Necessity;
    }

    IReadOnlyList<PartFinding> Parts(int factor)
    {
        foreach (var (table, draws) in plan.Parts.Zip(tables.PartDraws).Where(p => p.First.Factor == factor))
        {
            var values = tables.Parts(table, draws);
            return [.. values.Select((v, i) => Part(v, table.Table.Players[i], table.Names[i], draws))];
        }

        return [];
    }

    static PartFinding Part(TwoPhase value, string id, string name, int draws) =>
        new(id, name, value.Interval, value.StandardError, draws * Budget.TablePerDraw);

    ContrastFinding Contrast(ContrastTable table, int draws)
    {
        var values = tables.Contrast(table, draws);
        var factor = Inquiry.Factors[Inquiry.Headline[table.Factor]];
        var contrast = factor.Contrasts[table.Contrast];
        var leader = Ranking.Largest([.. values.Select(v => v.Value)]);
        return new ContrastFinding(
            factor.Id,
            contrast.Id,
            contrast.Name,
            values[table.Factor].Interval,
            values[table.Factor].StandardError,
            plan.Headline.Players[leader],
            Lead(table, draws, leader),
            [.. values.Select(v => v.Interval)],
            draws * Budget.TablePerDraw
        );
    }

    /// <summary>The leader's lead over the rival from whom it is told apart least, the error shared out over the rivals.</summary>
    ContrastLead? Lead(ContrastTable table, int draws, int leader)
    {
        var rivals = Enumerable.Range(0, plan.Headline.Players.Count).Where(i => i != leader).ToList();
        return rivals
            .Select(rival => new ContrastLead(
                plan.Headline.Players[rival],
                tables.Lead(table, draws, leader, rival).Shared(rivals.Count, Intervals.MostInteraction)
            ))
            .MinBy(lead => lead.By.Low);
    }

    VariantFinding InVariant(VariantTable variant, int draws)
    {
        var values = tables.Values(variant.Table, draws);
        var ranking = Ranking.Of(values.Means, values);
        var all = tables.Worlds.Table(variant.Table, draws, Budget.TablePerDraw)[variant.Table.All];
        return new VariantFinding(
            variant.Variant.Mechanism,
            variant.Variant.Form,
            Intervals.Rate(all, Inquiry.Subject, Budget.TablePerDraw),
            [
                .. variant.Table.Players.Select(
                    (id, i) => new VariantFactor(id, Intervals.Mean(values, i, Intervals.MostChange), values.StandardError(i))
                ),
            ],
            variant.Table.Players[ranking.Leader],
            ranking.Confidence,
            draws * Budget.TablePerDraw,
            scenario.CalibratedVariants.FirstOrDefault(c => c.Variant == variant.Variant)?.Finding.Fit(scenario.Calibration)
        );
    }

    List<FactorFinding> Wider() =>
        plan.Wider is { } table
            ? new FactorReading(Inquiry).Of(
                table,
                tables.Worlds.Table(table, tables.WiderDraws, Budget.TablePerDraw),
                tables.Values(table, tables.WiderDraws)
            )
            : [];

    List<WorldFinding> WiderWorlds() =>
        plan.Wider is { } table ? Worlds(table, tables.Worlds.Table(table, tables.WiderDraws, Budget.TablePerDraw)) : [];

    List<WorldFinding> Worlds(WorldTable table, OutcomeTable outcomes) =>
        [.. table.Worlds.Select((_, mask) => new WorldFinding(table.Present(mask), outcomes.Rate(mask, Inquiry.Subject)))];

    List<InteractionFinding> Interactions()
    {
        var players = plan.Headline.Players;
        var values = Interaction.Of(players.Count).PerHistory(_headline, Inquiry.Subject);
        return
        [
            .. Interaction
                .Pairs(players.Count)
                .Select(
                    (p, i) =>
                        (
                            players[p.First],
                            players[p.Second],
                            Intervals.Mean(values, i, Intervals.MostInteraction),
                            values.StandardError(i)
                        )
                )
                .Select(f => new InteractionFinding(f.Item1, f.Item2, f.Item3, f.Item4)),
        ];
    }
}
