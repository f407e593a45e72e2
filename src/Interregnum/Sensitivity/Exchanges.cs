using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Sensitivity;

/// <summary>Plays a contest's worlds with some parameters of each draw exchanged for another draw's, and reads Sobol's indices off them.</summary>
/// <param name="plan">The question's worlds, played under <paramref name="draws"/> draws.</param>
/// <param name="output">From a table of the headline's worlds, the outputs history by history.</param>
/// <param name="played">Told how many histories were played more.</param>
sealed class Exchanges(
    Plan plan,
    HistorySource source,
    int draws,
    int threads,
    Func<OutcomeTable, TwoLevelSample> output,
    Action<int> played
)
{
    int Apart => draws / 2;

    /// <summary>The indices of a set of parameters taken as one input, for each output.</summary>
    /// <param name="plain">The outputs of the draws as they are.</param>
    /// <param name="pairs">Pairs of draws, 20 to half of the draws.</param>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public IReadOnlyList<SobolIndex> Of(IReadOnlyList<int> parameters, TwoLevelSample plain, int pairs, CancellationToken stop)
    {
        var exchange = new Exchange(parameters, Apart);
        var key = $"from {Apart} draws on: {string.Join(' ', parameters)}";
        var worlds = plan.Headline.Worlds.Select(w =>
            plan.Worlds[w] with
            {
                Key = $"{key}: {plan.Worlds[w].Key}",
                World = plan.Worlds[w].World with { Exchange = exchange },
                MonthsAfter = 0,
            }
        );
        var outcomes = WholeWorlds.Play(source, [.. worlds], pairs * Budget.PerDraw, threads, played, stop).Outcomes;
        var mixed = output(new OutcomeTable(outcomes, Budget.PerDraw));
        return [.. Enumerable.Range(0, mixed.Columns).Select(c => ExchangeIndices.Of(plain, mixed, c, pairs, Apart))];
    }

    /// <summary>Uncertain parameters by the first word of their paths, largest groups first.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<int> Parameters)> Groups(
        Contest contest,
        IEnumerable<int> uncertain
    ) =>
        [
            .. uncertain
                .GroupBy(p => contest.Parameters[p].Path.Split('.')[0])
                .Select(g => (g.Key, (IReadOnlyList<int>)[.. g]))
                .OrderByDescending(g => g.Item2.Count)
                .ThenBy(g => g.Key, StringComparer.Ordinal),
        ];
}
