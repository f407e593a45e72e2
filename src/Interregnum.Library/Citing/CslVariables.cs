using System.Collections.Frozen;

namespace Interregnum.Library.Citing;

/// <summary>The variables of CSL 1.0.2, by what they hold.</summary>
static class CslVariables
{
    /// <summary>Lists of names.</summary>
    public static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editorial-director",
        "editor-translator",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator"
    );

    public static readonly FrozenSet<string> Dates = FrozenSet.Create(
        StringComparer.Ordinal,
        "accessed",
        "available-date",
        "event-date",
        "issued",
        "original-date",
        "submitted"
    );

    /// <summary>Texts and numbers.</summary>
    public static readonly FrozenSet<string> Texts = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number".Split(
                ' '
            ),
            .. "collection-number collection-title container-title container-title-short dimensions division DOI edition".Split(
                ' '
            ),
            .. "event event-place event-title genre ISBN ISSN issue jurisdiction keyword language license medium note number".Split(
                ' '
            ),
            .. "number-of-pages number-of-volumes original-publisher original-publisher-place original-title page part-number".Split(
                ' '
            ),
            .. "part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title".Split(
                ' '
            ),
            .. "scale section source status supplement-number title title-short URL version volume volume-title volume-title-short".Split(
                ' '
            ),
        ]
    );

    public static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset".Split(
                ' '
            ),
            .. "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation".Split(
                ' '
            ),
            .. "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical".Split(' '),
            .. "personal_communication post post-weblog regulation report review review-book software song speech standard thesis".Split(
                ' '
            ),
            .. "treaty webpage".Split(' '),
        ]
    );
}
