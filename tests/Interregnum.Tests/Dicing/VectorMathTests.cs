using System.Runtime.Intrinsics;
using System.Text;
using FsCheck.Xunit;
using Interregnum.Dicing;
using MathNet.Numerics.Distributions;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Dicing;

public class VectorMathTests
{
    [Fact]
    public void The_short_exponential_is_right_within_a_unit_in_the_last_place()
    {
        for (var x = -87f; x <= 88; x += 0.00173f)
        {
            var truth = Math.Exp(x);
            var unit = MathF.BitIncrement((float)truth) - (double)(float)truth;
            var found = VectorMath.Exp(x);
            Assert.True(Math.Abs(found - truth) <= unit, $"At {x:r}: {found:r} is not {truth:r}");
        }
    }

    [Fact]
    public void The_short_exponential_of_far_numbers_is_that_of_its_bounds()
    {
        Assert.Equal(VectorMath.Exp(-87f), VectorMath.Exp(float.NegativeInfinity));
        Assert.Equal(VectorMath.Exp(88f), VectorMath.Exp(1e30f));
        Assert.True(float.IsNormal(VectorMath.Exp(-87f)) && float.IsNormal(VectorMath.Exp(88f)));
        Assert.Equal(1f, VectorMath.Exp(0f));
    }

    [Property(MaxTest = 1000)]
    public void Sixteen_exponentials_at_a_time_are_the_same_as_one(float x, int step)
    {
        var all = Vector512.CreateSequence(float.IsFinite(x) ? x % 100 : 0, step % 100 / 7f);

        var exponentials = VectorMath.Exp(all);

        for (var lane = 0; lane < 16; lane++)
        {
            Assert.Equal(
                BitConverter.SingleToInt32Bits(VectorMath.Exp(all[lane])),
                BitConverter.SingleToInt32Bits(exponentials[lane])
            );
        }
    }

    [Fact]
    public void Powers_and_logarithms_of_two_are_right_to_a_few_parts_in_ten_million()
    {
        for (var x = -125.9f; x <= 0; x += 0.00173f)
        {
            Close(Math.Pow(2, x), VectorMath.Exp2(Vector512.Create(x))[7], 4e-7);
        }

        for (var x = 1.2e-38f; x < 1e38f; x *= 1.00173f)
        {
            var truth = Math.Log2(x);
            Assert.Equal(truth, VectorMath.Log2(Vector512.Create(x))[9], 1.5e-7 * Math.Max(1, Math.Abs(truth)));
        }

        Assert.Equal(Vector512<float>.One, VectorMath.Exp2(Vector512<float>.Zero));
        Assert.Equal(Vector512.Create(MathF.Pow(2, -126)), VectorMath.Exp2(Vector512.Create(float.NegativeInfinity)));
        Assert.Equal(Vector512.Create(-3f), VectorMath.Log2(Vector512.Create(0.125f)));
    }

    [Fact]
    public void Short_normal_quantiles_are_right_to_a_few_parts_in_a_million()
    {
        for (var step = 0; step < 1 << 23; step += step is < 5000 or > (1 << 23) - 5000 ? 1 : 997)
        {
            var share = (step + 0.5f) / (1 << 23);
            var truth = VectorMath.NormalQuantile(share);
            Assert.Equal(truth, VectorMath.NormalQuantile(Vector512.Create(share))[5], 4e-6 * Math.Max(0.1, Math.Abs(truth)));
        }
    }

    [Fact]
    public void Long_exponentials_and_logarithms_are_those_of_the_library()
    {
        for (var x = -707.9; x < 709.7; x += 0.0137)
        {
            Close(Math.Exp(x), VectorMath.Exp(x), 1e-15);
        }

        for (var x = 1e-320; x < 1e300; x *= 1.0173)
        {
            Close(Math.Log(x), VectorMath.Log(x), 1e-15);
        }

        for (var x = 0.5; x < 2; x += 0.000137)
        {
            Close(Math.Log(x), VectorMath.Log(x), 1e-15);
        }
    }

    [Fact]
    public void Exponentials_and_logarithms_know_the_ends_of_the_line()
    {
        Assert.Equal(0, VectorMath.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, VectorMath.Exp(710.0));
        Assert.True(double.IsNaN(VectorMath.Exp(double.NaN)));
        Assert.Equal(1, VectorMath.Exp(0.0));
        Assert.Equal(double.NegativeInfinity, VectorMath.Log(0));
        Assert.Equal(double.PositiveInfinity, VectorMath.Log(double.PositiveInfinity));
        Assert.True(double.IsNaN(VectorMath.Log(-1)) && double.IsNaN(VectorMath.Log(double.NaN)));
        Assert.Equal(0, VectorMath.Log(1));
        Assert.Equal(1, VectorMath.Logistic(1000));
        Assert.Equal(0, VectorMath.Logistic(-1000));
        Assert.Equal(0.5, VectorMath.Logistic(0));
        Assert.Equal(1 / (1 + Math.Exp(-1.7)), VectorMath.Logistic(1.7), 1e-15);
    }

    [Fact]
    public void The_normal_distribution_is_that_of_the_library()
    {
        for (var x = -6.0; x <= 9; x += 0.0137)
        {
            Assert.Equal(0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-x / Math.Sqrt(2)), VectorMath.NormalCdf(x), 1e-14);
        }

