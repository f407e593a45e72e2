using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Sensitivity;

/// <summary>Luck for designs: a stretch of uniform numbers and orders of its own for each number of trajectory, permutation or point.</summary>
/// <param name="seed">Any number.</param>
/// <param name="number">Which trajectory, permutation or point, from 0.</param>
sealed class Keyed(long seed, long number)
{
    readonly Dice _dice = new(seed, number);
    uint _next;

    /// <summary>The next number of (0, 1).</summary>
    public double Uniform() => _dice.Uniform(Stream.Design, 1, _next++);

    /// <summary>The next of the whole numbers from 0 and below an end.</summary>
    public int Below(int end) => (int)(Uniform() * end);

    /// <summary>An order of arrival in which each is as likely as any other.</summary>
    public int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
