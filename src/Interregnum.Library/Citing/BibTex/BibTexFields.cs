using System.Collections.Frozen;

namespace Interregnum.Library.Citing.BibTex;

/// <summary>Which field of BibTeX or BibLaTeX holds which variable of CSL. The same table reads and writes.</summary>
static class BibTexFields
{
    const string Own = "csl-";

    /// <summary>How an entry of a kind is written: <c>@incollection</c> for a chapter. Other kinds are <c>@misc</c> and say theirs in <c>entrysubtype</c>.</summary>
    static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
        ["article-journal"] = "article",
        ["book"] = "book",
        ["chapter"] = "incollection",
        ["dataset"] = "dataset",
        ["document"] = "misc",
        ["manuscript"] = "unpublished",
        ["pamphlet"] = "booklet",
        ["paper-conference"] = "inproceedings",
        ["patent"] = "patent",
        ["periodical"] = "periodical",
        ["report"] = "techreport",
        ["software"] = "software",
        ["thesis"] = "thesis",
        ["webpage"] = "online",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Further entries that are read.</summary>
    static readonly FrozenDictionary<string, string> Kinds = Entries
        .Select(e => (e.Value, e.Key))
        .Concat([
            ("inbook", "chapter"),
            ("bookinbook", "chapter"),
            ("suppbook", "chapter"),
            ("suppcollection", "chapter"),
            ("conference", "paper-conference"),
            ("proceedings", "book"),
            ("mvbook", "book"),
            ("collection", "book"),
            ("mvcollection", "book"),
            ("reference", "book"),
            ("manual", "book"),
            ("inreference", "entry-encyclopedia"),
            ("phdthesis", "thesis"),
            ("mastersthesis", "thesis"),
            ("report", "report"),
            ("electronic", "webpage"),
            ("www", "webpage"),
            ("letter", "personal_communication"),
            ("movie", "motion_picture"),
            ("video", "motion_picture"),
            ("audio", "song"),
            ("image", "graphic"),
            ("artwork", "graphic"),
            ("legislation", "legislation"),
            ("jurisdiction", "legal_case"),
            ("review", "review"),
            ("standard", "standard"),
        ])
        .ToFrozenDictionary(e => e.Item1, e => e.Item2, StringComparer.Ordinal);

