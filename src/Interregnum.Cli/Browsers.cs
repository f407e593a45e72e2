using System.Diagnostics;

namespace Interregnum.Cli;

/// <summary>Opens a report in whatever the user reads web pages with.</summary>
static class Browsers
{
    static readonly string[] Openers = OperatingSystem.IsMacOS()
        ? ["open"]
        : ["xdg-open", "wslview", "firefox", "chromium", "google-chrome"];

    /// <summary>The program that would open a page, or null.</summary>
    public static string? Found() =>
        Openers.SelectMany(_ => Folders(), (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Opens a file without waiting for it.</summary>
    /// <returns>False when nothing on this machine can.</returns>
    public static bool Open(string file)
    {
        if (Found() is not { } program)
        {
            return false;
        }

        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(file);
        Process.Start(start)?.Dispose();
        return true;
    }

    static string[] Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
