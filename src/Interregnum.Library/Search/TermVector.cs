namespace Interregnum.Library.Search;

/// <summary>One term of a document.</summary>
/// <param name="Term">Its row in <c>term</c>.</param>
/// <param name="Count">Occurrences, with those of the title weighed (<see cref="Bm25.TitleWeight"/>).</param>
readonly record struct TermCount(int Term, int Count);

/// <summary>The terms of a document as they are stored: by rising row, the step from the last and the count, each in as few bytes as hold it.</summary>
static class TermVector
{
    const int Bits = 7;
    const int More = 1 << Bits;

    public static byte[] Pack(IEnumerable<TermCount> terms)
    {
        var bytes = new List<byte>();
        var last = 0;
        foreach (var (term, count) in terms.OrderBy(t => t.Term))
        {
            Append(bytes, (uint)(term - last));
            Append(bytes, (uint)count);
            last = term;
        }

        return [.. bytes];
    }

    public static Reader Unpack(ReadOnlySpan<byte> bytes) => new(bytes);

    /// <summary>Goes over the terms of a packed vector by rising row, without a list of them.</summary>
    public ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        readonly ReadOnlySpan<byte> _bytes = bytes;
        int _at;

        public TermCount Current { get; private set; }

        public readonly Reader GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_at >= _bytes.Length)
            {
                return false;
            }

            var term = Current.Term + (int)Next(_bytes, ref _at);
            Current = new(term, (int)Next(_bytes, ref _at));
            return true;
        }

        public readonly List<TermCount> ToList()
        {
            var terms = new List<TermCount>();
            foreach (var term in this)
            {
                terms.Add(term);
            }

            return terms;
        }
    }

    static void Append(List<byte> bytes, uint number)
    {
        for (; number >= More; number >>= Bits)
        {
            bytes.Add((byte)(number | More));
        }

        bytes.Add((byte)number);
    }

    static uint Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0u;
        for (var shift = 0; at < bytes.Length; shift += Bits)
        {
            var part = bytes[at++];
            number |= (uint)(part & (More - 1)) << shift;
            if (part < More)
            {
                break;
            }
        }

        return number;
    }
}
