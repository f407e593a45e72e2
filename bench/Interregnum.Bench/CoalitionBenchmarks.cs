using BenchmarkDotNet.Attributes;
using Interregnum.Coalitions;

namespace Interregnum.Bench;

/// <summary>The ultimate coalition of everybody, with all coalitions worked out.</summary>
[Config(typeof(InOneProcess))]
public class CoalitionBenchmarks
{
    UltimateCoalition _coalition = null!;
    double[] _power = [];
    double[] _priorities = [];

    [Params(5, 7, 9, 12)]
    public int Claimants { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _coalition = new UltimateCoalition(Claimants);
        _power = [.. Enumerable.Range(0, Claimants).Select(i => 1 + (i * 0.37 % 1))];
        _priorities = [.. Enumerable.Range(0, 1 << Claimants).Select(mask => (double)mask)];
    }

    [Benchmark]
    public int Everybody()
    {
        _coalition.Solve(_power, (1 << Claimants) - 1, 0.5, _priorities);
        return _coalition.Of((1 << Claimants) - 1);
    }
}
