namespace Interregnum.Library.Claims;

/// <summary>What is said differently of the same thing.</summary>
/// <param name="Subject">As of the claims; so are the relation and what it is about.</param>
/// <param name="Sides">What is said, each with everybody who says it; two or more, in the order of their values.</param>
/// <param name="Doubt">Why both might be true after all; null when they cannot.</param>
public sealed record Conflict(string Subject, Relation Relation, string? About, IReadOnlyList<ConflictSide> Sides, string? Doubt);

/// <param name="Value">As it is written: <c>1924-01</c>, <c>559-65</c>.</param>
/// <param name="Claims">In the order of their sources.</param>
public sealed record ConflictSide(string Value, IReadOnlyList<StatedClaim> Claims);
