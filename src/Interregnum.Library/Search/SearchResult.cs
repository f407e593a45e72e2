namespace Interregnum.Library.Search;

/// <summary>A document that was found.</summary>
/// <param name="Page">The page that the snippet is from; null where the original has no pages.</param>
/// <param name="Snippet">The passage that answers best, what was looked for set between double stars.</param>
/// <param name="Score">Compares documents of one answer; higher is better.</param>
public sealed record SearchResult(string Key, string Title, string Author, int? Year, int? Page, string Snippet, double Score);

/// <summary>What was found.</summary>
/// <param name="Total">Documents that satisfy the query, of which <paramref name="Results"/> are the best.</param>
/// <param name="Variations">Words that were looked for in other forms too, or corrected.</param>
/// <param name="Notes">How the query was read, where that may surprise; sentences without a full stop.</param>
public sealed record SearchAnswer(
    int Total,
    IReadOnlyList<SearchResult> Results,
    IReadOnlyList<Variation> Variations,
    IReadOnlyList<string> Notes
);
