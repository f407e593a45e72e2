namespace Interregnum.Library.Citing.Ris;

/// <summary>RIS into records. Tags that nothing is known of are left out, and said to be once each.</summary>
static class RisReader
{
    /// <summary>Longer values are cut: one line of a hostile file is not a note.</summary>
    const int LongestValue = 1 << 20;

    public static ReferenceList Read(string text)
    {
        var reading = new Reading();
        var line = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            reading.Line(raw, line);
            if (reading.IsFull)
            {
                reading.Faults.Add(new(line, References.TooMany));
                return new(reading.Items, reading.Faults);
            }
        }

        reading.End(line);
        if (reading.Items.Count == 0 && reading.Faults.Count == 0 && text.AsSpan().Trim().Length > 0)
        {
            reading.Faults.Add(new(1, "no record of RIS was found, which begins with 'TY  - '"));
        }

        return new(reading.Items, reading.Faults);
    }

    sealed class Reading
    {
        readonly HashSet<string> _strangers = new(StringComparer.Ordinal);
        List<(string Tag, string Value)>? _record;
        int _began;

        public List<CslItem> Items { get; } = [];

        public List<ReferenceFault> Faults { get; } = [];

        public bool IsFull => Items.Count == References.MostItems;

        public void Line(ReadOnlySpan<char> raw, int line)
        {
            if (Tag(raw) is not { } tag)
            {
                Continue(raw.Trim().ToString());
                return;
            }

            var value = Value(raw);
            if (tag == "TY")
            {
                End(line, isCut: true);
                (_record, _began) = ([(tag, value)], line);
            }
            else if (_record is null)
            {
                Faults.Add(new(line, $"'{tag}' stands outside a record, which begins with 'TY  - '"));
            }
            else if (tag == "ER")
            {
                End(line);
            }
            else
            {
                _record.Add((tag, value));
                if (RisItem.Knows(tag) || !_strangers.Add(tag))
                {
                    return;
                }

                Faults.Add(new(line, $"the tag '{tag}' is not known and was left out"));
            }
        }

        /// <summary>Closes the record that is open.</summary>
        public void End(int line, bool isCut = false)
        {
            if (_record is null)
            {
                return;
            }

            if (isCut)
            {
                Faults.Add(new(line, $"the record of line {_began} has no end ('ER  - ') before the next one"));
            }

            Items.Add(RisItem.Of(_record));
            _record = null;
        }

        void Continue(string text)
        {
            if (text.Length > 0 && _record is { Count: > 0 } record && record[^1].Value.Length < LongestValue)
            {
                record[^1] = (record[^1].Tag, $"{record[^1].Value} {text}".Trim());
            }
        }
    }

    /// <summary>Two signs, a hyphen after spaces: <c>AU  - </c>.</summary>
    static string? Tag(ReadOnlySpan<char> line)
    {
        if (
            line.Length < 4
            || !char.IsAsciiLetterUpper(line[0])
            || !(char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1]))
        )
        {
            return null;
        }

        var rest = line[2..].TrimStart(' ');
        return rest is ['-', ..] && rest.Length < line.Length - 2 && (rest.Length == 1 || rest[1] is ' ')
            ? line[..2].ToString()
            : null;
    }

    static string Value(ReadOnlySpan<char> line)
    {
        var value = line[(line.IndexOf('-') + 1)..].Trim();
        return (value.Length <= LongestValue ? value : value[..LongestValue]).ToString();
    }
}
