using System.Collections.Concurrent;
using System.Globalization;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>The folder holds another run, or what is in it is no run's.</summary>
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

    const string Blocks = "blocks";

    static readonly string[] Documents =
    [
        HistoriesParquet.FileName,
        HistoriesCsv.FileName,
        LogJson.FileName,
        SummaryJson.FileName,
        FactorsCsv.FileName,
        ReportHtml,
        AttributionJson,
        SensitivityJson,
    ];

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

    /// <summary>Opens the folder for a plan, making it if it is absent; begins its <c>run.json</c>.</summary>
    /// <exception cref="RunFolderException">It holds a run of another contest, seed, design or engine, or files that no run wrote.</exception>
    /// <exception cref="IOException">Another process holds it; or it cannot be made, read or written.</exception>
    public static RunFolder Open(string path, RunPlan plan)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        WholeFile.MakeFolder(full);
        var folder = new RunFolder(full, FolderLock.Take(full));
        try
        {
            folder.Claim(plan);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Writes a document of the run so that a reader finds all of it or the one before.</summary>
    /// <param name="name">A file name, such as <see cref="SummaryJson.FileName"/>.</param>
    /// <exception cref="IOException">The disk is full, the folder is read-only, and the like.</exception>
    public void Write(string name, Action<Stream> content) => WholeFile.Write(Path.Combine(FullPath, name), content);

    /// <summary>Writes the tables of a plan whose every block is kept, and its <c>run.json</c>.</summary>
    /// <exception cref="IOException">A block is missing, damaged or not this plan's; or the folder cannot be written.</exception>
    public void Finish(RunPlan plan, IReadOnlyList<Odds> odds)
    {
        Write(HistoriesCsv.FileName, stream => HistoriesCsv.Write(stream, plan, this));
        Write(HistoriesParquet.FileName, stream => HistoriesParquet.Write(stream, plan, this));
        Write(RunJson.FileName, stream => RunJson.Write(stream, plan, odds));
    }

    /// <summary>Writes <c>log.json</c>.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Log(Effort effort) => Write(LogJson.FileName, stream => LogJson.Write(stream, this, effort));

    /// <summary>Reads every history of the table in order, into one row that is overwritten each time.</summary>
    /// <exception cref="IOException">A block is missing, damaged or not this plan's.</exception>
    public void Read(RunPlan plan, Action<HistoryRow> visit)
    {
        var row = new HistoryRow(plan.Claimants);
        for (var number = 0L; number < plan.Blocks; number++)
        {
            var path = PathOf(plan.Design, number);
            var histories = plan.HistoriesIn(number);
            var reading = BlockFile.Read(path, plan.Header(plan.Design, number, histories));
            var block = reading.Block ?? throw new IOException(Spoilt(path, reading.Fault!.Value));
            for (var i = 0; i < histories; i++)
            {
                block.Read(i, row);
                visit(row);
            }
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>A finished block, if there is a sound one; one that is there and not sound is noted.</summary>
    internal HistoryBlock? Find(Design design, BlockHeader expected)
    {
        var path = PathOf(design, expected.Number);
        var reading = BlockFile.Read(path, expected);
        if (reading.Fault is { } fault and not BlockFault.Missing and not BlockFault.TooFew)
        {
            _rejected.Enqueue(Rejection(path, fault));
        }

        return reading.Block;
    }

    internal void Keep(Design design, HistoryBlock block)
    {
        var path = PathOf(design, block.Header.Number);
        WholeFile.MakeFolder(Path.GetDirectoryName(path)!);
        BlockFile.Write(path, block);
    }

    internal string PathOf(Design design, long block) =>
        Path.Combine(FullPath, Blocks, design.Id, $"{block.ToString("000000", CultureInfo.InvariantCulture)}.bin");

    void Claim(RunPlan plan)
    {
        var path = Path.Combine(FullPath, RunJson.FileName);
        if (File.Exists(path))
        {
            RunJson.Demand(path, plan);
        }
        else if (Documents.FirstOrDefault(name => File.Exists(Path.Combine(FullPath, name))) is { } foreign)
        {
            throw new RunFolderException(
                $"The folder '{FullPath}' holds a '{foreign}' but no {RunJson.FileName}, so it is not known what wrote it. "
                    + "Choose an empty or a new folder with --out."
            );
        }
        else
        {
            Write(RunJson.FileName, stream => RunJson.Write(stream, plan, odds: null));
        }
    }

    string Rejection(string path, BlockFault fault) =>
        $"{Path.GetRelativePath(FullPath, path)}: {Reason(fault)}; it is played again";

    static string Spoilt(string path, BlockFault fault) =>
        $"'{path}' cannot be used: {Reason(fault)}. Something else writes to this folder, or its disk is failing.";

    static string Reason(BlockFault fault) =>
        fault switch
        {
            BlockFault.Missing => "it is missing",
            BlockFault.Truncated => "it is truncated",
            BlockFault.NotABlock => "it is not a block of this format",
            BlockFault.Damaged => "its bytes do not match its own SHA-256",
            BlockFault.OtherContest => "it is of another contest",
            BlockFault.OtherPosterior => "it is drawn from another posterior",
            BlockFault.OtherEngine => "it was played by another engine version",
            BlockFault.OtherSeed => "it was played under another seed",
            BlockFault.OtherDesign => "it is of another design or number",
            BlockFault.TooFew => "it holds too few histories",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
}
