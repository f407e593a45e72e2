using System.Globalization;
using System.Text;
using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>
/// Edits the text of evidence.yaml and leaves every other character as it is: comments, blank lines, order and quotes. Each edit returns the new
/// text; nothing is written here. The text is one that <see cref="ScenarioFolder"/> reads without an error.
/// </summary>
static class EvidenceText
{
    const string Passages = "passages";

    /// <summary>The text with a further passage at the end of the list, which is made at the end of the file when there is none.</summary>
    public static string Add(string text, Passage passage)
    {
        var line = LineEnd(text);
        var list = YamlSpans.Of(text).Find(Passages);
        if (list is null)
        {
            var head = $"{line}# Words of the sources, and what they bear on.{line}{Passages}:{line}";
            return Ended(text, line) + head + Entry(passage, 2, line);
        }

        if (list.Items.Count == 0)
        {
            // An empty list in brackets gives way to one of entries.
            var rest = text[list.End..].TrimStart(' ');
            return text[..list.Start].TrimEnd(' ') + line + Entry(passage, 2, line).TrimEnd('\r', '\n') + rest;
        }

        if (list.Flow)
        {
            return text[..list.Items[^1].End] + $", {{{Flow(passage)}}}" + text[list.Items[^1].End..];
        }

        var place = AfterLine(text, list.End);
        return Ended(text[..place], line) + Entry(passage, Dash(text, list.Items[^1]), line) + text[place..];
    }

    /// <summary>The text with a further bearing of a passage that stands there.</summary>
    /// <exception cref="ArgumentException">There is no such passage.</exception>
    public static string Add(string text, string passage, Bearing bearing)
    {
        var line = LineEnd(text);
        var found = PassageOf(text, passage);
        var bears = found.Find("bears");
        if (bears is { Items.Count: > 0, Flow: false })
        {
            var place = AfterLine(text, bears.End);
            var indent = new string(' ', Dash(text, bears.Items[^1]));
            return Ended(text[..place], line) + $"{indent}- {{{Flow(bearing)}}}{line}" + text[place..];
        }

        if (bears is not null)
        {
            var (inner, comma) = (
                bears.Items.Count > 0 ? bears.Items[^1].End : bears.Start + 1,
                bears.Items.Count > 0 ? ", " : ""
            );
            return text[..inner] + $"{comma}{{{Flow(bearing)}}}" + text[inner..];
        }

        return Put(text, found, "bears", $"[{{{Flow(bearing)}}}]");
    }

    /// <summary>
    /// The text in which the item's citation of the passage's source names the passage; else its citations of works that the source is about, where they
    /// name none yet; else a citation is added.
    /// </summary>
    /// <param name="about">Keys of the works that the passage's source is about.</param>
    /// <exception cref="ArgumentException">There is no such item.</exception>
    public static string Cite(string text, string item, Passage passage, IReadOnlyList<string> about)
    {
        var entry =
            YamlSpans.Of(text).Find("items")?.Items.FirstOrDefault(i => i.Find("id")?.Text == item)
            ?? throw new ArgumentException($"evidence.yaml has no item '{item}'");
        var cite = entry.Find("cite")!;
        if (cite.Items.Any(c => c.Find("passage")?.Text == passage.Id))
        {
            return text;
        }

        // A passage that a citation names already is never put away for another.
        var open = cite.Items.Where(c => c.Find("passage") is null).ToList();
        var meant = open.Where(c => c.Find("source")?.Text == passage.Source).Take(1).ToList();
        var named = meant.Count > 0 ? meant : [.. open.Where(c => about.Contains(c.Find("source")?.Text))];
        if (named.Count > 0)
        {
            // From the last, so that the places of those before stay.
            return named.OrderByDescending(c => c.Start).Aggregate(text, (now, c) => Put(now, c, "passage", passage.Id));
        }

        var line = LineEnd(text);
        var added = $"{{source: {Word(passage.Source)}, checked: {CheckedWord(passage.Checked)}, passage: {passage.Id}}}";
        if (cite.Flow)
        {
            return text[..cite.Items[^1].End] + ", " + added + text[cite.Items[^1].End..];
        }

        var place = AfterLine(text, cite.End);
        return Ended(text[..place], line) + $"{new string(' ', Dash(text, cite.Items[^1]))}- {added}{line}" + text[place..];
    }

    /// <summary>The text in which a passage has another page and place on it, as after another import of its source.</summary>
    /// <exception cref="ArgumentException">There is no such passage.</exception>
    public static string Move(string text, string passage, int? page, int start)
    {
        text = Put(text, PassageOf(text, passage), "start", start.ToString(CultureInfo.InvariantCulture));
        return page is { } number
            ? Put(text, PassageOf(text, passage), "page", number.ToString(CultureInfo.InvariantCulture))
            : text;
    }

