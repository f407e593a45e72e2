using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interregnum.Cli;

enum Health
{
    Works,

    /// <summary>Everything can be done, but slower or less comfortably.</summary>
    Weak,

    Fails,
}

/// <summary>One thing that <c>doctor</c> looks at.</summary>
/// <param name="Of">What was looked at, in a word.</param>
/// <param name="Found">What it is.</param>
/// <param name="Fix">What to do about it; null when nothing has to be done.</param>
sealed record Examination(string Of, Health Health, string Found, string? Fix)
{
    const long Gigabyte = 1L << 30;

    static readonly string[] Locales = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>Everything that is looked at, in reading order. A new examination is a method here and a line in this list.</summary>
    public static IReadOnlyList<Examination> All() =>
        [Runtime(), Processor(), Memory(), Disk(), Folder(), Temporary(), Clock(), Text(), Browser()];

    static Examination Runtime() => Good("runtime", $".NET {Environment.Version} on {RuntimeInformation.RuntimeIdentifier}");

    static Examination Processor()
    {
        var cores = Environment.ProcessorCount;
        var fused = Fma.IsSupported || RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        var found =
            $"{cores} {(cores == 1 ? "core" : "cores")}, {Width()} bits a vector, {(fused ? "with" : "without")} fused multiply-add";
        return fused
            ? Good("processor", found)
            : new(
                "processor",
                Health.Weak,
                found,
                "Results are the same, but take over a hundred times as long; use a machine with AVX2."
            );
    }

    static int Width() =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : 128;

    static Examination Memory()
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return available >= Gigabyte / 2
            ? Good("memory", Size(available))
            : new(
                "memory",
                Health.Fails,
                Size(available),
                "Half a gigabyte is needed: close other programs or raise the container's limit."
            );
    }

    static Examination Disk()
    {
        var here = Directory.GetCurrentDirectory();
        var free = new DriveInfo(here).AvailableFreeSpace;
        return free >= Gigabyte
            ? Good("disk", $"{Size(free)} free for {here}")
            : new(
                "disk",
                Health.Fails,
                $"{Size(free)} free for {here}",
                "A large run needs a gigabyte: free some, or write elsewhere with --out."
            );
    }

    static Examination Folder() =>
        Writable(Directory.GetCurrentDirectory())
            ? Good("folder", "the current folder can be written to")
            : new("folder", Health.Weak, "the current folder cannot be written to", "Change to one of yours, or give --out DIR.");

    static Examination Temporary() =>
        Writable(Path.GetTempPath())
            ? Good("temporary", Path.GetTempPath())
            : new("temporary", Health.Fails, $"{Path.GetTempPath()} cannot be written to", "Set TMPDIR to a folder of yours.");

    static Examination Clock()
    {
        var year = TimeProvider.System.GetLocalNow().Year;
        return year >= 2025
            ? Good("clock", year.ToString(CultureInfo.InvariantCulture))
            : new(
                "clock",
                Health.Weak,
                $"the clock says {year}",
                "Set it: the log of a run bears the time. Results do not depend on it."
            );
    }

    static Examination Text()
    {
        var locale = Locales.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is null || !locale.Contains("UTF", StringComparison.OrdinalIgnoreCase)
            ? new(
                "text",
                Health.Weak,
                $"locale {locale ?? "not set"}",
                "Output is UTF-8; if names look garbled, set LANG=C.UTF-8."
            )
            : Good("text", locale);
    }

    static Examination Browser() =>
        Browsers.Found() is { } path
            ? Good("browser", path)
            : new("browser", Health.Weak, "none found", "Only --open needs one; a report can be opened from its file anywhere.");

    static Examination Good(string of, string found) => new(of, Health.Works, found, null);

    static bool Writable(string folder)
    {
        var probe = Path.Combine(folder, $".interregnum-{Environment.ProcessId}");
        try
        {
            using (File.Create(probe, 1, FileOptions.DeleteOnClose)) { }
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Gigabyte:0.0} GB");
}
