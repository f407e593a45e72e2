using System.Diagnostics;
using Interregnum.Sensitivity;

namespace Interregnum.Bench;

/// <summary>
/// How near Sobol's indices of Ishigami's function (a = 7, b = 0.1) come, and how fast, on one core: first and total indices with
/// intervals from 8 replicates of 2^16 points.
/// </summary>
static class SobolAccuracy
{
    const int Seeds = 20;

    // V1 = (1 + b π⁴/5)²/2, V2 = a²/8, V13 = b² π⁸ (1/18 − 1/50).
    static readonly double V1 = 0.5 * Math.Pow(1 + (0.1 * Math.Pow(Math.PI, 4) / 5), 2);
    static readonly double V2 = 49 / 8.0;
    static readonly double V13 = 0.01 * Math.Pow(Math.PI, 8) * ((1 / 18.0) - (1 / 50.0));

    public static void Print()
    {
        var errors = new List<double>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var watch = Stopwatch.StartNew();
            var design = new SobolDesign
            {
                Points = 1 << 16,
                Replicates = 8,
                Seed = seed,
            };
            var output = SobolIndices.Of(3, 1, Ishigami, design)[0];
            var seconds = watch.Elapsed.TotalSeconds;
            errors.Add(Error(output));
            Console.WriteLine($"seed {seed, 2}: root mean square error {errors[^1]:e2}, {seconds:f3} s");
        }

        Console.WriteLine($"over {Seeds} seeds: {Math.Sqrt(errors.Average(e => e * e)):e2}, largest {errors.Max():e2}");
    }

    static double Error(SobolOutput output)
    {
        var variance = V1 + V2 + V13;
        double[] first = [V1 / variance, V2 / variance, 0];
        double[] total = [(V1 + V13) / variance, V2 / variance, V13 / variance];
        var errors = output.Inputs.SelectMany((x, i) => (double[])[x.First.Value - first[i], x.Total.Value - total[i]]);
        return Math.Sqrt(errors.Average(e => e * e));
    }

    static void Ishigami(CubePoints points, Span<double> outputs)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            var (x1, x2, x3) = (Angle(points[0][i]), Angle(points[1][i]), Angle(points[2][i]));
            var sine = Math.Sin(x2);
            outputs[i] = (Math.Sin(x1) * (1 + (0.1 * x3 * x3 * x3 * x3))) + (7 * sine * sine);
        }
    }

    static double Angle(double u) => Math.PI * ((2 * u) - 1);
}
