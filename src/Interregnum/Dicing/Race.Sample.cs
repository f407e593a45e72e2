using System.Numerics;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

public static partial class Race
{
    const int Whole = 16;

    /// <summary>
    /// Several different alternatives, the first to arrive: a sample without replacement in which each next one is chosen in
    /// proportion to its rate among those left. Where two arrive at the same moment the one that stands first in the list is taken.
    /// </summary>
    /// <param name="alternatives">The entities' numbers, one keyed draw each; a multiple of 16 of them.</param>
    /// <param name="wanted">How many; may be more than there are, or none.</param>
    /// <param name="chosen">Receives 1 for each alternative that is chosen, 0 for the others.</param>
    /// <returns>How many were chosen: fewer than wanted when fewer have a rate above 0.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or are no multiple of 16.</exception>
    /// <inheritdoc cref="Pick"/>
    public static int Sample(
        Dice dice,
        Stream stream,
        int month,
        ReadOnlySpan<uint> alternatives,
        ReadOnlySpan<float> rates,
        int wanted,
        Span<float> chosen,
        uint second = 0,
        int occasion = 0,
        int draw = 0
    )
    {
        if (alternatives.Length % Whole != 0 || rates.Length != alternatives.Length || chosen.Length != alternatives.Length)
        {
            throw new ArgumentException(
                $"{alternatives.Length} alternatives have {rates.Length} rates and {chosen.Length} places; "
                    + "the numbers must be equal and a multiple of 16."
            );
        }

        dice.Exponentials(chosen, stream, month, alternatives, second, occasion, draw);
        Arrive(rates, chosen);
        var found = Math.Min(wanted, Before(chosen, float.MaxValue));
        if (found <= 0)
        {
            chosen.Clear();
            return 0;
        }

        var last = Last(chosen, found);
        Mark(chosen, last, Before(chosen, last) - found);
        return found;
    }

    /// <summary>Turns draws into arrivals; infinity where a rate is not above 0.</summary>
    static void Arrive(ReadOnlySpan<float> rates, Span<float> arrivals)
    {
        var never = Vector512.Create(float.PositiveInfinity);
        for (var at = 0; at < rates.Length; at += Whole)
        {
            var rate = Vector512.Create(rates[at..]);
            var arrival = Vector512.Create<float>(arrivals[at..]) / rate;
            var some = Vector512.GreaterThan(rate, Vector512<float>.Zero);
            Vector512.ConditionalSelect(some, arrival, never).CopyTo(arrivals[at..]);
        }
    }

    /// <summary>How many arrive no later than a moment.</summary>
    static int Before(ReadOnlySpan<float> arrivals, float moment)
    {
        var count = 0;
        var bound = Vector512.Create(moment);
        for (var at = 0; at < arrivals.Length; at += Whole)
        {
            var early = Vector512.LessThanOrEqual(Vector512.Create(arrivals[at..]), bound);
            count += BitOperations.PopCount(early.ExtractMostSignificantBits());
        }

        return count;
    }

    /// <summary>
    /// A moment by which so many have arrived; where more arrive together, the one at which they do. Floats above 0 lie in the order of
    /// their bits, whose range is halved in turn.
    /// </summary>
    static float Last(ReadOnlySpan<float> arrivals, int wanted)
    {
        var (low, high) = (0, BitConverter.SingleToInt32Bits(float.MaxValue));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var count = Before(arrivals, BitConverter.Int32BitsToSingle(middle));
            if (count == wanted)
            {
                return BitConverter.Int32BitsToSingle(middle);
            }

            (low, high) = count > wanted ? (low, middle) : (middle + 1, high);
        }

        return BitConverter.Int32BitsToSingle(low);
    }

    /// <summary>Marks who arrived by a moment, but for so many of those who arrive at it.</summary>
    static void Mark(Span<float> arrivals, float last, int without)
    {
        for (var at = arrivals.Length - 1; without > 0; at--)
        {
            if (arrivals[at] == last)
            {
                arrivals[at] = float.PositiveInfinity;
                without--;
            }
        }

        var bound = Vector512.Create(last);
        for (var at = 0; at < arrivals.Length; at += Whole)
        {
            var early = Vector512.LessThanOrEqual(Vector512.Create<float>(arrivals[at..]), bound);
            (early & Vector512<float>.One).CopyTo(arrivals[at..]);
        }
    }
}
