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

    public static List<TermCount> Unpack(ReadOnlySpan<byte> bytes)
    {
        var terms = new List<TermCount>(bytes.Length / 2);
        var (at, last) = (0, 0);
        while (at < bytes.Length)
        {
            last += (int)Next(bytes, ref at);
            terms.Add(new(last, (int)Next(bytes, ref at)));
        }

        return terms;
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
