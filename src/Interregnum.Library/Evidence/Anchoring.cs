using Interregnum.Library.Store;

namespace Interregnum.Library.Evidence;

/// <summary>Finds a quotation in a document, and finds it again after the document was imported anew.</summary>
public static class Anchoring
{
    /// <summary>Characters of the words around a quotation that are kept and compared.</summary>
    const int Context = 40;

    /// <summary>More places than this tell nothing apart.</summary>
    const int MostPlaces = 1000;

    /// <summary>What the page is worth beside characters of context that agree.</summary>
    const int SamePage = 12;

    /// <summary>The best place; null when the words are not there.</summary>
    public static Found? Find(IReadOnlyList<Page> pages, Anchor anchor)
    {
        var (text, quote) = (QuotedText.Of(pages), QuotedText.Of(anchor.Quote));
        if (quote.Length == 0)
        {
            return null;
        }

        var places = Places(text.Text, quote);
        if (places.Count > 0)
        {
            var best = places.MaxBy(at => Agreement(text, pages, anchor, at, quote.Length));
            return Told(text, pages, anchor, (best, quote.Length), places.Count, changed: false);
        }

        return Nearly.Find(text.Text, quote) is { } near ? Told(text, pages, anchor, near, 1, changed: true) : null;
    }

    static List<int> Places(string text, string quote)
    {
        var places = new List<int>();
        for (
            var at = text.IndexOf(quote, StringComparison.Ordinal);
            at >= 0 && places.Count < MostPlaces;
            at = text.IndexOf(quote, at + 1, StringComparison.Ordinal)
        )
        {
            places.Add(at);
        }

        return places;
    }

    /// <summary>Characters of context that agree, the page, and nearness to where it stood: the larger, the better.</summary>
    static double Agreement(QuotedText text, IReadOnlyList<Page> pages, Anchor anchor, int at, int length)
    {
        var (page, start) = text.PlaceOf(at);
        var (before, after) = (QuotedText.Of(anchor.Before ?? ""), QuotedText.Of(anchor.After ?? ""));
        var agreement = Shared(text.Text, at, before, backward: true) + Shared(text.Text, at + length, after, backward: false);
        var samePage = anchor.Page is { } number && pages[page].Number == number;
        var away = anchor.Start is { } was && (samePage || anchor.Page is null) ? Math.Abs(start - was) / 10_000.0 : 1;
        return agreement + (samePage ? SamePage : 0) - Math.Min(1, away);
    }

    /// <summary>How many characters before or after a place are those of a context, blanks between left aside.</summary>
    static int Shared(string text, int at, string context, bool backward)
    {
        var step = backward ? -1 : 1;
        var place = backward ? at - 1 : at;
        place += place >= 0 && place < text.Length && text[place] == ' ' ? step : 0;
        var shared = 0;
        for (
            var i = backward ? context.Length - 1 : 0;
            i >= 0 && i < context.Length && place >= 0 && place < text.Length;
            i += step, place += step
        )
        {
            if (context[i] != text[place])
            {
                break;
            }

            shared++;
        }

        return shared;
    }

    static Found Told(
        QuotedText text,
        IReadOnlyList<Page> pages,
        Anchor anchor,
        (int At, int Length) match,
        int places,
        bool changed
    )
    {
        var (at, end) = (match.At, match.At + match.Length);
        var (page, start) = text.PlaceOf(at);
        var isSame = anchor.Start == start && (anchor.Page is null || anchor.Page == pages[page].Number);
        return new(
            changed ? Finding.Changed
                : isSame ? Finding.Same
                : Finding.Moved,
            pages[page].Number,
            pages[page].Position,
            start,
            text.Text[at..end],
            Before(text.Text, at),
            After(text.Text, end),
            places
        );
    }

    static string Before(string text, int at)
    {
        var from = Math.Max(0, at - Context);
        var blank = from > 0 ? text.IndexOf(' ', from) : -1;
        return text[(blank >= 0 && blank < at ? blank : from)..at].Trim();
    }

    static string After(string text, int end)
    {
        var to = Math.Min(text.Length, end + Context);
        var blank = to < text.Length ? text.LastIndexOf(' ', to - 1, to - end) : -1;
        return text[end..(blank > end ? blank : to)].Trim();
    }
}
