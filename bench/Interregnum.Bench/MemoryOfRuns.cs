using System.Diagnostics;
using System.Globalization;
using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Bench;

/// <summary>
/// What a run of many histories takes beside the playing of them: the greatest memory of the process, the time and the disk. Each
/// thread plays a few histories and hands them out again and again, so that ten million are had in minutes.
/// </summary>
static class MemoryOfRuns
{
    const int Recycled = 256;
    const double Megabyte = 1e6;

    public static void Print(string scenario, long histories)
    {
        var path = Directory.CreateTempSubdirectory("interregnum-bench-").FullName;
        try
        {
            var plan = RunPlan.Of(ScenarioFolder.Read(scenario).Scenario!, Intervention.None, 1, histories, "bench");
            var started = Stopwatch.GetTimestamp();
            EnsembleResult result;
            using (var folder = RunFolder.Open(path, plan.Identity))
            {
                result = Ensemble.Play(plan, folder, new() { NewPlayer = Recycling });
            }

            using var process = Process.GetCurrentProcess();
            var bytes = new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{histories:n0} histories: at most {process.PeakWorkingSet64 / Megabyte:n0} MB of memory, {bytes / Megabyte:n0} MB of disk, {Stopwatch.GetElapsedTime(started).TotalSeconds:n0} s, tables included"
                )
            );
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    static PlayHistory Recycling(Design design, long seed)
    {
        var player = new Player(design.World, design.MonthsAfter, design.Rerolled);
        HistoryRow[] rows = [.. Enumerable.Range(0, Recycled).Select(i => player.Play(seed, i).Copy())];
        return history =>
        {
            var row = rows[history % Recycled];
            (row.History, row.Draw) = (history, history / Player.HistoriesPerDraw);
            return row;
        };
    }
}
