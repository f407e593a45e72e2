using Interregnum.Dicing;

namespace Interregnum.Contests;

public enum Checked
{
    /// <summary>Nobody has held it against the page.</summary>
    No,

    /// <summary>The page was seen.</summary>
    PageSeen,

    /// <summary>It agrees with independent data.</summary>
    IndependentData,
}

public enum Stance
{
    /// <summary>Speaks for the factor's importance.</summary>
    For,

    /// <summary>Speaks against it.</summary>
    Against,

    /// <summary>Says what it was.</summary>
    Context,
}

/// <summary>A source of the bibliography; the fields of a CSL-JSON item that a citation needs.</summary>
/// <param name="Key">The CSL <c>id</c>; stable.</param>
/// <param name="Authors">Family name first.</param>
public sealed record Source(
    string Key,
    string Type,
    IReadOnlyList<string> Authors,
    string Title,
    string? Container,
    string? Publisher,
    string? Place,
    int? Year,
    string? Url
)
{
    /// <summary>Keys of the works that it sums up or reviews (CSL's <c>references</c>): its passages may stand behind citations of them.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The last year of a work that appeared over several; null when <see cref="Year"/> is the only one.</summary>
    public int? Until { get; init; }

    /// <summary>Whether <see cref="Authors"/> are its editors.</summary>
    public bool IsEdited { get; init; }

    /// <summary>The volume of the journal or series, and the issue; null for none.</summary>
    public string? Volume { get; init; }

    /// <inheritdoc cref="Volume"/>
    public string? Issue { get; init; }

    /// <summary>The digital object identifier, without an address before it; null for none.</summary>
    public string? Doi { get; init; }

    /// <summary>What the compiler adds: language, what the work is, how much of it is meant; null for nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>A source and a place in it.</summary>
/// <param name="Source">Key of the bibliography.</param>
/// <param name="Locator">Page, chapter or date; null when the whole work is meant.</param>
public sealed record Citation(string Source, string? Locator, Checked Checked)
{
    /// <summary>The id of the passage that is meant: of the source itself, or of a text about it; null for none.</summary>
    public string? Passage { get; init; }
}

/// <summary>What the sources say about a factor.</summary>
/// <param name="About">A factor's id.</param>
/// <param name="Says">One sentence, in the scenario's own words, that stands alone.</param>
public sealed record EvidenceItem(string Id, string About, Stance Stance, string Says, IReadOnlyList<Citation> Citations)
{
    /// <summary>What it weighs for and against factors, in the author's judgement; empty when nobody has weighed it.</summary>
    public IReadOnlyList<Weight> Weights { get; init; } = [];

    /// <summary>The name of what it may tell once more: items of one cluster are not independent. Null when it stands alone.</summary>
    public string? Cluster { get; init; }
}

/// <summary>
/// How much an item of evidence weighs for a factor's having been decisive: its likelihood ratio, as the scenario's author judges it
/// (T. Fairfield and A. E. Charman, Political Analysis 25 (2017) 363–380; Social Inquiry and Bayesian Inference, 2022).
/// </summary>
/// <param name="Factor">A factor's id.</param>
/// <param name="IfDecisive">How probable the item was, had the factor been decisive; between 0 and 1, neither of them.</param>
/// <param name="IfNot">How probable it was, had the factor not been decisive; the same.</param>
/// <param name="GiveOrTake">How far the author may be mistaken, in decibels either way, ≥ 0.</param>
/// <param name="Because">The author's reasons.</param>
public sealed record Weight(string Factor, double IfDecisive, double IfNot, double GiveOrTake, string Because)
{
    /// <summary>The allowance of an author who gives none, in decibels: a factor of two, hardly noticed.</summary>
    public const double UsualAllowance = 3;

    /// <summary>10 · log₁₀ of the likelihood ratio: above 0 for the factor, below 0 against it; 10 is ten to one.</summary>
    public double Decibels => 10 / VectorMath.Log(10) * VectorMath.Log(IfDecisive / IfNot);
}

/// <summary>Where parameters come from.</summary>
/// <param name="Pattern">A parameter's path, in which <c>*</c> stands for one segment.</param>
/// <param name="Citation">Null for an assumption.</param>
/// <param name="Judged">How the value and its uncertainty were arrived at.</param>
public sealed record Provenance(string Pattern, Citation? Citation, string Judged)
{
    /// <summary>How many segments of the pattern are given, not <c>*</c>: of two that cover a path, the one with more wins.</summary>
    public int Precision => Pattern.Split('.').Count(s => s != "*");

    /// <summary>Whether the pattern covers a parameter's path.</summary>
    public bool Covers(string path)
    {
        ReadOnlySpan<char> pattern = Pattern;
        ReadOnlySpan<char> rest = path;
        while (!pattern.IsEmpty && !rest.IsEmpty)
        {
            var given = Segment(ref pattern);
            var found = Segment(ref rest);
            if (given is not "*" && !given.SequenceEqual(found))
            {
                return false;
            }
        }

        return pattern.IsEmpty && rest.IsEmpty;
    }

    /// <summary>Whether the pattern covers the date of an event, whose path is <c>events.ID.at</c>; a date is no parameter.</summary>
    public bool Dates(string e) => Pattern.EndsWith(".at", StringComparison.Ordinal) && Covers($"events.{e}.at");

    /// <summary>Takes the part before the next point off a path.</summary>
    static ReadOnlySpan<char> Segment(ref ReadOnlySpan<char> path)
    {
        var point = path.IndexOf('.');
        var segment = point < 0 ? path : path[..point];
        path = point < 0 ? [] : path[(point + 1)..];
        return segment;
    }
}

/// <summary>A claim that a widely read text makes and the facts do not bear out.</summary>
public sealed record Correction(string Claim, string Finding, string Verdict, IReadOnlyList<Citation> Citations);

/// <summary>What a historian holds to have been decisive, coded.</summary>
public sealed record HistorianView(string Author, string Work, string Decisive, Citation Citation)
{
    /// <summary>Ids of factors, or <c>other</c>, from the weightiest down, equals together; empty when only the first is coded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Ranking { get; init; } = [];
}

/// <summary>The evidence of a scenario: read by reports, never by the engine.</summary>
public sealed record EvidenceFile(
    IReadOnlyList<EvidenceItem> Items,
    IReadOnlyList<Provenance> Provenance,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyList<HistorianView> Historians,
    IReadOnlyList<Source> Sources
)
{
    /// <summary>Words of the sources, and what they bear on.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>What the scenario's compiler knows to be simpler than the record, or left out; a sentence or two each.</summary>
    public IReadOnlyList<string> Simplifications { get; init; } = [];

    /// <summary>Where a parameter comes from: the most precise pattern that covers its path, of equals the first; null for none.</summary>
    public Provenance? ProvenanceOf(string path) => Provenance.Where(p => p.Covers(path)).MaxBy(p => p.Precision);
}
