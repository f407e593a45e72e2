using System.Numerics;
using Interregnum.Dicing;
using MathNet.Numerics.Distributions;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Dicing;

/// <summary>
/// The words pass for random along every field of the coordinate, as the fields are packed. Seeds are fixed, so a test that passes
/// always passes; a p-value below one in a million would mean a flaw.
/// </summary>
public class LuckTests
{
    const int N = 1 << 16;
    const double Suspicious = 1e-6;

    public static TheoryData<string> Fields =>
        ["seed", "history", "high history", "month", "stream and occasion", "entity", "post", "second", "draw", "quarter"];

    static uint[] Words(string field) => [.. Enumerable.Range(0, N).Select(i => Word(field, i))];

    static uint Word(string field, int i) =>
        field switch
        {
            "seed" => new Dice(i - 500, 3).Word(Stream.Opinion, 5, 77),
            "history" => new Dice(1, i).Word(Stream.Opinion, 5, 77),
            "high history" => new Dice(1, (long)i << 24).Word(Stream.Opinion, 5, 77),
            "month" => new Dice(1, i >> 12).Word(Stream.Opinion, i & 0xFFF, 77),
            "stream and occasion" => new Dice(1, i >> 12).Word((Stream)(i >> 7 & 31), 5, 77, 0, i & 127),
            "entity" => new Dice(1, 3).Word(Stream.Opinion, 5, (uint)i),
            "post" => new Dice(1, 3).Word(Stream.Opinion, 5, (uint)i << 16),
            "second" => new Dice(1, 3).Word(Stream.Opinion, 5, 77, (uint)i << 8),
            "draw" => new Dice(1, i / 250).Word(Stream.Opinion, 5, 77, 0, 0, i % 250),
            "quarter" => new Dice(1, 3).Pack(Stream.Opinion, (i & 1023) * 4, (uint)i >> 10, 0, Dice.Draws).Block(77).Fourth,
            _ => throw new ArgumentException(field),
        };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_byte_value_is_equally_frequent(string field)
    {
        var words = Words(field);
        for (var shift = 0; shift < 32; shift += 8)
        {
            var counts = new double[256];
            foreach (var word in words)
            {
                counts[word >> shift & 255]++;
            }

            Unsuspicious(ChiSquare(counts), 255, $"{field}, byte at {shift}");
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Neighbours_know_nothing_of_each_other(string field)
    {
        var words = Words(field);
        var pairs = new double[256];
        for (var i = 0; i + 1 < N; i += 2)
        {
            pairs[(words[i] >> 28 << 4) | (words[i + 1] >> 28)]++;
        }

        Unsuspicious(ChiSquare(pairs), 255, $"{field}, pairs");
        var lag = Enumerable.Range(0, N - 1).Sum(i => Centred(words[i]) * Centred(words[i + 1])) * 12 / Math.Sqrt(N - 1);
        Assert.InRange(lag, -4.9, 4.9);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Runs_above_and_below_the_middle_are_as_many_as_they_should_be(string field)
    {
        var above = Words(field).Select(word => word >= 1u << 31).ToList();
        var ups = (double)above.Count(x => x);
        var downs = N - ups;
        var runs = 1 + Enumerable.Range(1, N - 1).Count(i => above[i] != above[i - 1]);

        var expected = 1 + (2 * ups * downs / N);
        var deviation = Math.Sqrt((expected - 1) * (expected - 2) / (N - 1));

        Assert.InRange((runs - expected) / deviation, -4.9, 4.9);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Birthdays_fall_as_close_together_as_they_should(string field)
    {
        // Marsaglia's birthday spacings: 4096 birthdays in a year of 2^32 days leave about 4 equal gaps; 16 years of them.
        var words = Words(field);
        var equal = 0;
        for (var year = 0; year < 16; year++)
        {
            var days = words.Skip(year * 4096).Take(4096).Order().ToList();
            var gaps = days.Zip(days.Skip(1), (a, b) => b - a).Order().ToList();
            equal += gaps.Zip(gaps.Skip(1)).Count(pair => pair.First == pair.Second);
        }

        var law = new Poisson(16 * 4.0);
        Assert.InRange(law.CumulativeDistribution(equal), Suspicious, 1 - Suspicious);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Half_of_the_bits_change_from_one_to_the_next(string field)
    {
        var words = Words(field);
        var counts = new double[33];
        for (var i = 0; i + 1 < N; i += 2)
        {
            counts[BitOperations.PopCount(words[i] ^ words[i + 1])]++;
        }

        // The outermost classes are pooled, so that each expects more than a few.
        var law = new Binomial(0.5, 32);
        var (statistic, cells) = (0.0, 0);
        for (var from = 0; from <= 32; from++, cells++)
        {
            var to = from switch
            {
                0 => 7,
                25 => 32,
                _ => from,
            };
            var expected = Enumerable.Range(from, to - from + 1).Sum(law.Probability) * (N / 2);
            var seen = counts[from..(to + 1)].Sum();
            statistic += (seen - expected) * (seen - expected) / expected;
            from = to;
        }

        Unsuspicious(statistic, cells - 1, $"{field}, bits changed");
    }

    static double Centred(uint word) => ((word + 0.5) / 4294967296.0) - 0.5;

    static double ChiSquare(double[] counts)
    {
        var expected = counts.Sum() / counts.Length;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    static void Unsuspicious(double chiSquare, int degrees, string what)
    {
        var share = ChiSquared.CDF(degrees, chiSquare);
        Assert.True(
            share is > Suspicious and < 1 - Suspicious,
            $"{what}: χ² {chiSquare:0.0} at {degrees} degrees, share {share}"
        );
    }
}
