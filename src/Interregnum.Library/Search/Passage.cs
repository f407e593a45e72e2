using System.Text;
using Interregnum.Library.Store;

namespace Interregnum.Library.Search;

/// <summary>A stretch of a text with what was looked for.</summary>
/// <param name="Page">The number of the original's page; null where it has none.</param>
/// <param name="Text">In one line, what was looked for set between double stars, with <c>…</c> where the text goes on.</param>
public sealed record Passage(int? Page, string Text)
{
    /// <summary>Words of a passage.</summary>
    const int Length = 40;

    /// <summary>Words before the first that was looked for.</summary>
    const int Lead = 8;

    /// <summary>Of a text as long as a book, as much is looked through, unless nothing was found so far.</summary>
    const int MostCharacters = 400_000;

    /// <summary>A further occurrence of the same word, in parts of the first.</summary>
    const double Again = 0.1;

    readonly record struct Hit(int Token, string Stem, double Weight);

    /// <summary>The passage with the most of what is wanted; of equals the first. The beginning of the text when it has nothing of it.</summary>
    internal static Passage Best(IReadOnlyList<Page> pages, Wanted wanted)
    {
        var (best, value, read) = ((Page?)null, 0.0, 0);
        var (start, tokens) = (0, new List<Token>());
        foreach (var page in pages)
        {
            if (read > MostCharacters && best is not null)
            {
                break;
            }

            read += page.Text.Length;
            var (words, hits) = Read(page.Text, wanted);
            var (place, worth) = Window(hits);
            if (worth > value)
            {
                (best, value, start, tokens) = (page, worth, place, words);
            }
        }

        if (best is null)
        {
            best = pages.FirstOrDefault(p => p.Text.Length > 0);
            tokens = best is null ? [] : [.. Tokens.Of(best.Text).Take(Length + 1)];
        }

        return best is null ? new(null, "") : new(best.Number, Show(best.Text, tokens, Math.Max(0, start - Lead), wanted));
    }

    static (List<Token> Words, List<Hit> Hits) Read(string text, Wanted wanted)
    {
        var (words, hits) = (new List<Token>(), new List<Hit>());
        foreach (var token in Tokens.Of(text))
        {
            if (wanted.Weight(token.Text) is var (stem, weight))
            {
                hits.Add(new(words.Count, stem, weight));
            }

            words.Add(token);
        }

        return (words, hits);
    }

    static (int Start, double Worth) Window(List<Hit> hits)
    {
        var (best, place) = (0.0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < hits.Count; i++)
        {
            seen.Clear();
            var worth = 0.0;
            for (var j = i; j < hits.Count && hits[j].Token - hits[i].Token < Length - Lead; j++)
            {
                worth += hits[j].Weight * (seen.Add(hits[j].Stem) ? 1 : Again);
            }

            if (worth > best)
            {
                (best, place) = (worth, hits[i].Token);
            }
        }

        return (place, best);
    }

    static string Show(string text, List<Token> tokens, int first, Wanted wanted)
    {
        if (tokens.Count == 0)
        {
            return "";
        }

        var last = Math.Min(tokens.Count, first + Length) - 1;
        var shown = new StringBuilder(first > 0 ? "…" : "");
        var at = tokens[first].Start;
        for (var i = first; i <= last; i++)
        {
            var (start, end) = (tokens[i].Start, tokens[i].Start + tokens[i].Length);
            shown.Append(text, at, start - at);
            var mark = wanted.Weight(tokens[i].Text) is null ? "" : "**";
            shown.Append(mark).Append(text, start, end - start).Append(mark);
            at = end;
        }

        if (last == tokens.Count - 1)
        {
            shown.Append(text, at, Math.Min(text.Length - at, Lead));
        }
        else
        {
            shown.Append('…');
        }

        return string.Join(' ', shown.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
