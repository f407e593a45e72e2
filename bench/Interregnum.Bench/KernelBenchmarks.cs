using BenchmarkDotNet.Attributes;
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
    readonly double[] _sums = new double[Claimants];
    readonly int[] _first = new int[Rows];
    readonly float[] _shares = new float[Rows * Claimants];

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
        ReadOnlySpan<int> starts = [0, Rows];
        ReadOnlySpan<SupportTerms> terms = [new SupportTerms(0.7f, 0.2f, 0, 0)];
        Span<double> means = stackalloc double[1];
        for (var i = 0; i < Claimants; i++)
        {
            SupportKernel.Step(Columns(i), terms, starts, means);
        }

        ShareKernel.Divide(_support, _running, 2f, _first, _shares);
        ShareKernel.Sum(_shares, Rows, _running, _present, 0, _sums);
        return _sums[0];
    }

    SupportColumns Columns(int claimant) =>
        new()
        {
            Mind = _mind,
            Noise = _noise,
            Attachment = _attachment,
            Private = _private,
            Public = _public,
            Ideal = _ideal,
            Gratitude = _gratitude,
            Patron = _patron,
            Present = _present,
            Pull = _pull,
            Persistence = 0.9f,
            Innovation = 0.4f,
            Rows = Rows,
            Claimant = claimant,
            Base = 0.1f,
            Owed = 1f,
        };

    static float[] Filled(int length, int step) => [.. Enumerable.Range(0, length).Select(k => ((k * step % 101) - 50) / 50f)];
}