    static Span PassageOf(string text, string passage) =>
        YamlSpans.Of(text).Find(Passages)?.Items.FirstOrDefault(p => p.Find("id")?.Text == passage)
        ?? throw new ArgumentException($"evidence.yaml has no passage '{passage}'");

    /// <summary>Gives a key of a mapping a value: in its value's place, or after the last entry.</summary>
    static string Put(string text, Span map, string key, string value)
    {
        if (map.Find(key) is { } present)
        {
            return text[..present.Start] + value + text[present.End..];
        }

        var end = map.Entries[^1].Value.End;
        if (map.Flow)
        {
            return text[..end] + $", {key}: {value}" + text[end..];
        }

        var (line, place) = (LineEnd(text), AfterLine(text, end));
        return Ended(text[..place], line)
            + $"{new string(' ', Column(text, map.Entries[0].KeyStart))}{key}: {value}{line}"
            + text[place..];
    }

    /// <summary>A passage as an entry of a list, a line for each key.</summary>
    static string Entry(Passage passage, int indent, string line)
    {
        var (dash, inner) = (new string(' ', indent), new string(' ', indent + 2));
        var entry = new StringBuilder();
        foreach (var (key, value) in Keys(passage))
        {
            entry.Append(entry.Length == 0 ? $"{dash}- " : inner).Append(key).Append(": ").Append(value).Append(line);
        }

        if (passage.Bears.Count > 0)
        {
            entry.Append(inner).Append("bears:").Append(line);
            foreach (var bearing in passage.Bears)
            {
                entry.Append(inner).Append("  - {").Append(Flow(bearing)).Append('}').Append(line);
            }
        }

        return entry.ToString();
    }

    static string Flow(Passage passage)
    {
        var keys = string.Join(", ", Keys(passage).Select(k => $"{k.Key}: {k.Value}"));
        return passage.Bears.Count == 0
            ? keys
            : $"{keys}, bears: [{string.Join(", ", passage.Bears.Select(b => $"{{{Flow(b)}}}"))}]";
    }

    static IEnumerable<(string Key, string Value)> Keys(Passage passage) =>
        new (string Key, string? Value)[]
        {
            ("id", passage.Id),
            ("source", Word(passage.Source)),
            ("at", QuotedOrNull(passage.Locator)),
            ("page", passage.Page?.ToString(CultureInfo.InvariantCulture)),
            ("quote", Quoted(passage.Quote)),
            ("before", QuotedOrNull(passage.Before)),
            ("after", QuotedOrNull(passage.After)),
            ("start", passage.Start?.ToString(CultureInfo.InvariantCulture)),
            ("checked", CheckedWord(passage.Checked)),
        }
            .Where(k => k.Value is not null)
            .Select(k => (k.Key, k.Value!));

    static string? QuotedOrNull(string? words) => words is null ? null : Quoted(words);

    static string Flow(Bearing bearing)
    {
        var note = bearing.Note is null ? "" : $", note: {Quoted(bearing.Note)}";
        var (kind, direction, strength) = (Lower(bearing.Of), Lower(bearing.Direction), Lower(bearing.Strength));
        return $"{kind}: {Word(bearing.On)}, direction: {direction}, strength: {strength}{note}";
    }

    static string Lower<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    static string CheckedWord(Checked seen) =>
        seen switch
        {
            Checked.PageSeen => "page seen",
            Checked.IndependentData => "independent data",
            _ => "no",
        };

    /// <summary>A word as it is where YAML takes it for nothing else, otherwise in quotes.</summary>
    static string Word(string word) =>
        word.Length > 0 && char.IsAsciiLetter(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            ? word
            : Quoted(word);

    /// <summary>In double quotes on one line, with the escapes that YAML has for what cannot stand there.</summary>
    static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var c in words)
        {
            text.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    _ when char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)c:x4}",
                    _ => c.ToString(),
                }
            );
        }

        return text.Append('"').ToString();
    }

    static string LineEnd(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    static string Ended(string text, string line) => text.Length == 0 || text[^1] == '\n' ? text : text + line;

    /// <summary>The beginning of the line after a place: a comment beside a value stays beside it.</summary>
    static int AfterLine(string text, int at)
    {
        // A value that ends with its line (a folded text) ends at the beginning of the next.
        if (at > 0 && at <= text.Length && text[at - 1] == '\n')
        {
            return at;
        }

        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    static int Column(string text, int at) => at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1);

    /// <summary>The column of the dash before an entry of a list.</summary>
    static int Dash(string text, Span item) => Column(text, text.LastIndexOf('-', item.Start - 1));
}
