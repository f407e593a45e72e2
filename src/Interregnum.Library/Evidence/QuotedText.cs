using System.Text;
using Interregnum.Library.Reading;
using Interregnum.Library.Store;

namespace Interregnum.Library.Evidence;

/// <summary>
/// A document's text as a quotation is compared with it: blanks and line ends are one blank, words broken at a line's end are whole, curly quotation marks
/// and long dashes are plain, ligatures are letters, and a letter and its mark are one. Each character knows where it stands in the document.
/// </summary>
sealed class QuotedText
{
    readonly List<(int Page, int Start)> _places = [];

    QuotedText(string text, List<(int, int)> places) => (Text, _places) = (text, places);

    public string Text { get; }

    public static QuotedText Of(IReadOnlyList<Page> pages)
    {
        var (text, places) = (new StringBuilder(), new List<(int, int)>());
        for (var page = 0; page < pages.Count; page++)
        {
            Append(pages[page].Text, page, text, places);
            Blank(text, places, (page, pages[page].Text.Length));
        }

        return new(text.ToString(), places);
    }

    public static string Of(string words)
    {
        var text = new StringBuilder();
        Append(words, 0, text, []);
        return text.ToString().Trim();
    }

    /// <summary>The page, by its place in the list, and the character on it.</summary>
    public (int Page, int Start) PlaceOf(int at) => _places[at];

    static void Append(string page, int number, StringBuilder text, List<(int, int)> places)
    {
        for (var i = 0; i < page.Length; i++)
        {
            var c = page[i];
            if (IsBreak(page, i) is var broken and > 0)
            {
                i += broken;
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                Blank(text, places, (number, i));
                continue;
            }

            if (text.Length > 0 && Composition.IsMark(c) && Compositions.Of(text[^1], c) is { } letter)
            {
                text[^1] = letter;
                continue;
            }

            foreach (var plain in Plain(c))
            {
                text.Append(plain);
                places.Add((number, i));
            }
        }
    }

    static void Blank(StringBuilder text, List<(int, int)> places, (int, int) place)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
            places.Add(place);
        }
    }

    /// <summary>How many characters follow a hyphen that only breaks a word at a line's end; 0 for any other character.</summary>
    static int IsBreak(string page, int at)
    {
        if (page[at] is not ('-' or '\u2010' or '\u00AD') || at == 0 || !char.IsLetter(page[at - 1]))
        {
            return 0;
        }

        var next = at + 1;
        while (next < page.Length && page[next] is ' ' or '\n' or '\r')
        {
            next++;
        }

        var lines = page.AsSpan(at + 1, next - at - 1).Contains('\n');
        return lines && next < page.Length && char.IsLower(page[next]) ? next - at - 1 : 0;
    }

    static string Plain(char c) =>
        c switch
        {
            '\u00AD' or '\u200B' or '\uFEFF' => "",
            '“' or '”' or '„' or '«' or '»' => "\"",
            '‘' or '’' or '‚' or 'ʼ' or '`' => "'",
            '–' or '—' or '‐' or '‑' or '−' => "-",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬀ' => "ff",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            '…' => "...",
            _ => c.ToString(),
        };
}
