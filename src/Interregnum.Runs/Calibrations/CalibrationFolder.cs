using System.Globalization;
using Interregnum.Calibration;

namespace Interregnum.Runs;

/// <summary>A calibration on disk, held by one process: the generations of its fits, so that it can go on where it stopped.</summary>
public sealed class CalibrationFolder : IDisposable
{
    /// <summary>The fit to all facts.</summary>
    public const string WholeRecord = "record";

    const string Generations = "generations";

    readonly FolderLock _lock;
    readonly CalibrationPlan _plan;

    CalibrationFolder(string path, FolderLock held, CalibrationPlan plan) => (FullPath, _lock, _plan) = (path, held, plan);

    public string FullPath { get; }

    /// <summary>Opens the folder, making it if it is absent.</summary>
    /// <exception cref="IOException">Another process holds it; or it cannot be made, read or written.</exception>
    public static CalibrationFolder Open(string path, CalibrationPlan plan)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        WholeFile.MakeFolder(full);
        return new(full, FolderLock.Take(full), plan);
    }

    /// <summary>
    /// The last generation of a fit that is there and belongs to this very calibration, and the complete one before it; files of
    /// another scenario, seed, engine or size are passed over and overwritten.
    /// </summary>
    public (Generation? Last, Generation? Before) Find(string fit)
    {
        var (last, before) = ((Generation?)null, (Generation?)null);
        for (var number = 0; Get(fit, number) is { } generation; number++)
        {
            (last, before) = (generation, last);
            if (!generation.IsComplete)
            {
                break;
            }
        }

        return (last, before);
    }

    /// <summary>A generation of a fit; null when it is not there or belongs to another calibration.</summary>
    public Generation? Get(string fit, int number) => GenerationFile.Read(PathOf(fit, number), _plan.Identity(fit));

    /// <summary>Keeps a generation, complete or not.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Keep(string fit, Generation generation)
    {
        var path = PathOf(fit, generation.Number);
        WholeFile.MakeFolder(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, stream => GenerationFile.Write(stream, generation, _plan.Identity(fit)));
    }

    /// <summary>Writes a file so that a reader finds all of it or the one before.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> content) => WholeFile.Write(path, content);

    public void Dispose() => _lock.Dispose();

    string PathOf(string fit, int number) =>
        Path.Combine(FullPath, Generations, fit, $"{number.ToString("00", CultureInfo.InvariantCulture)}.bin");
}
