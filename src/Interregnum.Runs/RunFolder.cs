using System.Collections.Concurrent;
using System.Globalization;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>A folder holds another run than the one asked for, or what is in it is no run's.</summary>
public sealed class RunFolderException(string message) : Exception(message);

/// <summary>A run on disk, held by one process: blocks that are finished, and the documents made from them.</summary>
public sealed class RunFolder : IDisposable
{
    /// <summary>The report's name; its bytes are another project's.</summary>
    public const string ReportHtml = "report.html";

    /// <summary>The document of what factors did.</summary>
    public const string AttributionJson = "attribution.json";

    /// <summary>The document of which parameters move the answer.</summary>
    public const string SensitivityJson = "sensitivity.json";

    /// <summary>The document of what an intervention changed.</summary>
    public const string WhatifJson = "whatif.json";

    /// <summary>The document of two worlds held against each other.</summary>
    public const string CompareJson = "compare.json";

    const string Blocks = "blocks";

    readonly FolderLock _lock;
    readonly ConcurrentQueue<string> _rejected = new();

    RunFolder(string path, FolderLock held)
    {
        FullPath = path;
        _lock = held;
    }

    public string FullPath { get; }

    /// <summary>Block files that were found and not used, each with its reason, in no particular order.</summary>
    public IReadOnlyCollection<string> Rejected => _rejected;

    /// <summary>Opens the folder for a run, making it if it is absent; begins its <c>run.json</c>.</summary>
    /// <exception cref="RunFolderException">It holds a run of another contest, seed, design, engine or shard, or files that no run wrote.</exception>
    /// <exception cref="IOException">Another process holds it; or it cannot be made, read or written.</exception>
    public static RunFolder Open(string path, RunIdentity run)
    {
        var full = FullPathOf(path);
        Demand(full, run);
        WholeFile.MakeFolder(full);
        var folder = new RunFolder(full, FolderLock.Take(full));
        try
        {
            folder.Claim(run);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>How many of a run's blocks a folder has files of, without opening it: nothing is made, written or locked.</summary>
    /// <exception cref="RunFolderException">It could not be opened for this run either.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static long Kept(string path, RunIdentity run)
    {
        var full = FullPathOf(path);
        var blocks = Path.GetDirectoryName(PathOf(full, run.Header(0)))!;
        return Demand(full, run) && Directory.Exists(blocks)
            ? Math.Min(Directory.EnumerateFiles(blocks, "*.bin").LongCount(), run.OwnBlocks)
            : 0;
    }

    /// <summary>Writes a document of the run so that a reader finds all of it or the one before.</summary>
    /// <param name="name">A file name, such as <see cref="SummaryJson.FileName"/>.</param>
    /// <exception cref="IOException">The disk is full, the folder is read-only, and the like.</exception>
    public void Write(string name, Action<Stream> content) => WholeFile.Write(Path.Combine(FullPath, name), content);

    /// <summary>Writes the tables of a run whose every block is kept, and its <c>run.json</c>; of a shard only that.</summary>
    /// <exception cref="IOException">A block is missing, damaged or not this run's; or the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the documents are as they were before, or new.</exception>
    public void Finish(RunIdentity run, IReadOnlyList<Odds> odds, CancellationToken stop)
    {
        if (run.Shard is null)
        {
            ReadHistories histories = visit => Read(run, visit, stop);
            Write(HistoriesCsv.FileName, stream => HistoriesCsv.Write(stream, run, histories));
            Write(HistoriesParquet.FileName, stream => HistoriesParquet.Write(stream, run, histories));
        }

        Write(RunJson.FileName, stream => RunJson.Write(stream, run, run.Shard is null ? odds : null));
    }

    /// <summary>The same, after saying so.</summary>
    /// <returns>False when it was stopped.</returns>
    internal bool TryFinish(RunIdentity run, IReadOnlyList<Odds> odds, Playing playing)
    {
        playing.Writing?.Invoke();
        try
        {
            Finish(run, odds, playing.Stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Writes <c>log.json</c>.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Log(Effort effort) => Write(LogJson.FileName, stream => LogJson.Write(stream, this, effort));

    public void Dispose() => _lock.Dispose();

    /// <summary>A finished block, if there is a sound one; one that is there and not sound is noted.</summary>
    internal HistoryBlock? Find(BlockHeader expected)
    {
        var path = PathOf(FullPath, expected);
        var reading = BlockFile.Read(path, expected);
        if (reading.Fault is { } fault and not BlockFault.Missing and not BlockFault.TooFew)
        {
            _rejected.Enqueue(Rejection(path, fault));
        }

        return reading.Block;
    }

    internal void Keep(HistoryBlock block)
    {
        var path = PathOf(FullPath, block.Header);
        WholeFile.MakeFolder(Path.GetDirectoryName(path)!);
        BlockFile.Write(path, block);
    }

    internal static string FullPathOf(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>Where a block lies in the folder of a run.</summary>
    internal static string PathOf(string folder, BlockHeader block) =>
        Path.Combine(folder, Blocks, block.Design, $"{block.Number.ToString("000000", CultureInfo.InvariantCulture)}.bin");

    void Claim(RunIdentity run)
    {
        if (!Demand(FullPath, run))
        {
            Write(RunJson.FileName, stream => RunJson.Write(stream, run, odds: null));
        }
    }

    /// <summary>Whether the folder holds the run already; false where it holds nothing of any run.</summary>
    static bool Demand(string folder, RunIdentity run)
    {
        var path = Path.Combine(folder, RunJson.FileName);
        if (File.Exists(path))
        {
            RunJson.Demand(path, run);
            return true;
        }

        return Foreign(folder) is { } foreign
            ? throw new RunFolderException(
                $"The folder '{folder}' holds '{foreign}' but no {RunJson.FileName}, so it is no run's. "
                    + "Choose an empty or a new folder with --out."
            )
            : false;
    }

    /// <summary>
    /// Something in a folder that is not there for a run; null when there is nothing, or only what begins with a point, such as the lock and
    /// what a file manager leaves, or an unfinished <c>run.json</c>.
    /// </summary>
    static string? Foreign(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFileSystemEntries(folder)
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name[0] != '.' && name != RunJson.FileName + WholeFile.TemporarySuffix)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    /// <summary>Reads every history of a run in order, into one row that is overwritten each time.</summary>
    void Read(RunIdentity run, Action<HistoryRow> visit, CancellationToken stop)
    {
        var row = new HistoryRow(run.Claimants.Count);
        for (var number = 0L; number < run.Blocks; number++)
        {
            stop.ThrowIfCancellationRequested();
            var expected = run.Header(number);
            var path = PathOf(FullPath, expected);
            var reading = BlockFile.Read(path, expected);
            var block = reading.Block ?? throw new IOException(Spoilt(path, reading.Fault!.Value));
            for (var i = 0; i < expected.Count; i++)
            {
                block.Read(i, row);
                visit(row);
            }
        }
    }

    string Rejection(string path, BlockFault fault) =>
        $"{Path.GetRelativePath(FullPath, path)}: {fault.Reason()}; it is played again";

    static string Spoilt(string path, BlockFault fault) =>
        $"'{path}' cannot be used: {fault.Reason()}. Something else writes to this folder, or its disk is failing.";
}
