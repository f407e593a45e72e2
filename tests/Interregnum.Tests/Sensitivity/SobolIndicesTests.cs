using Interregnum.Findings;
using Interregnum.Sensitivity;

namespace Interregnum.Tests.Sensitivity;

public class SobolIndicesTests
{
    [Fact]
    public void Ishigamis_function_gives_its_known_indices()
    {
        // T. Ishigami and T. Homma, "An importance quantification technique in uncertainty analysis for computer models", ISUMA '90
        // (1990), with a = 7 and b = 0.1; variances as in Saltelli et al., Sensitivity Analysis (2000), section 2.9.
        var output = SobolIndices.Of(3, KnownFunctions.Ishigami, new SobolDesign { Points = 1 << 13 });

        Near(KnownFunctions.IshigamiFirst, [.. output.Inputs.Select(i => i.First)], 5e-3);
        Near(KnownFunctions.IshigamiTotal, [.. output.Inputs.Select(i => i.Total)], 5e-3);
        Assert.Equal(KnownFunctions.IshigamiVariance, output.Variance.Value, 1e-2);
        Assert.Equal(3.5, output.Mean.Value, 1e-3);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Ishigamis_six_indices_are_met_within_a_ten_thousandth_whatever_the_seed()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var design = new SobolDesign { Points = 1 << 16, Seed = seed };
            var output = SobolIndices.Of(3, KnownFunctions.Ishigami, design);
            double[] found = [.. output.Inputs.Select(i => i.First.Value), .. output.Inputs.Select(i => i.Total.Value)];
            double[] known = [.. KnownFunctions.IshigamiFirst, .. KnownFunctions.IshigamiTotal];

            Assert.True(Math.Sqrt(found.Zip(known, (f, k) => (f - k) * (f - k)).Average()) < 1e-4);
        }
    }

    [Fact]
    public void Sobols_g_function_gives_its_known_indices()
    {
        // A. Saltelli and I. M. Sobol', "About the use of rank transformation in sensitivity analysis of model output", Reliability
        // Engineering and System Safety 50 (1995): V_i = 1 / (3 (1 + a_i)²), the product of 1 + V_i less 1 is the variance.
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        double[] parts = [.. a.Select(x => 1 / (3 * (1 + x) * (1 + x)))];
        var variance = parts.Aggregate(1.0, (product, v) => product * (1 + v)) - 1;
        double[] totals = [.. parts.Select(v => v / (1 + v) * (1 + variance) / variance)];

        var output = SobolIndices.Of(8, point => KnownFunctions.G(point, a), new SobolDesign { Points = 1 << 14 });

        Near([.. parts.Select(v => v / variance)], [.. output.Inputs.Select(i => i.First)], 5e-3);
        Near(totals, [.. output.Inputs.Select(i => i.Total)], 5e-3);
    }

    [Fact]
    public void The_gap_of_two_outputs_has_indices_of_its_own()
    {
        // x0 + x1 and x0 + 2 x2 with equal inputs: in their difference x0 is gone, and x2 counts four times as much as x1.
        var outputs = SobolIndices.Of(3, 3, Three, new SobolDesign { Points = 1024 }, TestContext.Current.CancellationToken);

        Near([0.5, 0.5, 0], [.. outputs[0].Inputs.Select(i => i.First)], 1e-3);
        Near([0.2, 0, 0.8], [.. outputs[1].Inputs.Select(i => i.Total)], 1e-3);
        Near([0, 0.2, 0.8], [.. outputs[2].Inputs.Select(i => i.First)], 1e-3);

        static void Three(CubePoints points, Span<double> outputs)
        {
            for (var i = 0; i < points.Count; i++)
            {
                var (one, other) = (points[0][i] + points[1][i], points[0][i] + (2 * points[2][i]));
                (outputs[i], outputs[points.Count + i], outputs[(2 * points.Count) + i]) = (one, other, one - other);
            }
        }
    }

    [Fact]
    public void An_input_that_is_never_read_has_a_total_index_of_exactly_nothing()
    {
        var output = SobolIndices.Of(2, point => point[0] * point[0], new SobolDesign { Points = 256 });

        Assert.Equal(new Estimate(0, 0, 0), output.Inputs[1].Total);
        Assert.Equal(0, output.Inputs[1].First.Value, 1e-12);
    }

    [Fact]
    public void An_output_that_never_varies_has_no_indices()
    {
        var output = SobolIndices.Of(2, _ => 4, new SobolDesign { Points = 64 });

        Assert.Equal((4, 0), (output.Mean.Value, output.Variance.Value));
        Assert.True(double.IsNaN(output.Inputs[0].First.Value) && double.IsNaN(output.Inputs[0].Total.Value));
    }

    [Fact]
    public void What_is_found_does_not_depend_on_threads_and_does_on_the_seed()
    {
        var design = new SobolDesign { Points = 512 };

        var one = SobolIndices.Of(3, KnownFunctions.Ishigami, design);

        Assert.Equal(one.Inputs, SobolIndices.Of(3, KnownFunctions.Ishigami, design with { Threads = 2 }).Inputs);
        Assert.NotEqual(one.Inputs, SobolIndices.Of(3, KnownFunctions.Ishigami, design with { Seed = 2 }).Inputs);
    }

    [Fact]
    public void A_constant_that_is_added_changes_no_index()
    {
        var design = new SobolDesign { Points = 512 };

        var raised = SobolIndices.Of(3, point => 1e6 + KnownFunctions.Ishigami(point), design);

        var plain = SobolIndices.Of(3, KnownFunctions.Ishigami, design);
        Assert.All(plain.Inputs.Zip(raised.Inputs), p => Assert.Equal(p.First.First.Value, p.Second.First.Value, 1e-8));
    }

    [Theory]
    [InlineData(1000, 8)]
    [InlineData(8, 8)]
    [InlineData(1024, 1)]
    public void A_design_that_cannot_tell_its_error_is_refused(int points, int replicates)
    {
        var design = new SobolDesign { Points = points, Replicates = replicates };

        Assert.Throws<ArgumentException>(() => SobolIndices.Of(2, point => point[0], design));
    }

    static void Near(double[] expected, Estimate[] found, double within) =>
        Assert.All(
            expected.Zip(found),
            p =>
            {
                Assert.Equal(p.First, p.Second.Value, within);
                Assert.InRange(p.Second.High - p.Second.Low, 0, 20 * within);
            }
        );
}
