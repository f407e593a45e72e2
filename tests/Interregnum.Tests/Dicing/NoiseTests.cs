using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Dicing;

public class NoiseTests
{
    static readonly uint[] People = [.. Enumerable.Range(0, 512).Select(i => (uint)((i << 11) | (i % 37)))];

    [Fact]
    public void An_innovation_is_the_sum_of_four_half_bytes()
    {
        var months = Octave(new Dice(-9, 5), 3, 42);
        for (var i = 0; i < People.Length; i++)
        {
            var block = new Dice(-9, 5).Pack(Stream.Opinion, 24, 42, 0, Dice.Draws).Block(People[i]);
            uint[] words = [block.First, block.Second, block.Third, block.Fourth];
            for (var month = 0; month < 8; month++)
            {
                var half = words[month / 2] >> (16 * (month % 2));
                var sum = (half & 15) + ((half >> 4) & 15) + ((half >> 8) & 15) + ((half >> 12) & 15);
                Assert.Equal((sum - 30.0) / Math.Sqrt(255 / 3.0), months[month][i], 5e-7);
            }
        }
    }

    [Fact]
    public void Many_numbers_at_a_time_are_those_of_single_words()
    {
        var many = new float[People.Length];
        Noise.Many(new Dice(-9, 5), Stream.Blocs, 3, People, 42, many);

        for (var i = 0; i < People.Length; i++)
        {
            Assert.Equal(Noise.One(new Dice(-9, 5), Stream.Blocs, 3, People[i], 42), many[i], 3e-7);
        }

        Assert.Throws<ArgumentException>(() => Noise.Many(default, Stream.Blocs, 0, new uint[15], 0, new float[15]));
        Assert.Throws<ArgumentException>(() => Noise.Many(default, Stream.Blocs, 0, new uint[16], 0, new float[32]));
    }

    [Fact]
    public void Innovations_have_mean_0_and_variance_1_and_thin_tails()
    {
        var all = Enumerable.Range(0, 100).SelectMany(octave => Octave(new Dice(1, 0), octave, 7).SelectMany(m => m)).ToList();
        var n = all.Count;

        Assert.Equal(0, all.Average(x => (double)x), 4.5 / Math.Sqrt(n));
        Assert.Equal(1, all.Average(x => (double)x * x), 4.5 * Math.Sqrt(1.7 / n));
        Assert.Equal(0, all.Average(x => Math.Pow(x, 3)), 4.5 * Math.Sqrt(15.0 / n));
        Assert.Equal(2.7, all.Average(x => Math.Pow(x, 4)), 4.5 * Math.Sqrt(60.0 / n));
    }

    [Fact]
    public void A_first_order_process_of_them_has_its_autocorrelation_and_is_nearly_normal()
    {
        const double Persistence = 0.8;
        var state = new double[People.Length];
        var kept = new List<double[]>();
        for (var octave = 0; octave < 75; octave++)
        {
            foreach (var month in Octave(new Dice(4, 1), octave, 9))
            {
                state = [.. state.Zip(month, (x, e) => (Persistence * x) + (Math.Sqrt(1 - (Persistence * Persistence)) * e))];
                kept.Add(state);
            }
        }

        kept.RemoveRange(0, 40);
        for (var lag = 0; lag <= 8; lag++)
        {
            var product = kept.Zip(kept.Skip(lag)).Average(pair => pair.First.Zip(pair.Second, (x, y) => x * y).Average());
            Assert.Equal(Math.Pow(Persistence, lag), product, 0.02);
        }

        var fourth = kept.Average(states => states.Average(x => x * x * x * x));
        Assert.Equal(3, fourth, 0.1);
    }

    [Fact]
    public void People_months_and_octaves_know_nothing_of_each_other()
    {
        var months = Enumerable.Range(0, 64).SelectMany(octave => Octave(new Dice(2, 9), octave, 1)).ToList();
        var n = (double)months.Count * People.Length;

        var neighbours = months.Sum(m => Dot(m.AsSpan(1), m.AsSpan(0, m.Length - 1))) / Math.Sqrt(n);
        Assert.InRange(neighbours, -4.9, 4.9);
        for (var lag = 1; lag <= 12; lag++)
        {
            var later = months.Zip(months.Skip(lag)).Sum(pair => Dot(pair.First, pair.Second)) / Math.Sqrt(n);
            Assert.InRange(later, -4.9, 4.9);
        }

        static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
        {
            var sum = 0.0;
            for (var i = 0; i < a.Length; i++)
            {
                sum += (double)a[i] * b[i];
            }

            return sum;
        }
    }

    [Fact]
    public void How_people_stand_at_the_opening_has_the_same_shape()
    {
        var all = new List<float>();
        var points = new float[People.Length];
        for (var history = 0; history < 100; history++)
        {
            Noise.Opening(new Dice(3, history), People, 8, points);
            all.AddRange(points);
        }

        Assert.Equal(0, all.Average(x => (double)x), 4.5 / Math.Sqrt(all.Count));
        Assert.Equal(1, all.Average(x => (double)x * x), 4.5 * Math.Sqrt(1.7 / all.Count));
        Assert.Equal(2.7, all.Average(x => Math.Pow(x, 4)), 4.5 * Math.Sqrt(60.0 / all.Count));
    }

    [Fact]
    public void The_number_of_people_must_be_a_multiple_of_sixteen()
    {
        void Draw(int people, int earlier, int later) =>
            Noise.Octave(new Dice(1, 1), Stream.Opinion, 0, new uint[people], 0, new uint[earlier], new uint[later]);
        Assert.Throws<ArgumentException>(() => Draw(5, 5, 5));
        Assert.Throws<ArgumentException>(() => Draw(16, 16, 15));
        Assert.Throws<ArgumentException>(() => Draw(16, 32, 16));
    }

    static float[][] Octave(Dice dice, int octave, uint about)
    {
        var (earlier, later) = (new uint[People.Length], new uint[People.Length]);
        Noise.Octave(dice, Stream.Opinion, octave, People, about, earlier, later);
        return [.. Enumerable.Range(0, 8).Select(month => Month(month < 4 ? earlier : later, month % 4))];
    }

    static float[] Month(uint[] packed, int month)
    {
        var innovations = new Innovations(packed, month);
        var (mask, unit, centre) = (innovations.Mask, innovations.Unit, innovations.Centre);
        return [.. packed.Select(word => ((word & mask) * unit) + centre)];
    }
}
