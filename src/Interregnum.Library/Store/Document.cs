using Interregnum.Library.Citing;

namespace Interregnum.Library.Store;

/// <summary>What a library knows of a document besides its text.</summary>
public sealed record Document
{
    /// <summary>How it is cited; unique in a library, and kept whatever else changes.</summary>
    public required string Key { get; init; }

    /// <summary>The bibliographic record: one CSL-JSON item, whose <c>id</c> is the key.</summary>
    public required string Csl { get; init; }

    /// <summary>The record's title.</summary>
    public required string Title { get; init; }

    /// <summary>The record's authors, else its editors: <c>Deutscher, Isaac; Lewin, Moshe</c>. Empty when there are none.</summary>
    public string Author { get; init; } = "";

    /// <summary>The year in which it was issued, as CSL counts: −44 is 44 BC, and there is no year 0.</summary>
    public int? Year { get; init; }

    public Kind Kind { get; init; }

    /// <summary>SHA-256 of the original's bytes, 64 small hexadecimal digits; null for a record alone.</summary>
    public string? Original { get; init; }

    /// <summary>The name of the file that was imported, without its folder.</summary>
    public string? FileName { get; init; }

    /// <summary>Words of the text (<see cref="Reading.Words"/>); 0 for a record alone.</summary>
    public int Words { get; init; }

    /// <summary>Pages of 250 words that the text would fill, rounded up. Not the pages of the original.</summary>
    public int Pages => (Words + WordsAPage - 1) / WordsAPage;

    /// <summary>LIX (<see cref="Reading.Lix"/>); null when there is too little text to tell.</summary>
    public double? ReadingLevel { get; init; }

    /// <summary>ISO 639-1 code of its language, as the record says it or the text was found to be; null when neither tells.</summary>
    public string? Language { get; init; }

    /// <summary>When it was added, UTC to the second.</summary>
    public DateTimeOffset Added { get; init; }

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    const int WordsAPage = 250;

    /// <summary>A document with what its record says: key, title, author, year, language.</summary>
    public static Document Of(CslItem item) =>
        new()
        {
            Key = item.Id,
            Csl = item.ToString(),
            Title = item.Text("title") ?? "",
            Author = string.Join("; ", item.Names(item.Names("author").Count > 0 ? "author" : "editor")),
            Year = item.Date("issued")?.From?.Year,
            Language = item.Text("language") is { Length: >= 2 } language ? language.Split('-')[0].ToLowerInvariant() : null,
        };

    /// <summary>The bibliographic record.</summary>
    public CslItem ToItem() => CslItem.Parse(Csl);
}
