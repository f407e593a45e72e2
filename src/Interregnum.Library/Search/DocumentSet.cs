using System.Numerics;

namespace Interregnum.Library.Search;

/// <summary>A set of documents by row.</summary>
/// <param name="highest">The highest row that it can hold.</param>
sealed class DocumentSet(int highest)
{
    const int Word = 64;

    readonly ulong[] _bits = new ulong[highest / Word + 1];

    public bool Holds(int document) => document <= highest && (_bits[document / Word] >> (document % Word) & 1) != 0;

    public int Count => _bits.Sum(b => BitOperations.PopCount(b));

    public void Add(int document)
    {
        if (document <= highest)
        {
            _bits[document / Word] |= 1UL << (document % Word);
        }
    }

    public void Intersect(DocumentSet other) => Combine(other, (a, b) => a & b);

    public void Unite(DocumentSet other) => Combine(other, (a, b) => a | b);

    public void Subtract(DocumentSet other) => Combine(other, (a, b) => a & ~b);

    public IEnumerable<int> Documents()
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var bits = _bits[i]; bits != 0; bits &= bits - 1)
            {
                yield return i * Word + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    void Combine(DocumentSet other, Func<ulong, ulong, ulong> rule)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] = rule(_bits[i], other._bits[i]);
        }
    }
}
