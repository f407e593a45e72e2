namespace Interregnum.Attribution;

/// <summary>Worlds of which as many histories are played as are asked for, and no more later.</summary>
/// <param name="Outcomes">For each world the outcome of each history.</param>
/// <param name="Void">For each world whether something in each history was void.</param>
sealed record WholeWorlds(ReadOnlyMemory<sbyte>[] Outcomes, bool[][] Void)
{
    const int Block = 256;

    /// <param name="played">Told how many histories were played more, from the threads that play.</param>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static WholeWorlds Play(
        HistorySource source,
        IReadOnlyList<PlannedWorld> worlds,
        int histories,
        int threads,
        Action<int> played,
        CancellationToken stop
    )
    {
        var outcomes = worlds.Select(_ => new sbyte[histories]).ToArray();
        var isVoid = worlds.Select(_ => new bool[histories]).ToArray();
        var blocks =
            from first in Enumerable.Range(0, (histories + Block - 1) / Block).Select(b => b * Block)
            from world in Enumerable.Range(0, worlds.Count)
            select (World: world, First: first);
        Workers.Do(
            blocks,
            threads,
            block =>
            {
                var (next, count) = (block.First, Math.Min(Block, histories - block.First));
                source.Play(
                    worlds[block.World],
                    block.First,
                    count,
                    row =>
                    {
                        isVoid[block.World][next] = row.Void;
                        outcomes[block.World][next++] = row.Outcome;
                    }
                );
                played(count);
            },
            stop
        );
        return new([.. outcomes.Select(o => (ReadOnlyMemory<sbyte>)o)], isVoid);
    }
}
