using FsCheck.Xunit;
using Interregnum.Library.Search;

namespace Interregnum.Tests.Library.Search;

public sealed class PackingTests
{
    [Property]
    public void Terms_come_back_as_they_were_packed(Dictionary<ushort, ushort>? counts)
    {
        var terms = (counts ?? []).Select(c => new TermCount(c.Key * 1000, c.Value + 1)).OrderBy(t => t.Term).ToList();

        Assert.Equal(terms, TermVector.Unpack(TermVector.Pack(terms)).ToList());
    }

    [Fact]
    public void Levels_are_exact_for_small_counts_and_near_for_large_ones()
    {
        for (var count = 1; count <= 8; count++)
        {
            Assert.Equal(count, CountLevel.Count(CountLevel.Of(count)));
        }

        for (var count = 9; count < 90; count++)
        {
            Assert.InRange(CountLevel.Count(CountLevel.Of(count)), count / 1.5, count * 1.5);
        }

        Assert.InRange(CountLevel.Of(int.MaxValue), 0, CountLevel.Slots - 1);
    }

    [Property]
    public void Sets_of_documents_combine_as_sets(byte[]? one, byte[]? other)
    {
        var (a, b) = (new HashSet<byte>(one ?? []), new HashSet<byte>(other ?? []));

        Assert.Equal(a.Intersect(b).Order(), Combined(a, b, (x, y) => x.Intersect(y)));
        Assert.Equal(a.Union(b).Order(), Combined(a, b, (x, y) => x.Unite(y)));
        Assert.Equal(a.Except(b).Order(), Combined(a, b, (x, y) => x.Subtract(y)));
    }

    static IEnumerable<byte> Combined(IEnumerable<byte> one, IEnumerable<byte> other, Action<DocumentSet, DocumentSet> rule)
    {
        var (a, b) = (Of(one), Of(other));
        rule(a, b);
        return a.Documents().Select(d => (byte)d);
    }

    static DocumentSet Of(IEnumerable<byte> documents)
    {
        var set = new DocumentSet(byte.MaxValue);
        foreach (var document in documents)
        {
            set.Add(document);
        }

        return set;
    }
}
