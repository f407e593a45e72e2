using BenchmarkDotNet.Attributes;
using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Bench;

/// <summary>Opinion noise for 416 officials and 7 claimants, eight months from one block each, and the ways not taken.</summary>
[Config(typeof(InOneProcess))]
public class NoiseBenchmarks
{
    const int Officials = 416;
    const int Claimants = 7;

    readonly uint[] _entities = [.. Enumerable.Range(0, Officials).Select(i => (uint)i + 0x1234_5000)];
    readonly uint[] _words = new uint[Officials];
    readonly float[] _uniforms = new float[Officials];
    readonly float[][] _months = [new float[Officials], new float[Officials], new float[Officials], new float[Officials]];
    readonly uint[] _earlier = new uint[Officials];
    readonly uint[] _later = new uint[Officials];
    int _quarter;

    [Benchmark(Baseline = true, OperationsPerInvoke = Officials * Claimants * 8)]
    public void SumOfHalfBytes()
    {
        _quarter = (_quarter + 1) & 511;
        for (var claimant = 0u; claimant < Claimants; claimant++)
        {
            Noise.Octave(new Dice(1, 2), Stream.Opinion, _quarter, _entities, claimant, _earlier, _later);
        }
    }

    [Benchmark(OperationsPerInvoke = Officials * Claimants * 4)]
    public void NormalQuantile()
    {
        _quarter = (_quarter + 1) & 1023;
        for (var claimant = 0u; claimant < Claimants; claimant++)
        {
            InverseNormal.Quarter(
                new Dice(1, 2),
                Stream.Opinion,
                _quarter,
                _entities,
                claimant,
                _months[0],
                _months[1],
                _months[2],
                _months[3]
            );
        }
    }

    [Benchmark(OperationsPerInvoke = Officials)]
    public void Words() => new Dice(1, 2).Words(_words, Stream.Votes, 3, _entities);

    [Benchmark(OperationsPerInvoke = Officials)]
    public void Uniforms() => new Dice(1, 2).Uniforms(_uniforms, Stream.Votes, 3, _entities);

    [Benchmark(OperationsPerInvoke = Officials)]
    public uint OneWordAtATime()
    {
        var (dice, sum) = (new Dice(1, 2), 0u);
        foreach (var entity in _entities)
        {
            sum += dice.Word(Stream.Votes, 3, entity);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Officials)]
    public double OneExponentialAtATime()
    {
        var (dice, sum) = (new Dice(1, 2), 0.0);
        foreach (var entity in _entities)
        {
            sum += dice.Exponential(Stream.Votes, 3, entity);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Officials)]
    public double OneNormalAtATime()
    {
        var (dice, sum) = (new Dice(1, 2), 0.0);
        foreach (var entity in _entities)
        {
            sum += dice.Normal(Stream.Votes, 3, entity);
        }

        return sum;
    }
}
