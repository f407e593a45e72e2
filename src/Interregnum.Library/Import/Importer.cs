using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>Writes drafts into a library and keeps their originals beside it.</summary>
/// <param name="library">Where to.</param>
/// <param name="time">Tells when a document was added.</param>
public sealed class Importer(LibraryFile library, TimeProvider time)
{
    readonly Originals? _originals = library.Path is { } path ? Originals.Of(path) : null;

    /// <summary>The document that the library holds of the same file, byte for byte; null when there is none.</summary>
    public Document? Held(Draft draft) => draft.Hash is { } hash ? library.Documents.WithOriginal(hash) : null;

    /// <summary>Writes one document, entirely or not at all.</summary>
    /// <exception cref="LibraryException">The library holds the file already, or the key that it was given is taken.</exception>
    public Document Add(Draft draft)
    {
        if (draft.Hash is { } hash)
        {
            _originals?.Keep(hash, draft.Kind, draft.Original.Span);
        }

        return library.Atomically(() =>
        {
            var document = DocumentOf(draft);
            library.Documents.Add(document, draft.Pages);
            return document;
        });
    }

    Document DocumentOf(Draft draft)
    {
        var details = draft.Details;
        var key = details.Key ?? Keys.Of(details, k => library.Documents.RowOf(k) is not null);
        return new()
        {
            Key = key,
            Csl = CslRecord.Of(key, details.Title!, details),
            Title = details.Title!,
            Author = string.Join("; ", details.Authors),
            Year = details.Year,
            Kind = draft.Kind,
            Original = draft.Hash,
            FileName = draft.FileName,
            Words = draft.Words,
            ReadingLevel = draft.ReadingLevel,
            Language = details.Language,
            Added = time.GetUtcNow(),
            Tags = details.Tags,
        };
    }
}
