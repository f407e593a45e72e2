using System.Globalization;
using System.Text.Json;
using Interregnum.Runs;

namespace Interregnum.Cli.Running;

/// <summary>What a run would take, told without writing anything.</summary>
static class DryRun
{
    /// <summary>Long enough to measure, after as long to warm up; short enough to wait for.</summary>
    static readonly TimeSpan Measuring = TimeSpan.FromSeconds(1);

    public static void Tell(Session session, RunRequest request, RunPlan plan, string name)
    {
        var (folder, kept) = Folders.First(
            request.Play.Out,
            name,
            path => (Path.GetFullPath(path), RunFolder.Kept(path, plan.Identity))
        );
        var playing = new Playing { Threads = request.Play.Threads, Stop = session.Stopping };
        var forecast = Forecast.Of(plan, kept, playing, Measuring);
        var free = FreeFor(folder);
        if (request.Play.Json)
        {
            Print.Json(session.Out, json => Write(json, forecast, folder, free));
        }
        else
        {
            Tell(session.Out, request, forecast, folder, free);
        }

        if (forecast.Bytes > free)
        {
            session.Error.WriteLine(
                "interregnum: there is not so much room on that disk; give another --out, or fewer histories"
            );
        }
    }

    static void Tell(TextWriter output, RunRequest request, Forecast forecast, string folder, long free)
    {
        var precise = request.UntilPrecision is { } width ? $" (about as many as {RunText.Points(width)} need)" : "";
        var threads = request.Play.Threads == 1 ? "1 thread" : $"{request.Play.Threads} threads";
        output.WriteLine($"histories  {forecast.Histories:n0}{precise}");
        output.WriteLine($"blocks     {forecast.Blocks:n0}, of which {forecast.BlocksReused:n0} are there");
        output.WriteLine(
            $"time       about {ProgressLine.Duration(forecast.Time)}, at {forecast.HistoriesPerSecond:n0} histories a second on {threads}, measured now"
        );
        output.WriteLine($"disk       about {Size(forecast.Bytes)} in {Folders.Shown(folder)}, with {Size(free)} free");
        output.WriteLine("Nothing was written.");
    }

    static void Write(Utf8JsonWriter json, Forecast forecast, string folder, long free)
    {
        json.WriteStartObject();
        json.WriteNumber("histories", forecast.Histories);
        json.WriteNumber("blocks", forecast.Blocks);
        json.WriteNumber("blocks_reused", forecast.BlocksReused);
        json.WriteNumber("seconds", forecast.Time.TotalSeconds);
        json.WriteNumber("histories_per_second", forecast.HistoriesPerSecond);
        json.WriteNumber("bytes", forecast.Bytes);
        json.WriteNumber("bytes_free", free);
        json.WriteString("folder", folder);
        json.WriteEndObject();
    }

    /// <summary>Bytes that this user may still write where the folder is, or will be.</summary>
    static long FreeFor(string folder)
    {
        var there = folder;
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above)
        {
            there = above;
        }

        return new DriveInfo(there).AvailableFreeSpace;
    }

    static string Size(long bytes) =>
        bytes switch
        {
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
            < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:n1} GB"),
        };
}
