namespace Interregnum.Runs;

/// <summary>The shards of one run, all there and each once, to be put together into the folder that one machine would have left.</summary>
public sealed class Merge
{
    readonly IReadOnlyList<string> _folders;

    Merge(RunIdentity run, IReadOnlyList<string> folders)
    {
        Run = run;
        _folders = folders;
    }

    /// <summary>The whole run.</summary>
    public RunIdentity Run { get; }

    /// <summary>Holds the folders against one another. Nothing is written.</summary>
    /// <param name="folders">In any order; at least one.</param>
    /// <exception cref="RunFolderException">They are not the shards of one run, complete and each once; or one is not played to its end.</exception>
    /// <exception cref="DirectoryNotFoundException">One is not there.</exception>
    /// <exception cref="IOException">One cannot be read.</exception>
    public static Merge Of(IReadOnlyList<string> folders)
    {
        var shards = folders.Select(Shards.Read).ToList();
        Shards.DemandOneRun(shards);
        var inOrder = Shards.DemandEachOnce(shards);
        inOrder.ForEach(Shards.DemandPlayed);
        return new(inOrder[0].Run with { Shard = null }, [.. inOrder.Select(s => s.Folder)]);
    }

    /// <summary>Verifies every block, copies those that are missing, and writes the documents. What an earlier merge left half done is gone on with.</summary>
    /// <exception cref="RunFolderException">A block is damaged.</exception>
    /// <exception cref="IOException">A folder cannot be read or written; what was copied stays.</exception>
    public EnsembleResult Into(RunFolder folder, Playing playing)
    {
        var stopwatch = new Stopwatch(playing);
        var counted = new Counted(Run, playing);
        var complete = Lanes.Run(
            playing.Threads,
            Run.Blocks,
            number =>
            {
                var block = Copied(folder, number);
                stopwatch.Count(block.Count, reused: true);
                counted.Count(block, block.Count, stopwatch.Read(complete: false));
            },
            playing.Stop
        );
        complete = complete && folder.TryFinish(Run, counted.Odds(), playing);
        var result = new EnsembleResult(stopwatch.Read(complete), counted.Odds(), Run, counted.HalfWidth());
        folder.Log(result.Effort);
        return result;
    }

    HistoryBlock Copied(RunFolder into, long number)
    {
        var expected = Run.Header(number);
        if (into.Find(expected) is { } there && there.Count == expected.Count)
        {
            return there;
        }

        var shard = _folders[(int)(number % _folders.Count)];
        var reading = BlockFile.Read(RunFolder.PathOf(shard, expected), expected);
        if (reading.Fault is { } fault)
        {
            throw new RunFolderException(
                $"'{RunFolder.PathOf(shard, expected)}' cannot be used: {fault.Reason()}. "
                    + "Play that shard again with its own command, which mends it, then merge again."
            );
        }

        var block = reading.Block!.Cut(expected.Count);
        into.Keep(block);
        return block;
    }
}
