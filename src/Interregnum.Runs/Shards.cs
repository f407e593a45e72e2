namespace Interregnum.Runs;

/// <summary>A folder with a part of a run.</summary>
sealed record ShardFolder(string Folder, RunIdentity Run)
{
    public Shard Shard => Run.Shard!;

    public override string ToString() => $"'{Folder}' (shard {Shard})";
}

/// <summary>What must hold of folders before they are taken for the shards of one run.</summary>
static class Shards
{
    /// <summary>A message names so many of a long list.</summary>
    const int Named = 8;

    public static ShardFolder Read(string path)
    {
        var folder = RunFolder.FullPathOf(path);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"there is no folder '{path}'");
        }

        var file = Path.Combine(folder, RunJson.FileName);
        if (!File.Exists(file))
        {
            throw new RunFolderException($"'{folder}' has no {RunJson.FileName}, so it holds no shard of a run.");
        }

        var run = RunJson.Read(file);
        return run.Shard is null
            ? throw new RunFolderException(
                $"'{folder}' holds a whole run, or the beginning of one, and no shard of it. Shards are played by run --shard i/n."
            )
            : new(folder, run);
    }

    /// <exception cref="RunFolderException">One is of another run than the first, or of another number of shards or histories.</exception>
    public static void DemandOneRun(IReadOnlyList<ShardFolder> shards)
    {
        var first = shards[0];
        foreach (var other in shards.Skip(1))
        {
            if (Difference(other, first) is { } found)
            {
                throw new RunFolderException(
                    $"{other} is of another run than {first}: its {found.Name} is {found.Found}, there it is {found.Expected}. {found.Why}".TrimEnd()
                );
            }
        }
    }

    /// <returns>The shards in their order.</returns>
    /// <exception cref="RunFolderException">One is missing, or given twice.</exception>
    public static List<ShardFolder> DemandEachOnce(IReadOnlyList<ShardFolder> shards)
    {
        var inOrder = shards.OrderBy(s => s.Shard.Index).ToList();
        if (inOrder.Zip(inOrder.Skip(1)).FirstOrDefault(pair => pair.First.Shard == pair.Second.Shard) is ({ } one, { } other))
        {
            throw new RunFolderException(
                $"Shard {one.Shard} is given twice: '{one.Folder}' and '{other.Folder}'. Each counts once."
            );
        }

        var count = inOrder[0].Shard.Count;
        var missing = Enumerable.Range(1, count).Except(inOrder.Select(s => s.Shard.Index)).Select(i => $"{i}/{count}").ToList();
        if (missing.Count > 0)
        {
            var named = string.Join(", ", missing.Take(Named)) + (missing.Count > Named ? ", …" : "");
            throw new RunFolderException(
                $"Of {count} shards {missing.Count} {(missing.Count == 1 ? "is" : "are")} missing: {named}. "
                    + $"Each is played by: {inOrder[0].Run.Command} --shard {missing[0]} --out DIR"
            );
        }

        return inOrder;
    }

    /// <exception cref="RunFolderException">Not all its blocks are there.</exception>
    public static void DemandPlayed(ShardFolder shard)
    {
        for (var place = 0L; place < shard.Run.OwnBlocks; place++)
        {
            var path = RunFolder.PathOf(shard.Folder, shard.Run.Header(shard.Run.OwnBlock(place)));
            if (!File.Exists(path))
            {
                throw new RunFolderException(
                    $"{shard} is not played to its end: of its {shard.Run.OwnBlocks} blocks the first that is missing is '{path}'. "
                        + $"To go on: {shard.Run.Command} --shard {shard.Shard} --out '{shard.Folder}'"
                );
            }
        }
    }

    static RunDifference? Difference(ShardFolder other, ShardFolder first) =>
        RunDifference.Between(other.Run with { Shard = null }, first.Run with { Shard = null })
        ?? Difference("milestones_hash", other.Run.MilestonesHash, first.Run.MilestonesHash)
        ?? Difference("number of histories", $"{other.Run.Histories}", $"{first.Run.Histories}")
        ?? Difference("number of shards", $"{other.Shard.Count}", $"{first.Shard.Count}");

    static RunDifference? Difference(string name, string found, string expected) =>
        found == expected ? null : new(name, found, expected, "");
}
