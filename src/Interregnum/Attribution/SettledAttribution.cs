using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>How far an attribution may go until its ranking is settled.</summary>
/// <param name="MostDraws">Draws at most, 2 or more; eight histories each in every world of the headline.</param>
/// <param name="Confidence">The probability that no wrong leader is ever settled, in (0, 1).</param>
/// <param name="Paired">
/// Whether all worlds share parameters and dice. False plays each world on its own, which needs many more histories: it is there to show how many.
/// </param>
public sealed record SettlingBudget(int MostDraws, double Confidence, int Threads, bool Paired = true);

/// <summary>Plays the headline's worlds until its ranking is settled, and reads every statistic of the factors off them.</summary>
public sealed class SettledAttribution
{
    /// <summary>Draws that are played between two looks.</summary>
    public const int Round = 32;

    readonly Scenario _scenario;
    readonly SettlingBudget _budget;
    readonly HistorySource _source;
    readonly Plan _plan;

    /// <exception cref="ArgumentException">The factors overlap, or fewer than two draws are allowed.</exception>
    public SettledAttribution(Scenario scenario, SettlingBudget budget, HistorySource source)
    {
        if (budget.MostDraws < 2)
        {
            throw new ArgumentException($"{budget.MostDraws} draw says nothing about the spread between draws; allow 2 or more.");
        }

        (_scenario, _budget) = (scenario, budget);
        _plan = Plan.Of(scenario.Contest, scenario.Inquiry);
        _source = budget.Paired ? source : Apart(source);
    }

    /// <summary>Plays and reads.</summary>
    /// <param name="stop">When the time is spent: what is played by then is read.</param>
    /// <exception cref="OperationCanceledException">Stopped before the first round was played.</exception>
    public AttributionFinding Play(IProgress<PlayProgress>? progress, CancellationToken stop)
    {
        var worlds = new PlayedWorlds(_plan, _source, _budget.Threads, progress, stop);
        int[] needed = [.. _plan.Headline.Worlds, _plan.Sham, _plan.Rerolled];
        worlds.Foresee(needed, _budget.MostDraws);
        var settling = _plan.Headline.Players.Count > 1 ? new Settling(_plan.Headline.Players.Count, _budget.Confidence) : null;
        var (draws, values) = (0, (TwoLevelSample?)null);
        var ending = Ending.Spent;
        while (draws < _budget.MostDraws)
        {
            var next = Math.Min(draws + Round, _budget.MostDraws);
            try
            {
                worlds.Extend(needed.Select(w => (w, next)));
            }
            catch (OperationCanceledException) when (values is not null)
            {
                ending = Ending.Stopped;
                break;
            }

            draws = next;
            values = Shapley.Of(_plan.Headline.Players.Count).PerHistory(Table(worlds, draws), _scenario.Inquiry.Subject);
            settling?.Add(values);
            worlds.HalfWidth = Intervals.Around(0, values.StandardError(Ranking.Largest(values.Means)), values.Draws - 1).High;
            if (settling is { Settled: true })
            {
                ending = Ending.Settled;
                break;
            }
        }

        return Read(worlds, values!, draws, settling, ending);
    }

    OutcomeTable Table(PlayedWorlds worlds, int draws) => worlds.Table(_plan.Headline, draws, Budget.PerDraw);

    AttributionFinding Read(PlayedWorlds worlds, TwoLevelSample values, int draws, Settling? settling, Ending ending)
    {
        var (players, subject) = (_plan.Headline.Players, _scenario.Inquiry.Subject);
        var table = Table(worlds, draws);
        var leader = settling?.Leader ?? 0;
        return new AttributionFinding
        {
            Subject = _scenario.Contest.Contenders[subject].Id,
            Ending = settling is null ? Ending.Settled : ending,
            Confidence = _budget.Confidence,
            LeadingFactor = players[leader],
            Draws = draws,
            SettledAfter = settling?.SettledAfter,
            Histories = worlds.Done,
            Odds = table.Rate(_plan.Headline.All, subject),
            Factors = new FactorReading(_scenario.Inquiry).Of(_plan.Headline, table, values),
            Responsibility = Responsibility.Of(table, subject),
            Leads =
            [
                .. Enumerable
                    .Range(0, players.Count)
                    .Where(i => i != leader)
                    .Select(i => new LeadFinding(players[i], settling!.Lead(i))),
            ],
            Interactions = players.Count < 2 ? [] : Interactions(table, players, subject),
            Sham = Baseline(worlds, _plan.Sham, draws),
            Reroll = Baseline(worlds, _plan.Rerolled, draws),
        };
    }

    static IReadOnlyList<InteractionFinding> Interactions(OutcomeTable table, IReadOnlyList<string> players, int subject)
    {
        var values = Interaction.Of(players.Count).PerHistory(table, subject);
        return
        [
            .. Interaction
                .Pairs(players.Count)
                .Select(
                    (pair, i) =>
                        new InteractionFinding(
                            players[pair.First],
                            players[pair.Second],
                            Intervals.Mean(values, i),
                            values.StandardError(i)
                        )
                ),
        ];
    }

    Estimate? Baseline(PlayedWorlds worlds, int world, int draws)
    {
        const int perDraw = Budget.TablePerDraw;
        var full = worlds.Outcomes(_plan.Full, draws, perDraw).Span;
        return new TwinOutcomes(full, worlds.Outcomes(world, draws, perDraw).Span, _scenario.Inquiry.Subject, perDraw).Necessity;
    }

    /// <summary>Every world's histories from a stretch of numbers of its own, so that no two share parameters or dice.</summary>
    HistorySource Apart(HistorySource source) =>
        source with
        {
            Play = (world, first, count, read) =>
            {
                var stretch = Enumerable.Range(0, _plan.Worlds.Count).First(w => _plan.Worlds[w].Key == world.Key);
                source.Play(world, first + ((long)stretch << 24), count, read);
            },
        };
}
