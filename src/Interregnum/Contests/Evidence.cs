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
);

/// <summary>A source and a place in it.</summary>
/// <param name="Source">Key of the bibliography.</param>
/// <param name="Locator">Page, chapter or date; null when the whole work is meant.</param>
public sealed record Citation(string Source, string? Locator, Checked Checked);

/// <summary>What the sources say about a factor.</summary>
/// <param name="About">A factor's id.</param>
/// <param name="Says">One sentence, in the scenario's own words, that stands alone.</param>
public sealed record EvidenceItem(string Id, string About, Stance Stance, string Says, IReadOnlyList<Citation> Citations);

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
public sealed record HistorianView(string Author, string Work, string Decisive, Citation Citation);

/// <summary>The evidence of a scenario: read by reports, never by the engine.</summary>
public sealed record EvidenceFile(
    IReadOnlyList<EvidenceItem> Items,
    IReadOnlyList<Provenance> Provenance,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyList<HistorianView> Historians,
    IReadOnlyList<Source> Sources
)
{
    /// <summary>Where a parameter comes from: the most precise pattern that covers its path, of equals the first; null for none.</summary>
    public Provenance? ProvenanceOf(string path) => Provenance.Where(p => p.Covers(path)).MaxBy(p => p.Precision);
}
