using System.Collections.Frozen;

namespace Interregnum.Library.Citing.Ris;

/// <summary>Which tag of RIS holds which variable of CSL. The same table reads and writes.</summary>
static class RisTags
{
    static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["article"] = "INPR",
        ["article-journal"] = "JOUR",
        ["article-magazine"] = "MGZN",
        ["article-newspaper"] = "NEWS",
        ["bill"] = "BILL",
        ["book"] = "BOOK",
        ["chapter"] = "CHAP",
        ["classic"] = "CLSWK",
        ["dataset"] = "DATA",
        ["document"] = "GEN",
        ["entry-dictionary"] = "DICT",
        ["entry-encyclopedia"] = "ENCYC",
        ["figure"] = "FIGURE",
        ["graphic"] = "ART",
        ["hearing"] = "HEAR",
        ["legal_case"] = "CASE",
        ["legislation"] = "STAT",
        ["manuscript"] = "MANSCPT",
        ["map"] = "MAP",
        ["motion_picture"] = "MPCT",
        ["musical_score"] = "MUSIC",
        ["pamphlet"] = "PAMP",
        ["paper-conference"] = "CPAPER",
        ["patent"] = "PAT",
        ["periodical"] = "SER",
        ["personal_communication"] = "PCOMM",
        ["post-weblog"] = "BLOG",
        ["report"] = "RPRT",
        ["software"] = "COMP",
        ["song"] = "SOUND",
        ["standard"] = "STAND",
        ["thesis"] = "THES",
        ["webpage"] = "ELEC",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> Read = Written
        .Select(k => (k.Value, k.Key))
        .Concat([
            ("EDBOOK", "book"),
            ("EBOOK", "book"),
            ("ECHAP", "chapter"),
            ("EJOUR", "article-journal"),
            ("ABST", "article-journal"),
            ("CONF", "paper-conference"),
            ("GOVDOC", "report"),
            ("LEGAL", "legislation"),
            ("UNPB", "manuscript"),
            ("VIDEO", "motion_picture"),
            ("WEB", "webpage"),
        ])
        .ToFrozenDictionary(k => k.Item1, k => k.Item2, StringComparer.Ordinal);

    /// <summary>Tags that mean the same in every kind, by the variable.</summary>
    static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["title"] = "TI",
        ["title-short"] = "ST",
        ["container-title"] = "T2",
        ["container-title-short"] = "JA",
        ["collection-title"] = "T3",
        ["author"] = "AU",
        ["editor"] = "A2",
        ["collection-editor"] = "A3",
        ["translator"] = "A4",
        ["volume"] = "VL",
        ["issue"] = "IS",
        ["number"] = "M1",
        ["publisher"] = "PB",
        ["publisher-place"] = "CY",
        ["edition"] = "ET",
        ["number-of-volumes"] = "NV",
        ["section"] = "SE",
        ["genre"] = "M3",
        ["DOI"] = "DO",
        ["URL"] = "UR",
        ["language"] = "LA",
        ["note"] = "N1",
        ["abstract"] = "AB",
        ["call-number"] = "CN",
        ["archive"] = "DP",
        ["archive_location"] = "AV",
        ["source"] = "DB",
        ["accessed"] = "Y2",
        ["keyword"] = "KW",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> Variables = Tags.Select(t => (t.Value, t.Key))
        .Concat([
            ("T1", "title"),
            ("BT", "title"),
            ("CT", "title"),
            ("JO", "container-title"),
            ("JF", "container-title"),
            ("J1", "container-title-short"),
            ("J2", "container-title-short"),
            ("A1", "author"),
            ("ED", "editor"),
            ("N2", "abstract"),
            ("PP", "publisher-place"),
            ("L3", "DOI"),
        ])
        .ToFrozenDictionary(t => t.Item1, t => t.Item2, StringComparer.Ordinal);

    /// <summary>Every kind that comes back as it went.</summary>
    public static IEnumerable<string> Kinds => Written.Keys;

    public static string TypeOf(string kind) => Written.GetValueOrDefault(kind, "GEN");

    public static string KindOf(string type) => Read.GetValueOrDefault(type.Trim().ToUpperInvariant(), "document");

    /// <summary>The tag for a variable; null when RIS has none.</summary>
    public static string? TagOf(string kind, string variable) =>
        variable is "ISBN" or "ISSN" ? (variable == NumberedBy(kind) ? "SN" : null) : Tags.GetValueOrDefault(variable);

    /// <summary>The variable for a tag; null when nothing is known of it.</summary>
    public static string? VariableOf(string kind, string tag) =>
        tag == "SN" ? NumberedBy(kind) : Variables.GetValueOrDefault(tag);

    static string NumberedBy(string kind) =>
        kind.StartsWith("article", StringComparison.Ordinal) || kind == "periodical" ? "ISSN" : "ISBN";
}
