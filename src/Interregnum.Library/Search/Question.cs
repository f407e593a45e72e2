namespace Interregnum.Library.Search;

/// <summary>A query as it was understood.</summary>
/// <param name="Required">What a document must satisfy; null for nothing.</param>
/// <param name="Wanted">Words, prefixes and phrases that rank what was found.</param>
/// <param name="AnyWanted">Whether a document must hold one of <paramref name="Wanted"/> at least.</param>
/// <param name="Notes">What was passed over or read otherwise than it might have been meant, in sentences without a full stop.</param>
sealed record Question(Clause? Required, IReadOnlyList<Clause> Wanted, bool AnyWanted, IReadOnlyList<string> Notes);
