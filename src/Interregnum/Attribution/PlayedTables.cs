namespace Interregnum.Attribution;

/// <summary>
/// A plan played until each of its tables is precise: the headline first, with the baselines of necessity, then every other table
/// as far as its own precision asks. Tables share worlds and histories, so nothing is played twice.
/// </summary>
sealed class PlayedTables
{
    const int FirstRound = 64;
    const int Step = 64;

    readonly Plan _plan;
    readonly Budget _budget;
    readonly int _subject;

    PlayedTables(Plan plan, Budget budget, int subject, PlayedWorlds worlds)
    {
        (_plan, _budget, _subject, Worlds) = (plan, budget, subject, worlds);
        HeadlineDraws = PlayHeadline();
        Headline = Values(plan.Headline, HeadlineDraws, Budget.PerDraw);
        (ContrastDraws, PartDraws, VariantDraws, WiderDraws) = PlayOthers();
    }

    /// <exception cref="ArgumentException">The budget has fewer than two draws, which say nothing about the spread between draws.</exception>
    public static PlayedTables Play(Plan plan, Budget budget, int subject, PlayedWorlds worlds) =>
        budget.Draws >= 2
            ? new PlayedTables(plan, budget, subject, worlds)
            : throw new ArgumentException(
                $"{budget.Draws} draw of {Budget.PerDraw} histories says nothing about the spread between draws; ask for {2 * Budget.PerDraw} histories or more."
            );

    public PlayedWorlds Worlds { get; }

    public int HeadlineDraws { get; }

    /// <summary>Draws of each contrast's table, in the plan's order.</summary>
    public IReadOnlyList<int> ContrastDraws { get; }

    /// <summary>Draws of each factor's parts, in the plan's order.</summary>
    public IReadOnlyList<int> PartDraws { get; }

    /// <summary>Draws of each variant's table, in the plan's order.</summary>
    public IReadOnlyList<int> VariantDraws { get; }

    /// <summary>Draws of the wider table; 0 when there is none.</summary>
    public int WiderDraws { get; }

    /// <summary>Shapley values of the headline's factors, history by history.</summary>
    public TwoLevelSample Headline { get; }

    /// <summary>Shapley values of a table's players, history by history.</summary>
    public TwoLevelSample Values(WorldTable table, int draws, int perDraw = Budget.TablePerDraw) =>
        Shapley.Of(table.Players.Count).PerHistory(Worlds.Table(table, draws, perDraw), _subject);

    /// <summary>Values of the headline's factors under another contrast, sharpened by the headline's own.</summary>
    public IReadOnlyList<TwoPhase> Contrast(ContrastTable contrast, int draws)
    {
        var few = Values(contrast.Table, draws);
        return [.. Enumerable.Range(0, few.Columns).Select(c => TwoPhase.Of(few, c, Headline, c))];
    }

    /// <summary>One factor's value under another contrast less another factor's, paired.</summary>
    public TwoPhase Lead(ContrastTable contrast, int draws, int leader, int rival) =>
        TwoPhase.Difference(Values(contrast.Table, draws), Headline, (leader, leader), (rival, rival));

    /// <summary>Owen's values of a factor's parts; they sum to the factor's Shapley value.</summary>
    public IReadOnlyList<TwoPhase> Parts(PartTable parts, int draws)
    {
        var (count, all) = (parts.Names.Count, parts.Table.Players.Count);
        int[] members = [.. Enumerable.Range(0, count)];
        var others = Enumerable.Range(count, all - count).Select(i => (IReadOnlyList<int>)[i]);
        var outcomes = Worlds.Table(parts.Table, draws, Budget.TablePerDraw);
        var values = Owen.Of([members, .. others]).PerHistory(outcomes, _subject).Take(count);
        return [.. members.Select(c => TwoPhase.Of(values, c, Headline, parts.Factor))];
    }

    /// <summary>Rounds double up to the draws asked for; then, while it is not precise, they go on in steps to the most allowed.</summary>
    int PlayHeadline()
    {
        int[] worlds = [.. _plan.Headline.Worlds, _plan.Sham, _plan.Rerolled];
        Worlds.Foresee(worlds, _budget.Draws);
        Worlds.Foresee(Enumerable.Range(0, _plan.Worlds.Count), Math.Min(_budget.LeastDraws, _budget.Draws));
        Worlds.Foresee(_plan.Wider?.Worlds ?? [], Math.Min(_budget.LeastWiderDraws, _budget.Draws));
        var draws = Math.Min(FirstRound, _budget.Draws);
        while (true)
        {
            Worlds.Extend(worlds.Select(w => (w, draws)));
            var values = Values(_plan.Headline, draws, Budget.PerDraw);
            var leader = Ranking.Largest(values.Means);
            var leading = Intervals.Mean(values, leader, Intervals.MostChange);
            Worlds.HalfWidth = Math.Max(leading.High - leading.Value, leading.Value - leading.Low);
            if (draws >= _budget.MostDraws || (draws >= _budget.Draws && LargestError(values) <= _budget.HeadlineError))
            {
                return draws;
            }

            draws = draws < _budget.Draws ? Math.Min(2 * draws, _budget.Draws) : Math.Min(draws + FirstRound, _budget.MostDraws);
        }
    }

    (int[] Contrasts, int[] Parts, int[] Variants, int Wider) PlayOthers()
    {
        var (least, wide) = (_budget.LeastDraws, _budget.LeastWiderDraws);
        var contrasts = _plan.Contrasts.Select(c => Open(c.Table, least, draws => LargestError(Contrast(c, draws)))).ToList();
        var parts = _plan.Parts.Select(p => Open(p.Table, least, draws => LargestError(Parts(p, draws)))).ToList();
        var variants = _plan.Variants.Select(v => Open(v.Table, wide, draws => LargestError(Values(v.Table, draws)))).ToList();
        var wider = _plan.Wider is { } table ? Open(table, wide, draws => LargestError(Values(table, draws))) : null;
        List<OpenTable> open = [.. contrasts, .. parts, .. variants, .. wider is null ? [] : new[] { wider }];
        while (open.Count > 0)
        {
            Worlds.Extend(open.SelectMany(t => t.Table.Worlds.Select(w => (w, t.Draws))));
            open = [.. open.Where(Grows)];
        }

        return (
            [.. contrasts.Select(t => t.Draws)],
            [.. parts.Select(t => t.Draws)],
            [.. variants.Select(t => t.Draws)],
            wider?.Draws ?? 0
        );
    }

    OpenTable Open(WorldTable table, int least, Func<int, double> error) =>
        new(table, error) { Draws = Math.Min(least, HeadlineDraws) };

    /// <summary>Gives a table that is not precise the draws that its error foretells, in steps, up to the headline's; false when it needs none.</summary>
    bool Grows(OpenTable table)
    {
        var excess = table.Error(table.Draws) / _budget.TableError;
        if (excess <= 1 || table.Draws >= HeadlineDraws)
        {
            return false;
        }

        var needed = table.Draws * Math.Min(excess * excess, 2);
        var steps = Math.Max(1, Math.Ceiling((needed - table.Draws) / Step));
        table.Draws = Math.Min(table.Draws + ((int)steps * Step), HeadlineDraws);
        return true;
    }

    static double LargestError(TwoLevelSample values) => Enumerable.Range(0, values.Columns).Max(values.StandardError);

    static double LargestError(IReadOnlyList<TwoPhase> values) => values.Max(v => v.StandardError);

    sealed record OpenTable(WorldTable Table, Func<int, double> Error)
    {
        public int Draws { get; set; }
    }
}
