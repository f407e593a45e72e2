using BenchmarkDotNet.Attributes;
using Interregnum.Dicing;
using Interregnum.Kernels;

namespace Interregnum.Bench;

/// <summary>
/// The month's opinion and shares of 416 officials and 7 claimants, in vectors and plain, in one run. The ratio is the point: how many
/// times as long the plain version takes.
/// </summary>
[Config(typeof(InOneProcess))]
public class KernelBenchmarks
{
    const int Rows = 416;
    const int Claimants = 7;
    const int Issues = 4;

    readonly float[] _mind = new float[Rows];
    readonly float[] _noise = Filled(Rows, 3);
    readonly float[] _attachment = Filled(Rows, 5);
    readonly float[] _private = new float[Rows];
    readonly float[] _public = new float[Rows];
    readonly float[] _ideal = Filled(Rows * Issues, 7);
    readonly float[] _gratitude = Filled(Rows, 11);
    readonly int[] _patron = [.. Enumerable.Range(0, Rows).Select(row => row % (Claimants + 1) - 1)];
    readonly float[] _present = [.. Enumerable.Repeat(1f, Rows)];
    readonly float[] _pull = [0.3f, -0.2f, 0.1f, 0.4f];
    readonly float[] _support = Filled(Rows * Claimants, 13);
    readonly int[] _running = [.. Enumerable.Range(0, Claimants)];
    readonly int[] _first = new int[Rows];
    readonly float[] _parts = CacheLines.Allocate<float>(Rows * Claimants);
    readonly float[] _units = CacheLines.Allocate<float>(Rows);
    readonly float[] _minds = CacheLines.Allocate<float>(Rows * Claimants);
    readonly float[] _attachments = CacheLines.Allocate<float>(Rows * Claimants);
    readonly float[] _privates = CacheLines.Allocate<float>(Rows * Claimants);
    readonly uint[] _packed = CacheLines.Allocate<uint>(Rows * Claimants);
    readonly float[] _pulls = Filled(Claimants * Issues, 17);
    readonly float[] _bases = Filled(Claimants, 19);
    readonly int[] _starts = [0, Rows];
    readonly float[] _candour = [0.7f];
    readonly float[] _pressure = Filled(Claimants, 23);
    readonly float[] _room = CacheLines.Allocate<float>(2 * Lanes.Width);
    readonly float[] _oneOverHeads = [1f / Rows];
    readonly float[] _conformity = [0.01f];
    readonly float[] _means = new float[Claimants];

    [Benchmark]
    public double Plain()
    {
        for (var i = 0; i < Claimants; i++)
        {
            PlainKernels.Support(
                _mind,
                _noise,
                _attachment,
                _private,
                _public,
                _ideal,
                _gratitude,
                _patron,
                _pull,
                Rows,
                i,
                (0.9f, 0.4f, 0.1f, 1f, 0.7f, 0.2f)
            );
        }

        return PlainKernels.Shares(_support, Rows, Claimants, 2f, _present)[0];
    }

    [Benchmark(Baseline = true)]
    public double Vectorised()
    {
        SupportKernel.Step(Voters(), Columns(), OneGroup());
        var voices = new Voices
        {
            Starts = _starts,
            Present = _present,
            Candour = _candour,
            Pressure = _pressure,
        };
        ShareKernel.Divide(_support, voices, _running, 2f, _first, _parts, _units);
        var sum = 0.0;
        foreach (var i in _running)
        {
            sum += ShareKernel.Count(_parts.AsSpan(i * Rows, Rows), _units, _present, _present).One;
        }

        return sum;
    }

    SupportVoters Voters() =>
        new()
        {
            Rows = Rows,
            Ideal = _ideal,
            Gratitude = _gratitude,
            Patron = _patron,
            Present = _present,
            Owed = 1f,
        };

    SupportColumns Columns() =>
        new()
        {
            Rows = Rows,
            Issues = Issues,
            Claimants = _running,
            Mind = _minds,
            Noise = new Innovations(_packed, 1),
            Attachment = _attachments,
            Private = _privates,
            Pull = _pulls,
            Base = _bases,
            Persistence = 0.9f,
            Innovation = 0.4f,
        };

    SupportGroups OneGroup() =>
        new()
        {
            Starts = _starts,
            Places = 1,
            OneOverHeads = _oneOverHeads,
            Room = _room,
            Conformity = _conformity,
            Mean = _means,
        };

    static float[] Filled(int length, int step) => [.. Enumerable.Range(0, length).Select(k => ((k * step % 101) - 50) / 50f)];
}
