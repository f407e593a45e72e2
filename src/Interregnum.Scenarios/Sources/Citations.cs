using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Citations of the bibliography's sources.</summary>
/// <param name="sources">Null when the bibliography could not be read; any key passes then.</param>
/// <param name="passages">Those that evidence.yaml quotes, which its citations may name; null where none can be named.</param>
sealed class Citations(IReadOnlyList<Source>? sources, IReadOnlyList<Field>? passages = null)
{
    readonly Names _passages = new("passage", [.. (passages ?? []).Select(p => (p.Peek("id").Node as ScalarNode)?.Text ?? "")]);
    readonly Names? _keys = sources is null ? null : new("source", [.. sources.Select(s => s.Key)]);

    /// <summary>A list of one citation or more.</summary>
    public IReadOnlyList<Citation> Several(Field field) => field.IsMissing ? [] : [.. field.Items(atLeast: 1).Select(One)];

    public Citation One(Field field)
    {
        var citation = field.Section("a citation");
        var read = Of(citation.Require("source"), citation.Optional("at"), citation.Require("checked"));
        var passage = passages is null ? new(field.Page, null, "passage") : citation.Optional("passage");
        citation.Close();
        return passage.IsMissing ? read : read with { Passage = Quoted(passage, read.Source) };
    }

    /// <summary>The passage that a citation names, which has to be of the same source or of a text about it.</summary>
    string Quoted(Field passage, string source)
    {
        var index = _passages.Reference(passage);
        if (
            index >= 0
            && (passages![index].Peek("source").Node as ScalarNode)?.Text is { } quoted
            && quoted != source
            && !IsAbout(quoted, source)
        )
        {
            passage.Report(
                Diagnostic.PassageOfAnother,
                $"the passage '{_passages.Ids[index]}' is of '{quoted}', not of '{source}'",
                SourceOf(quoted) is null
                    ? null
                    : $"if it is about '{source}', say so in the 'references' of its record in {Bibliography.File}"
            );
        }

        return passage.Text();
    }

    bool IsAbout(string text, string work) => sources is null || SourceOf(text) is { } source && source.About.Contains(work);

    Source? SourceOf(string key) => sources?.FirstOrDefault(s => s.Key == key);

    /// <param name="source">The key.</param>
    /// <param name="at">The place in the source; may be absent.</param>
    /// <param name="seen">Whether anyone has held it against the page; absent means no.</param>
    public Citation Of(Field source, Field at, Field seen)
    {
        var key = source.Scalar("the key of a source") ?? "";
        if (!source.IsMissing && key.Length > 0 && _keys is { } keys && keys.IndexOf(key) < 0)
        {
            var none = keys.Count == 0 ? $"{Bibliography.File} lists no sources" : $"{Bibliography.File} has no source '{key}'";
            source.Report(Diagnostic.UnknownSource, none, Nearest.Suggestion(key, keys.Ids));
        }

        return new(key, at.TextOrNull(), (Checked)seen.Word("no", "page seen", "independent data"));
    }
}