        // Φ(−x) to 16 digits, from 50-digit arithmetic.
        Close(0.3085375387259869, VectorMath.NormalCdf(-0.5), 1e-13);
        Close(0.0018658133003840385, VectorMath.NormalCdf(-2.9), 1e-13);
        Close(0.0009676032132183566, VectorMath.NormalCdf(-3.1), 1e-13);
        Close(1.279812543885835e-12, VectorMath.NormalCdf(-7), 1e-13);
        Close(2.7536241186062337e-89, VectorMath.NormalCdf(-20), 1e-13);
        Close(5.5447257130748446e-292, VectorMath.NormalCdf(-36.5), 1e-13);
        Assert.Equal((0, 0.5, 1), (VectorMath.NormalCdf(-50), VectorMath.NormalCdf(0), VectorMath.NormalCdf(50)));
    }

    [Fact]
    public void The_normal_quantile_undoes_the_distribution()
    {
        for (var x = -37.0; x <= 0; x += 0.0137)
        {
            Assert.Equal(x, VectorMath.NormalQuantile(VectorMath.NormalCdf(x)), 1e-12);
        }

        for (var share = 0.0005; share < 1; share += 0.001)
        {
            Assert.Equal(Normal.InvCDF(0, 1, share), VectorMath.NormalQuantile(share), 1e-9);
            Assert.Equal(-VectorMath.NormalQuantile(share), VectorMath.NormalQuantile(1 - share), 1e-9);
        }

        Assert.Equal(1.959963984540054, VectorMath.NormalQuantile(0.975), 1e-14);
        Assert.Equal(double.NegativeInfinity, VectorMath.NormalQuantile(0));
        Assert.Equal(double.PositiveInfinity, VectorMath.NormalQuantile(1));
        Assert.True(double.IsNaN(VectorMath.NormalQuantile(-0.1)) && double.IsNaN(VectorMath.NormalQuantile(1.1)));
    }

    [Fact]
    public void Bits_are_the_same_on_every_machine_and_at_every_vector_width()
    {
        var dice = new Dice(2026, 77);
        var entities = Enumerable.Range(0, 4096).Select(i => (uint)i * 2654435761u).ToArray();
        var words = new uint[4096];
        var uniforms = new float[4096];
        var noise = new uint[2 * 4096];
        dice.Words(words, Stream.Votes, 3, entities);
        dice.Uniforms(uniforms, Stream.Votes, 4, entities);
        var waiting = new float[4096];
        var moods = new float[4096];
        var tastes = new float[4096];
        dice.Exponentials(waiting, Stream.Votes, 5, entities);
        dice.Normals(moods, Stream.Votes, 6, entities);
        Noise.Many(dice, Stream.Votes, 7, entities, 8, tastes);
        Noise.Octave(dice, Stream.Opinion, 5, entities, 6, noise.AsSpan(0, 4096), noise.AsSpan(4096));
        var exponentials = new float[4096];
        var powers = new float[4096];
        var logarithms = new float[4096];
        for (var i = 0; i < 4096; i += 16)
        {
            VectorMath.Exp(Vector512.Create(tastes, i) * 20f).CopyTo(exponentials, i);
            VectorMath.Exp2(Vector512.Min(Vector512.Create(moods, i) * 20f, Vector512<float>.Zero)).CopyTo(powers, i);
            VectorMath.Log2(Vector512.Create(uniforms, i)).CopyTo(logarithms, i);
        }

        var digest = new StringBuilder();
        Line("words", words.Select(word => (ulong)word));
        Line("uniforms", uniforms.Select(x => (ulong)BitConverter.SingleToUInt32Bits(x)));
        Line("noise", noise.Select(word => (ulong)word));
        Line("short exponentials", exponentials.Select(x => (ulong)BitConverter.SingleToUInt32Bits(x)));
        Line("powers of two", powers.Select(x => (ulong)BitConverter.SingleToUInt32Bits(x)));
        Line("logarithms to two", logarithms.Select(x => (ulong)BitConverter.SingleToUInt32Bits(x)));
        Line("short waits", waiting.Select(x => (ulong)BitConverter.SingleToUInt32Bits(x)));
        Line("short normals", moods.Select(x => (ulong)BitConverter.SingleToUInt32Bits(x)));
        Line("tastes", tastes.Select(x => (ulong)BitConverter.SingleToUInt32Bits(x)));
        Line("normals", entities.Select(e => Bits(dice.Normal(Stream.Fear, 1, e))));
        Line("waits", entities.Select(e => Bits(dice.Exponential(Stream.Fear, 2, e))));
        Line("exponentials", noise.Select(x => Bits(VectorMath.Exp(x * 100.0))));
        Line("logistics", noise.Select(x => Bits(VectorMath.Logistic(x))));
        Line("shares", noise.Select(x => Bits(VectorMath.NormalCdf(x))));
        Golden.Matches(digest.ToString());

        void Line(string what, IEnumerable<ulong> bits)
        {
            var hash = bits.Aggregate(0xCBF29CE484222325ul, (sum, value) => (sum ^ value) * 0x100000001B3ul);
            digest.Append(what).Append(' ').AppendLine(hash.ToString("x16", null));
        }

        static ulong Bits(double x) => BitConverter.DoubleToUInt64Bits(x);
    }

    static void Close(double truth, double found, double share) =>
        Assert.True(Math.Abs(found - truth) <= share * Math.Abs(truth), $"{found:r} is not {truth:r}");
}
