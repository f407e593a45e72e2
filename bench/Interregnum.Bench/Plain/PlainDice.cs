using System.Numerics;

namespace Interregnum.Bench.Plain;

/// <summary>One sequential generator (xoshiro256++, Blackman and Vigna 2021), seeded by SplitMix64: luck in the order of asking.</summary>
sealed class PlainDice
{
    ulong _a;
    ulong _b;
    ulong _c;
    ulong _d;

    public PlainDice(long seed, long history)
    {
        var state = ((ulong)seed * 0x9E3779B97F4A7C15) ^ ((ulong)history * 0xD1B54A32D192ED03);
        _a = Seed(ref state);
        _b = Seed(ref state);
        _c = Seed(ref state);
        _d = Seed(ref state);
    }

    static ulong Seed(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(_a + _d, 23) + _a;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>In (0, 1).</summary>
    public double Uniform() => ((Bits() >> 12) + 0.5) / (1UL << 52);

    public double Exponential() => -Math.Log(Uniform());

    /// <summary>By the polar method; the second number of a pair is thrown away.</summary>
    public double Normal()
    {
        while (true)
        {
            var x = (2 * Uniform()) - 1;
            var y = (2 * Uniform()) - 1;
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
            }
        }
    }

    /// <summary>The sum of four bytes, standardised.</summary>
    public double Noise()
    {
        var bits = Bits();
        var sum = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24 & 255);
        return (sum - 510.0) / Math.Sqrt(21845);
    }

    /// <summary>The sum of four half-bytes, standardised.</summary>
    public double Mind()
    {
        var bits = Bits();
        var sum = (bits & 15) + (bits >> 4 & 15) + (bits >> 8 & 15) + (bits >> 12 & 15);
        return (sum - 30.0) / Math.Sqrt(85);
    }

    /// <summary>An exponential race: the index that wins, with chances in proportion to the rates, or −1 when all are 0.</summary>
    public int Race(ReadOnlySpan<double> rates)
    {
        var (first, winner) = (double.PositiveInfinity, -1);
        for (var k = 0; k < rates.Length; k++)
        {
            if (rates[k] > 0)
            {
                var arrival = Exponential() / rates[k];
                if (arrival < first)
                {
                    (first, winner) = (arrival, k);
                }
            }
        }

        return winner;
    }
}
