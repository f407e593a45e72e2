namespace Interregnum.Library.Claims;

/// <summary>A dated or numeric statement of a text: subject, relation, value.</summary>
/// <param name="Subject">An id of the contest, or the name itself in small letters.</param>
/// <param name="About">The office, the body, the place or what was counted; null where the relation needs none, or none is told.</param>
/// <param name="Value">What is said.</param>
/// <param name="Place">Where it is said.</param>
public sealed record StatedClaim(string Subject, Relation Relation, string? About, ClaimValue Value, ClaimPlace Place)
{
    /// <summary>For a number: when it was so, as far as the sentence says; null when it does not.</summary>
    public ClaimDate? When { get; init; }
}

/// <summary>Where a claim stands.</summary>
/// <param name="Source">The key of a document, or how the contest's own facts are called.</param>
/// <param name="Page">The number of the page in the original; null where it has no pages.</param>
/// <param name="Position">The page's place in the document, from 0.</param>
/// <param name="Start">The sentence's first character on that page.</param>
/// <param name="Sentence">As it stands there.</param>
public sealed record ClaimPlace(string Source, int? Page, int Position, int Start, string Sentence)
{
    /// <summary>One past the sentence's last character on that page.</summary>
    public int End => Start + Sentence.Length;
}
