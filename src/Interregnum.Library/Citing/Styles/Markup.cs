using System.Text;

namespace Interregnum.Library.Citing.Styles;

/// <summary>The little markup that CSL-JSON allows within a text (<c>&lt;i&gt;</c>, <c>&lt;span class="nocase"&gt;</c> …), and straight quotation marks.</summary>
static class Markup
{
    static readonly (string Tag, Look Look)[] Tags =
    [
        ("<i>", Look.Italic),
        ("<b>", Look.Bold),
        ("<sc>", Look.SmallCaps),
        ("<sup>", Look.Superscript),
        ("<sub>", Look.Subscript),
        ("<span class=\"nocase\">", Look.CaseKept),
        ("<span style=\"font-variant: small-caps;\">", Look.SmallCaps),
        ("<span style=\"font-variant:small-caps;\">", Look.SmallCaps),
    ];

    static readonly string[] Ends = ["</i>", "</b>", "</sc>", "</sup>", "</sub>", "</span>"];

    /// <summary>A text of an item; markup that does not close stands as it is written.</summary>
    public static StyledText Read(string text)
    {
        var plain = new StringBuilder(text.Length);
        var looks = new List<Look>(text.Length);
        var open = new Stack<(string End, Look Look)>();
        var look = Look.Plain;
        var (opening, closing) = SingleQuotes(text);
        for (var i = 0; i < text.Length; )
        {
            var rest = text.AsSpan(i);
            if (open.Count > 0 && rest.StartsWith(open.Peek().End, StringComparison.Ordinal))
            {
                i += open.Peek().End.Length;
                look = open.Pop().Look;
                continue;
            }

            if (text[i] == '<' && Opening(rest) is { } tag)
            {
                open.Push((tag.End, look));
                look |= tag.Look;
                i += tag.Length;
                continue;
            }

            plain.Append(Sign(text, i, opening, closing));
            looks.Add(look);
            i++;
        }

        return new(plain.ToString(), [.. looks]);
    }

    /// <summary>Straight quotation marks open before a word and close after one; a straight single one that does neither in pair is an apostrophe.</summary>
    static char Sign(string text, int i, HashSet<int> opening, HashSet<int> closing) =>
        text[i] switch
        {
            '\'' when opening.Contains(i) => StyledText.Open,
            '\'' when closing.Contains(i) => StyledText.Close,
            '\'' => '’',
            '“' => StyledText.Open,
            '”' => StyledText.Close,
            '"' => IsOpening(text, i) ? StyledText.Open : StyledText.Close,
            StyledText.Open or StyledText.Close => '\ufffd',
            var c => c,
        };

    /// <summary>Where straight single quotation marks open and close a quotation.</summary>
    static (HashSet<int> Opening, HashSet<int> Closing) SingleQuotes(string text)
    {
        var (opening, closing) = (new HashSet<int>(), new HashSet<int>());
        for (var i = text.IndexOf('\''); i >= 0; i = text.IndexOf('\'', i + 1))
        {
            if (!IsOpening(text, i))
            {
                continue;
            }

            var end = Closing(text, i + 1);
            if (end < 0)
            {
                break;
            }

            opening.Add(i);
            closing.Add(end);
            i = end;
        }

        return (opening, closing);
    }

    static bool IsOpening(string text, int i) =>
        (i == 0 || text[i - 1] is ' ' or '(' or '[' or '>' or '—' or '–' or '/')
        && i + 1 < text.Length
        && !char.IsWhiteSpace(text[i + 1]);

    /// <summary>The first mark from here that stands behind a word; -1 when there is none.</summary>
    static int Closing(string text, int from)
    {
        for (var i = text.IndexOf('\'', from); i >= 0; i = text.IndexOf('\'', i + 1))
        {
            if (!char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    static (int Length, string End, Look Look)? Opening(ReadOnlySpan<char> text)
    {
        foreach (var (tag, look) in Tags)
        {
            if (text.StartsWith(tag, StringComparison.Ordinal))
            {
                var name = tag[1..].Split(' ', '>')[0];
                var end = Array.Find(Ends, e => e == $"</{name}>")!;
                return text.Contains(end, StringComparison.Ordinal) ? (tag.Length, end, look) : null;
            }
        }

        return null;
    }
}
