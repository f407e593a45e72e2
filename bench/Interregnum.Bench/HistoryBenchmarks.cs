using BenchmarkDotNet.Attributes;
using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Bench;

/// <summary>Whole histories of a scenario on one core. The folder stands in INTERREGNUM_SCENARIO; ./scenarios/two-heirs otherwise.</summary>
[Config(typeof(InOneProcess))]
[MemoryDiagnoser]
public class HistoryBenchmarks
{
    Player _player = null!;
    long _next;

    [GlobalSetup]
    public void Read()
    {
        var folder = Environment.GetEnvironmentVariable("INTERREGNUM_SCENARIO") ?? "scenarios/two-heirs";
        var reading = ScenarioFolder.Read(folder);
        _player = new Player(new World(reading.Scenario!.Contest, Intervention.None));
    }

    [Benchmark]
    public int Histories() => _player.Play(1, _next++).Outcome;
}
