using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>
/// Which uncertain parameter moves a contest's answer. The headline's worlds are played once under many draws of the parameters; curves of
/// odds and gap on each parameter find those that move them; for these, a surface through the draws gives Sobol's indices, curves the worth
/// of looking them up and the values that turn the ranking over, and single steps over a fixed panel of dice show the direction.
/// </summary>
public sealed class ContestSensitivity
{
    /// <summary>A group of parameters that surely moves less than this share is passed over.</summary>
    const double Telling = 0.05;

    readonly Scenario _scenario;
    readonly SensitivityBudget _budget;
    readonly HistorySource _source;
    readonly Plan _plan;
    readonly double[][] _parameters;
    readonly int[] _uncertain;

    /// <exception cref="ArgumentException">Too few draws, or the inquiry's factors overlap.</exception>
    public ContestSensitivity(Scenario scenario, SensitivityBudget budget, HistorySource source)
    {
        if (budget.Draws < 40 || budget.Parameters < 1 || budget.Trajectories == 1)
        {
            throw new ArgumentException(
                $"{budget.Draws} draws, {budget.Parameters} parameters and {budget.Trajectories} trajectories: take at least 40, 1 and 2."
            );
        }

        if (budget.Pairs != 0 && (budget.Pairs < GroupJackknife.Groups || budget.Pairs > budget.Draws / 2))
        {
            throw new ArgumentException(
                $"{budget.Pairs} pairs of {budget.Draws} draws: take none, or {GroupJackknife.Groups} to half of the draws."
            );
        }

        (_scenario, _budget, _source) = (scenario, budget, source);
        _plan = Plan.Of(scenario.Contest, scenario.Inquiry);
        _parameters = DrawnParameters.Of(scenario.Contest, source.Seed, budget.Draws);
        _uncertain = [.. Enumerable.Range(0, _parameters.Length).Where(p => _parameters[p].Any(v => v != _parameters[p][0]))];
    }

    /// <summary>Histories that will be played in all.</summary>
    public long Histories =>
        ((long)_budget.Draws * Budget.PerDraw * _plan.Headline.Worlds.Count)
        + (
            (long)_budget.Trajectories
            * (Math.Min(_budget.Parameters, _uncertain.Length) + 1)
            * _budget.Dice
            * _plan.Headline.Worlds.Count
        )
        + (Pairs > 0 ? ExchangedDraws * Budget.PerDraw * _plan.Headline.Worlds.Count : 0);

    /// <summary>Pairs of draws between which parameters are exchanged: none where they may be correlated.</summary>
    int Pairs => _scenario.Contest.Posterior is null ? _budget.Pairs : 0;

    long ExchangedDraws =>
        ((long)Pairs * (Math.Min(_budget.Parameters, _uncertain.Length) + 1))
        + ((long)_budget.GroupPairs * Exchanges.Groups(_scenario.Contest, _uncertain).Count);

    /// <param name="played">Told how many histories were played more, from the threads that play.</param>
    /// <param name="stop">Ends the analysis; exchanges and single steps that are not finished are then left out.</param>
    /// <exception cref="OperationCanceledException">Stopped before the draws were played.</exception>
    public SensitivityFinding Play(Action<int> played, CancellationToken stop)
    {
        var worlds = new PlayedWorlds(_plan, _source, _budget.Threads, new Counting(played), stop);
        worlds.Extend(_plan.Headline.Worlds.Select(w => (w, _budget.Draws)));
        var outcomes = worlds.Table(_plan.Headline, _budget.Draws, Budget.PerDraw);
        var values = Valued(outcomes);
        var order = Enumerable.Range(0, values.Columns).OrderByDescending(c => values.Means[c]).ToArray();
        var draws = new Draws(outcomes, values, order, Outputs(outcomes, values, order));
        var exchanges = new Exchanges(_plan, _source, _budget.Draws, _budget.Threads, t => Outputs(t, Valued(t), order), played);
        var groups = Groups(exchanges, draws.Outputs, stop);
        var chosen = Chosen(draws.Outputs, groups);
        var exchanged = Exchanged(exchanges, draws.Outputs, chosen, stop);
        return Read(draws, chosen, groups, exchanged, Steps(chosen, order, played, stop));
    }

    /// <param name="Values">Shapley values of the factors.</param>
    /// <param name="Order">The factors, the leading one first.</param>
    /// <param name="Outputs">Odds and gap.</param>
    sealed record Draws(OutcomeTable Outcomes, TwoLevelSample Values, int[] Order, TwoLevelSample Outputs);

    TwoLevelSample Valued(OutcomeTable outcomes) =>
        Shapley.Of(_plan.Headline.Players.Count).PerHistory(outcomes, _scenario.Inquiry.Subject);

