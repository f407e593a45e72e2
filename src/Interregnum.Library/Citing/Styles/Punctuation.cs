namespace Interregnum.Library.Citing.Styles;

/// <summary>What happens where two parts of a citation meet: no two full stops, no comma after a comma, no space before a comma.</summary>
static class Punctuation
{
    enum Meeting
    {
        Both,
        First,
        Second,
    }

    /// <summary>Puts a delimiter between parts, except before one that begins with punctuation of its own.</summary>
    public static IReadOnlyList<StyledText> Delimited(IReadOnlyList<StyledText> parts, string delimiter)
    {
        var joined = new List<StyledText>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && part.First is not (',' or ';' or '.'))
            {
                joined.Add(new(delimiter));
            }

            joined.Add(part);
        }

        return joined;
    }

    /// <summary>Joins parts; of two marks that meet, those that cannot stand together become one.</summary>
    public static StyledText Joined(IReadOnlyList<StyledText> parts)
    {
        var joined = new List<StyledText>();
        foreach (var part in parts.Where(p => !p.IsEmpty))
        {
            var next = part;
            while (joined.Count > 0 && !next.IsEmpty && Met(joined[^1], next.First) is var meeting and not Meeting.Both)
            {
                if (meeting == Meeting.First)
                {
                    next = next.TrimStart(next.First);
                }
                else if (joined[^1].TrimEnd(joined[^1].Last) is { IsEmpty: false } shorter)
                {
                    joined[^1] = shorter;
                }
                else
                {
                    joined.RemoveAt(joined.Count - 1);
                }
            }

            if (!next.IsEmpty)
            {
                joined.Add(next);
            }
        }

        return joined.Count == 0 ? StyledText.Empty : StyledText.Join(joined);
    }

    static Meeting Met(StyledText before, char start) =>
        (before.Last, start) switch
        {
            (StyledText.Close, '.') => IsEnded(before.Text, before.Text.Length) ? Meeting.First : Meeting.Both,
            ('!' or '?', '.' or ':') => Meeting.First,
            (':', '!' or '?') or (';', '!' or '?') => Meeting.Second,
            (':', '.') or (';', ':' or '.') => Meeting.First,
            ('!', '!') or ('?', '?') or ('.', '.') or (':', ':') or (';', ';') or (',', ',') => Meeting.First,
            (' ', ' ' or ',' or '.') => Meeting.Second,
            _ => Meeting.Both,
        };

    /// <summary>Whether a sentence or a part of one ends before a place, closing quotation marks between left aside.</summary>
    static bool IsEnded(string text, int at)
    {
        while (at > 0 && text[at - 1] == StyledText.Close)
        {
            at--;
        }

        return at > 0 && text[at - 1] is '.' or ';' or ':' or '!' or '?';
    }

    /// <summary>Moves full stops, commas, question and exclamation marks inside the quotation mark before them, as American usage has it.</summary>
    public static StyledText InsideQuotes(StyledText text)
    {
        var parts = new List<StyledText>();
        var from = 0;
        for (var i = 0; i + 1 < text.Text.Length; i++)
        {
            var isMovable = text.Text[i + 1] is ('.' or ',' or '!' or '?') && text.LookAt(i) == text.LookAt(i + 1);
            if (text.Text[i] != StyledText.Close || !isMovable)
            {
                continue;
            }

            parts.Add(text.Slice(from, i));
            if (!IsEnded(text.Text, i) && (i == 0 || text.Text[i - 1] != ','))
            {
                parts.Add(text.Slice(i + 1, i + 2));
            }

            parts.Add(text.Slice(i, i + 1));
            from = i + 2;
            i++;
        }

        return from == 0 ? text : StyledText.Join([.. parts, text.Slice(from, text.Text.Length)]);
    }
}
