using Interregnum.Library.Related;
using Interregnum.Library.Search;
using Interregnum.Library.Store;

namespace Interregnum.Tests.Library.Search;

/// <summary>A library in memory with documents by key.</summary>
sealed class Shelf : IDisposable
{
    public LibraryFile Library { get; } = LibraryFile.InMemory();

    public Aliases Aliases { get; init; } = Aliases.None;

    public Shelf With(string key, string text, string title = "", string author = "", int? year = null, params string[] tags)
    {
        Library.Atomically(() =>
            Library.Documents.Add(
                Samples.Document(key, title, tags) with
                {
                    Author = author,
                    Year = year,
                },
                Samples.Pages(text.Split('\f'))
            )
        );
        return this;
    }

    public SearchAnswer Find(string query) => new Searcher(Library, Aliases).Find(query, 100);

    /// <summary>The keys that a query finds, in alphabetical order.</summary>
    public string Keys(string query) => string.Join(' ', Find(query).Results.Select(r => r.Key).Order(StringComparer.Ordinal));

    public RelatedFinder Finder => new(Library, Aliases);

    public void Dispose() => Library.Dispose();
}
