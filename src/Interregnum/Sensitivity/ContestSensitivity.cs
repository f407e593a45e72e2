using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Sensitivity;

/// <summary>
/// Which uncertain parameter moves a contest's answer. The headline's worlds are played once under many draws of the parameters; curves of
/// odds and gap on each parameter find those that move them; for these, a surface through the draws gives Sobol's indices, curves the worth
/// of looking them up and the values that turn the ranking over, and single steps over a fixed panel of dice show the direction.
/// </summary>
public sealed class ContestSensitivity
{
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

        (_scenario, _budget, _source) = (scenario, budget, source);
        _plan = Plan.Of(scenario.Contest, scenario.Inquiry);
        _parameters = Drawn();
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
        );

    /// <param name="played">Told how many histories were played more, from the threads that play.</param>
    /// <param name="stop">Ends the analysis; single steps that are not finished are then left out.</param>
    /// <exception cref="OperationCanceledException">Stopped before the draws were played.</exception>
    public SensitivityFinding Play(Action<int> played, CancellationToken stop)
    {
        var worlds = new PlayedWorlds(_plan, _source, _budget.Threads, new Counting(played), stop);
        worlds.Extend(_plan.Headline.Worlds.Select(w => (w, _budget.Draws)));
        var outcomes = worlds.Table(_plan.Headline, _budget.Draws, Budget.PerDraw);
        var values = Shapley.Of(_plan.Headline.Players.Count).PerHistory(outcomes, _scenario.Inquiry.Subject);
        var order = Enumerable.Range(0, values.Columns).OrderByDescending(c => values.Means[c]).ToArray();
        var outputs = Outputs(outcomes, values, order);
        var chosen = Chosen(outputs);
        return Read(outcomes, values, order, outputs, chosen, Steps(chosen, order, played, stop));
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

    /// <summary>The parameters whose curves take most of an output's variance over draws, the most telling first.</summary>
    int[] Chosen(TwoLevelSample outputs)
    {
        var shares = new double[_uncertain.Length];
        Workers.Do(
            Enumerable.Range(0, _uncertain.Length),
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
        OutcomeTable outcomes,
        TwoLevelSample values,
        int[] order,
        TwoLevelSample outputs,
        int[] chosen,
        IReadOnlyList<IReadOnlyList<MorrisEffect>>? steps
    )
    {
        double[][] columns = [.. chosen.Select(p => _parameters[p])];
        var odds = chosen.Length == 0 ? null : SurfaceIndices.Of(columns, outputs, 0);
        var gap = chosen.Length == 0 || !HasGap ? null : SurfaceIndices.Of(columns, outputs, 1);
        return new SensitivityFinding
        {
            Subject = _scenario.Contest.Contenders[_scenario.Inquiry.Subject].Id,
            LeadingFactor = _plan.Headline.Players[order[0]],
            RunnerUp = HasGap ? _plan.Headline.Players[order[1]] : null,
            Draws = _budget.Draws,
            FromPosterior = _scenario.Contest.Posterior is not null,
            Uncertain = _uncertain.Length,
            Dice = steps is null ? 0 : _budget.Dice,
            Odds = Output(outcomes.Rate(_plan.Headline.All, _scenario.Inquiry.Subject), outputs, 0, odds),
            Gap = HasGap ? Output(Intervals.Mean(outputs, 1, Intervals.MostChange), outputs, 1, gap) : null,
            WorthOfEverything = PartialInformation.OfEverything(values),
            Parameters =
            [
                .. chosen.Select(
                    (p, i) =>
                        new MovingParameter(
                            _scenario.Contest.Parameters[p].Path,
                            odds?.Inputs[i],
                            gap?.Inputs[i],
                            steps?[0][i],
                            HasGap ? steps?[1][i] : null,
                            PartialInformation.Of(_parameters[p], values),
                            HasGap ? FlipValue.Of(_parameters[p], values, order[0], order[1]) : []
                        )
                ),
            ],
        };
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

    /// <summary>For each parameter its value in each draw, as the players have them.</summary>
    double[][] Drawn()
    {
        var player = new Player(_plan.Worlds[_plan.Full].World);
        var columns = _scenario.Contest.Parameters.Select(_ => new double[_budget.Draws]).ToArray();
        for (var draw = 0; draw < _budget.Draws; draw++)
        {
            player.Open(_source.Seed, (long)draw * Budget.PerDraw);
            for (var parameter = 0; parameter < columns.Length; parameter++)
            {
                columns[parameter][draw] = player.Drawn[parameter];
            }
        }

        return columns;
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