    /// <summary>Fields whose name does not depend on the kind, by the variable.</summary>
    static readonly FrozenDictionary<string, string> Everywhere = new Dictionary<string, string>
    {
        ["title"] = "title",
        ["title-short"] = "shorttitle",
        ["publisher-place"] = "address",
        ["volume"] = "volume",
        ["page"] = "pages",
        ["edition"] = "edition",
        ["chapter-number"] = "chapter",
        ["collection-title"] = "series",
        ["DOI"] = "doi",
        ["URL"] = "url",
        ["ISBN"] = "isbn",
        ["ISSN"] = "issn",
        ["note"] = "note",
        ["abstract"] = "abstract",
        ["annote"] = "annotation",
        ["keyword"] = "keywords",
        ["language"] = "language",
        ["genre"] = "type",
        ["medium"] = "howpublished",
        ["number-of-volumes"] = "volumes",
        ["number-of-pages"] = "pagetotal",
        ["container-title-short"] = "shortjournal",
        ["part-number"] = "part",
        ["original-title"] = "origtitle",
        ["original-publisher"] = "origpublisher",
        ["original-publisher-place"] = "origlocation",
        ["event-title"] = "eventtitle",
        ["event-place"] = "venue",
        ["archive"] = "library",
        ["author"] = "author",
        ["editor"] = "editor",
        ["translator"] = "translator",
        ["container-author"] = "bookauthor",
        ["accessed"] = "urldate",
        ["original-date"] = "origdate",
        ["event-date"] = "eventdate",
        ["issued"] = "date",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Other names for the same, read and never written.</summary>
    static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["journaltitle"] = "container-title",
        ["journal"] = "container-title",
        ["booktitle"] = "container-title",
        ["maintitle"] = "container-title",
        ["location"] = "publisher-place",
        ["publisher"] = "publisher",
        ["school"] = "publisher",
        ["institution"] = "publisher",
        ["organization"] = "publisher",
        ["annote"] = "annote",
        ["langid"] = "language",
        ["hyphenation"] = "language",
        ["titleaddon"] = "genre",
        ["eventtitleaddon"] = "event-title",
        ["lccn"] = "call-number",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> Variables = Everywhere
        .Where(e => e.Key != "issued")
        .ToFrozenDictionary(e => e.Value, e => e.Key, StringComparer.Ordinal);

    /// <summary>Fields that the reader takes apart by itself.</summary>
    public static readonly FrozenSet<string> Apart = FrozenSet.Create(
        StringComparer.Ordinal,
        "date",
        "year",
        "month",
        "day",
        "entrysubtype",
        "subtitle",
        "booksubtitle",
        "crossref"
    );

    /// <summary>The entry that a record of this kind is written as, and whether that says its kind wholly.</summary>
    public static (string Entry, bool SaysAll) EntryOf(string kind) =>
        Entries.TryGetValue(kind, out var entry) ? (entry, true)
        : kind.StartsWith("article", StringComparison.Ordinal) || kind.StartsWith("review", StringComparison.Ordinal)
            ? ("article", false)
        : kind.StartsWith("entry", StringComparison.Ordinal) ? ("incollection", false)
        : ("misc", false);

    /// <summary>The kind of an entry; <c>entrysubtype</c> goes first.</summary>
    public static string KindOf(string entry, string? subtype) =>
        subtype switch
        {
            "magazine" => "article-magazine",
            "newspaper" => "article-newspaper",
            not null when CslVariables.Types.Contains(subtype) => subtype,
            _ => Kinds.GetValueOrDefault(entry, "document"),
        };

    /// <summary>The field for a variable of a record that is written as this entry.</summary>
    public static string FieldOf(string entry, string variable) =>
        variable switch
        {
            "publisher" => PublisherField(entry),
            "container-title" => entry is "article" or "periodical" ? "journal" : "booktitle",
            _ when NumberVariable(entry) == variable => "number",
            _ when Everywhere.TryGetValue(variable, out var field) => field,
            _ when IsTaken(variable.ToLowerInvariant()) => Own + variable,
            _ => variable,
        };

    /// <summary>The variable that a field of this entry holds; null when it is none of CSL's.</summary>
    public static string? VariableOf(string entry, string field) =>
        field == "number"
            ? NumberVariable(entry)
            : Variables.GetValueOrDefault(field) ?? Synonyms.GetValueOrDefault(field) ?? OwnName(field);

    /// <summary>Whether a field holds an address or number that TeX's rules for text do not touch.</summary>
    public static bool IsVerbatim(string variable) => variable is "DOI" or "URL" or "ISBN" or "ISSN" or "PMID" or "PMCID";

    /// <summary>What <c>number</c> counts.</summary>
    static string NumberVariable(string entry) =>
        entry switch
        {
            "article" or "periodical" => "issue",
            "book"
            or "inbook"
            or "incollection"
            or "inproceedings"
            or "collection"
            or "proceedings"
            or "bookinbook"
            or "mvbook"
            or "conference"
            or "suppbook"
            or "suppcollection"
            or "mvcollection"
            or "reference"
            or "inreference" => "collection-number",
            _ => "number",
        };

    static string PublisherField(string entry) =>
        entry switch
        {
            "thesis" or "phdthesis" or "mastersthesis" => "school",
            "techreport" => "institution",
            "online" => "organization",
            _ => "publisher",
        };

    static bool IsTaken(string name) =>
        name == "number" || Apart.Contains(name) || Variables.ContainsKey(name) || Synonyms.ContainsKey(name);

    /// <summary>A variable of CSL under its own name, whatever its case.</summary>
    static string? OwnName(string field)
    {
        var name = field.StartsWith(Own, StringComparison.Ordinal) ? field[Own.Length..] : field;
        return AllVariables.GetValueOrDefault(name);
    }

    static readonly FrozenDictionary<string, string> AllVariables = CslVariables
        .Texts.Concat(CslVariables.Names)
        .Concat(CslVariables.Dates)
        .ToFrozenDictionary(v => v, StringComparer.OrdinalIgnoreCase);
}