    /// <summary>What groups of parameters move together; none where there was no time, or they are not exchanged.</summary>
    IReadOnlyList<(MovingGroup Group, IReadOnlyList<int> Parameters)> Groups(
        Exchanges exchanges,
        TwoLevelSample outputs,
        CancellationToken stop
    )
    {
        if (Pairs == 0)
        {
            return [];
        }

        try
        {
            return
            [
                .. Exchanges
                    .Groups(_scenario.Contest, _uncertain)
                    .Select(g => (Group(g.Name, g.Parameters, exchanges, outputs, _budget.GroupPairs, stop), g.Parameters)),
            ];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    MovingGroup Group(
        string name,
        IReadOnlyList<int> parameters,
        Exchanges exchanges,
        TwoLevelSample outputs,
        int pairs,
        CancellationToken stop
    )
    {
        var indices = exchanges.Of(parameters, outputs, pairs, stop);
        return new MovingGroup(name, parameters.Count, indices[0], HasGap ? indices[1] : null);
    }

    /// <summary>Each chosen parameter exchanged, then all the others together; null where there was no time, or they are not exchanged.</summary>
    IReadOnlyList<MovingGroup>? Exchanged(Exchanges exchanges, TwoLevelSample outputs, int[] chosen, CancellationToken stop)
    {
        if (Pairs == 0)
        {
            return null;
        }

        try
        {
            return
            [
                .. chosen.Select(p => Group(_scenario.Contest.Parameters[p].Path, [p], exchanges, outputs, Pairs, stop)),
                Group("the others", [.. _uncertain.Except(chosen)], exchanges, outputs, Pairs, stop),
            ];
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    bool HasGap => _plan.Headline.Players.Count > 1;

    /// <summary>The odds of the subject with everything as it was, then the gap of the two leading factors, history by history.</summary>
    TwoLevelSample Outputs(OutcomeTable outcomes, TwoLevelSample values, int[] order)
    {
        var columns = HasGap ? 2 : 1;
        var outputs = new double[values.Histories * columns];
        for (var history = 0; history < values.Histories; history++)
        {
            outputs[history * columns] = outcomes[_plan.Headline.All][history] == _scenario.Inquiry.Subject ? 1 : 0;
            if (HasGap)
            {
                outputs[(history * columns) + 1] = values[history, order[0]] - values[history, order[1]];
            }
        }

        return new TwoLevelSample(outputs, columns, values.PerDraw);
    }

    /// <summary>
    /// The parameters whose curves take most of an output's variance over draws, the most telling first; of those groups only that may move a
    /// twentieth of what the parameters move.
    /// </summary>
    int[] Chosen(TwoLevelSample outputs, IReadOnlyList<(MovingGroup Group, IReadOnlyList<int> Parameters)> groups)
    {
        var idle = groups.Where(g => IsIdle(g.Group.Odds) && (g.Group.Gap is not { } gap || IsIdle(gap)));
        var passedOver = idle.SelectMany(g => g.Parameters).ToHashSet();
        var shares = new double[_uncertain.Length];
        Workers.Do(
            Enumerable.Range(0, _uncertain.Length).Where(place => !passedOver.Contains(_uncertain[place])),
            _budget.Threads,
            place =>
                shares[place] = Enumerable
                    .Range(0, outputs.Columns)
                    .Max(c =>
                        Moved(
                            _parameters[_uncertain[place]],
                            [.. Enumerable.Range(0, outputs.Draws).Select(d => outputs.DrawMean(d, c))]
                        )
                    ),
            CancellationToken.None
        );
        return
        [
            .. Enumerable
                .Range(0, _uncertain.Length)
                .OrderByDescending(place => shares[place])
                .ThenBy(place => place)
                .Take(_budget.Parameters)
                .Select(place => _uncertain[place]),
        ];
    }

    static bool IsIdle(SobolIndex group) => group.Total.High < Telling;

    static double Moved(double[] parameter, double[] output)
    {
        var (curve, mean) = (Curve.Of(parameter, output), output.Average());
        var whole = output.Sum(y => (y - mean) * (y - mean));
        return whole > 0 ? parameter.Sum(x => Math.Pow(curve.At(x) - mean, 2)) / whole : 0;
    }

    /// <summary>Morris's effects on each output, or null when there was no time for them.</summary>
    IReadOnlyList<IReadOnlyList<MorrisEffect>>? Steps(int[] chosen, int[] order, Action<int> played, CancellationToken stop)
    {
        if (_budget.Trajectories == 0 || chosen.Length == 0)
        {
            return null;
        }

        var panel = new OddsPanel([.. _plan.Headline.Worlds.Select(w => _plan.Worlds[w].World)])
        {
            Quantile = Believed,
            Subject = _scenario.Inquiry.Subject,
            Dice = _budget.Dice,
            Seed = _source.Seed,
            Threads = _budget.Threads,
            Played = played,
        };
        var shapley = Shapley.Of(_plan.Headline.Players.Count);
        try
        {
            return Morris.Of(chosen.Length, HasGap ? 2 : 1, panel.Of(chosen, Read, stop), _budget.Trajectories, _source.Seed);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        IReadOnlyList<double> Read(double[] chances)
        {
            var values = shapley.Read(chances);
            return HasGap ? [chances[^1], values[order[0]] - values[order[1]]] : [chances[^1]];
        }
    }

    SensitivityFinding Read(
        Draws draws,
        int[] chosen,
        IReadOnlyList<(MovingGroup Group, IReadOnlyList<int> Parameters)> groups,
        IReadOnlyList<MovingGroup>? exchanged,
        IReadOnlyList<IReadOnlyList<MorrisEffect>>? steps
    )
    {
        double[][] columns = [.. chosen.Select(p => _parameters[p])];
        var (outputs, order) = (draws.Outputs, draws.Order);
        var odds = new Reading(columns, outputs, 0, _scenario.Contest.Posterior is not null);
        var gap = HasGap ? new Reading(columns, outputs, 1, _scenario.Contest.Posterior is not null) : null;
        return new SensitivityFinding
        {
            Subject = _scenario.Contest.Contenders[_scenario.Inquiry.Subject].Id,
            LeadingFactor = _plan.Headline.Players[order[0]],
            RunnerUp = HasGap ? _plan.Headline.Players[order[1]] : null,
            Draws = _budget.Draws,
            FromPosterior = _scenario.Contest.Posterior is not null,
            Uncertain = _uncertain.Length,
            Dice = steps is null ? 0 : _budget.Dice,
            Pairs = exchanged is null ? 0 : Pairs,
            GroupPairs = groups.Count == 0 ? 0 : _budget.GroupPairs,
            Groups = [.. groups.Select(g => g.Group)],
            Rest = exchanged?[^1],
            Odds = Output(draws.Outcomes.Rate(_plan.Headline.All, _scenario.Inquiry.Subject), outputs, 0, odds.Surface),
            Gap = HasGap ? Output(Intervals.Mean(outputs, 1, Intervals.MostChange), outputs, 1, gap!.Surface) : null,
            WorthOfEverything = PartialInformation.OfEverything(draws.Values),
            Parameters =
            [
                .. chosen.Select(
                    (p, i) =>
                        new MovingParameter(
                            _scenario.Contest.Parameters[p].Path,
                            odds.Of(i, exchanged?[i].Odds, steps?[0][i]),
                            gap?.Of(i, exchanged?[i].Gap, steps?[1][i]),
                            PartialInformation.Of(_parameters[p], draws.Values),
                            HasGap ? FlipValue.Of(_parameters[p], draws.Values, order[0], order[1]) : []
                        )
                ),
            ],
        };
    }

    /// <summary>What is read of one output off the draws that were played anyway.</summary>
    sealed class Reading
    {
        readonly IReadOnlyList<double>? _effects;

        public Reading(double[][] columns, TwoLevelSample outputs, int column, bool correlated)
        {
            Surface = columns.Length == 0 ? null : SurfaceIndices.Of(columns, outputs, column);
            _effects =
                correlated && columns.Length > 0
                    ? NeighbourEffects.Of([.. columns.Take(NeighbourEffects.MostInputs)], outputs, column)
                    : null;
        }

        public SurfaceFinding? Surface { get; }

        public ParameterEffect Of(int parameter, SobolIndex? exchange, MorrisEffect? step) =>
            new(
                Surface?.Inputs[parameter],
                exchange,
                _effects is { } effects && parameter < effects.Count ? effects[parameter] : null,
                step
            );
    }

    static OutputFinding Output(Estimate value, TwoLevelSample outputs, int column, SurfaceFinding? surface) =>
        new(value, ChanceShare.Of(outputs, column), surface?.Unexplained);

    /// <summary>A parameter's quantile: among the draws where there is a posterior, else the prior's.</summary>
    double Believed(int parameter, double quantile)
    {
        var believed = _scenario.Contest.Parameters[parameter];
        if (_scenario.Contest.Posterior is not null)
        {
            double[] sorted = [.. _parameters[parameter].Order()];
            return sorted[(int)(quantile * sorted.Length)];
        }

        var value = believed.Prior is Fixed known ? known.Value : believed.Prior.At(quantile);
        return Math.Clamp(value, believed.Low, believed.High);
    }

    /// <summary>Turns what worlds say of their progress into numbers of histories.</summary>
    sealed class Counting(Action<int> played) : IProgress<PlayProgress>
    {
        readonly Lock _counting = new();
        long _told;

        public void Report(PlayProgress value)
        {
            lock (_counting)
            {
                played((int)Math.Max(0, value.Done - _told));
                _told = Math.Max(_told, value.Done);
            }
        }
    }
}
