using System.Text;

namespace Interregnum.Library.Citing.BibTex;

/// <summary>Text as TeX writes it, and as it is. What a reader of the printed page would see is kept; how it looked is not.</summary>
static class TexText
{
    /// <summary>Groups within groups beyond this are read as if they were no groups.</summary>
    const int Deepest = 50;

    /// <summary>The plain text of a field. A command that is not known stays as it was written.</summary>
    public static string Decode(ReadOnlySpan<char> tex)
    {
        var text = new StringBuilder(tex.Length);
        Append(text, tex, 0);
        return OneSpaced(text);
    }

    /// <summary>An address or number: no quotes, dashes or ties, only the escapes that TeX forces upon it.</summary>
    public static string DecodeVerbatim(ReadOnlySpan<char> tex)
    {
        var text = new StringBuilder(tex.Length);
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '\\' && i + 1 < tex.Length && "&%$#_{}~".Contains(tex[i + 1], StringComparison.Ordinal))
            {
                i++;
                text.Append(tex[i]);
            }
            else if (tex[i] is not ('{' or '}'))
            {
                text.Append(tex[i]);
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>The text so that <see cref="Decode"/> gives it back. Letters of every script stay as they are.</summary>
    public static string Encode(string text)
    {
        var tex = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var doubled = i > 0 && text[i - 1] == text[i] && text[i] is '-' or '\'';
            tex.Append(
                text[i] switch
                {
                    '&' or '%' or '$' or '#' or '_' => $"\\{text[i]}",
                    '{' => "\\textbraceleft{}",
                    '}' => "\\textbraceright{}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    '`' => "\\textasciigrave{}",
                    '\\' => "\\textbackslash{}",
                    '\u00a0' => "~",
                    _ when doubled => $"{{}}{text[i]}",
                    _ => text[i],
                }
            );
        }

        return tex.ToString();
    }

    /// <summary>An address or number as it stands; braces and backslashes, which no address may hold, as an address writes them.</summary>
    public static string EncodeVerbatim(string text) =>
        text.Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    static void Append(StringBuilder text, ReadOnlySpan<char> tex, int depth)
    {
        for (var i = 0; i < tex.Length; )
        {
            switch (tex[i])
            {
                case '\\':
                    i += Command(text, tex[i..], depth);
                    break;
                case '{' or '}' or '$':
                    i++;
                    break;
                case '~':
                    text.Append('\u00a0');
                    i++;
                    break;
                case '-' or '`' or '\'':
                    i += Ligature(text, tex[i..]);
                    break;
                default:
                    text.Append(tex[i]);
                    i++;
                    break;
            }
        }
    }

    /// <summary>Dashes and quotation marks; says how many characters it took.</summary>
    static int Ligature(StringBuilder text, ReadOnlySpan<char> tex)
    {
        var (taken, put) = tex switch
        {
            ['-', '-', '-', ..] => (3, '—'),
            ['-', '-', ..] => (2, '–'),
            ['`', '`', ..] => (2, '“'),
            ['\'', '\'', ..] => (2, '”'),
            ['`', ..] => (1, '‘'),
            _ => (1, tex[0]),
        };
        text.Append(put);
        return taken;
    }

    /// <summary>A command at the start of the text; says how many characters it took.</summary>
    static int Command(StringBuilder text, ReadOnlySpan<char> tex, int depth)
    {
        if (tex.Length == 1)
        {
            text.Append('\\');
            return 1;
        }

        var end = 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
        {
            end++;
        }

        if (end == 1)
        {
            return Sign(text, tex, depth);
        }

        var name = tex[1..end].ToString();
        if (name.Length == 1 && TexAccents.IsAccent(name[0]))
        {
            return end + Accent(text, name[0], tex[end..], depth);
        }

        if (TexAccents.Symbol(name) is { } symbol)
        {
            text.Append(symbol);
            return SkipSpaces(tex, end);
        }

        if (TexAccents.OnlyLooks(name))
        {
            return SkipSpaces(tex, end);
        }

        text.Append(tex[..end]);
        return end;
    }

    /// <summary>A command of one sign: an accent, or a character that TeX would otherwise take for its own.</summary>
    static int Sign(StringBuilder text, ReadOnlySpan<char> tex, int depth)
    {
        if (TexAccents.IsAccent(tex[1]))
        {
            return 2 + Accent(text, tex[1], tex[2..], depth);
        }

        if (tex[1] is '-' or '/' or '!')
        {
            return 2;
        }

        text.Append(tex[1] is '\\' or ' ' or ',' or ';' or ':' or '\n' ? ' ' : tex[1]);
        return 2;
    }

    static int Accent(StringBuilder text, char accent, ReadOnlySpan<char> tex, int depth)
    {
        var start = SkipSpaces(tex, 0);
        var length = depth < Deepest ? ArgumentLength(tex[start..]) : 0;
        if (length == 0)
        {
            return start;
        }

        var letter = new StringBuilder();
        Append(letter, tex.Slice(start, length), depth + 1);
        text.Append(letter.Length == 0 ? accent.ToString() : TexAccents.Accented(accent, letter.ToString()));
        return start + length;
    }

    /// <summary>The length of what a command takes: a group, a command or a character.</summary>
    static int ArgumentLength(ReadOnlySpan<char> tex)
    {
        if (tex.IsEmpty)
        {
            return 0;
        }

        if (tex[0] == '{')
        {
            var open = 0;
            for (var i = 0; i < tex.Length; i++)
            {
                open +=
                    tex[i] == '{' ? 1
                    : tex[i] == '}' ? -1
                    : 0;
                if (open == 0)
                {
                    return i + 1;
                }
            }

            return tex.Length;
        }

        if (tex[0] != '\\')
        {
            return char.IsHighSurrogate(tex[0]) && tex.Length > 1 ? 2 : 1;
        }

        var end = 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
        {
            end++;
        }

        return Math.Min(tex.Length, Math.Max(end, 2));
    }

    static int SkipSpaces(ReadOnlySpan<char> tex, int from)
    {
        while (from < tex.Length && tex[from] is ' ' or '\t' or '\n' or '\r')
        {
            from++;
        }

        return from;
    }

    /// <summary>Runs of spaces and line breaks become one space; a tie stays.</summary>
    static string OneSpaced(StringBuilder text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text.ToString())
        {
            if (c is not (' ' or '\t' or '\n' or '\r'))
            {
                spaced.Append(c);
            }
            else if (spaced.Length > 0 && spaced[^1] != ' ')
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString().TrimEnd(' ');
    }
}
