using System.Diagnostics;
using System.Globalization;
using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Scenarios;

namespace Interregnum.Bench;

/// <summary>What a block costs: its bytes, what is allocated to play it, to write it so that it stays, and to verify it.</summary>
static class BlockCosts
{
    const int Repeated = 200;
    const int Plays = 5;

    public static void Print(string scenario)
    {
        var plan = RunPlan.Of(ScenarioFolder.Read(scenario).Scenario!, Intervention.None, 1, HistoryBlock.Histories, "bench");
        var header = new BlockHeader
        {
            ContestHash = plan.ContestHash,
            EngineVersion = plan.EngineVersion,
            Seed = plan.Seed,
            Design = plan.Design.Id,
            Rows = true,
            Claimants = plan.Claimants,
            Number = 0,
            Count = HistoryBlock.Histories,
        };
        var players = new RestingPlayers();
        players.Play(plan.Design, header);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var played = Milliseconds(Plays, _ => players.Play(plan.Design, header));
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Plays * HistoryBlock.Histories);
        var block = players.Play(plan.Design, header);
        var bytes = BlockFile.Bytes(block);
        var folder = Directory.CreateTempSubdirectory("interregnum-bench-").FullName;
        try
        {
            var written = Milliseconds(Repeated, i => BlockFile.Write(Path.Combine(folder, $"{i}.bin"), block));
            var verified = Milliseconds(Repeated, _ => BlockFile.Read(bytes, header));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{HistoryBlock.Histories} histories: {bytes.Length:n0} bytes, {played:0.0} ms to play on one thread, {written:0.00} ms to write and flush, {verified:0.000} ms to verify; of a history {(double)bytes.Length / HistoryBlock.Histories:0} bytes are kept, and {allocated:0} are allocated to play it, its part of the block included"
                )
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static double Milliseconds(int times, Action<int> act)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            act(i);
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / times;
    }
}
