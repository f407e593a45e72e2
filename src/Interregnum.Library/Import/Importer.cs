using Interregnum.Library.Citing;
using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>Writes drafts into a library and keeps their originals beside it.</summary>
/// <param name="library">Where to.</param>
/// <param name="time">Tells when a document was added.</param>
public sealed class Importer(LibraryFile library, TimeProvider time)
{
    readonly Originals? _originals = library.Path is { } path ? Originals.Of(path) : null;

    /// <summary>The library that it writes to.</summary>
    public LibraryFile Library => library;

    /// <summary>The document that the library holds already: of the same file, byte for byte; or with the same record. Null when there is none.</summary>
    public Document? Held(Draft draft)
    {
        if (draft.Hash is { } hash)
        {
            return library.Documents.WithOriginal(hash);
        }

        var like = CitationKeys.IsFit(draft.Item.Id) && library.Documents.Find(draft.Item.Id) is { } same ? same : Alike(draft);
        return like is not null && draft.Item.With("id", like.Key).ToString() == like.Csl ? like : null;
    }

    /// <summary>A document of the same title and year that may be the same work in another version; null when there is none.</summary>
    public Document? Alike(Draft draft)
    {
        var sought = Document.Of(draft.Item);
        return library.Documents.Titled(sought.Title, sought.Year);
    }

    /// <summary>Writes one document, entirely or not at all. The key that it came with is kept; without one it gets one that is free.</summary>
    /// <exception cref="LibraryException">The library holds the file already, or the key is taken, or cannot be one.</exception>
    public Document Add(Draft draft)
    {
        Keep(draft);
        return library.Atomically(() =>
        {
            var document = ToAdd(draft, key => library.Documents.RowOf(key) is not null);
            library.Documents.Add(document, draft.Pages);
            return document;
        });
    }

    /// <summary>Puts another version in the place of a document; its key, record and tags stay, and so does all that hangs on it.</summary>
    /// <param name="given">What is to be said otherwise in the record.</param>
    /// <exception cref="LibraryException">There is no such document, or the file is held as another.</exception>
    public Document Replace(string key, Draft draft, Details given)
    {
        var before = library.Documents.Require(key);
        var item = given.On(before.ToItem());
        var document = draft.ToDocument(item, before.Added) with { Tags = before.Tags };
        Keep(draft);
        library.Atomically(() => library.Documents.Replace(document, draft.Pages));
        if (before.Original is { } hash && hash != draft.Hash)
        {
            _originals?.Discard(hash, before.Kind);
        }

        return document;
    }

    /// <summary>As it would be written.</summary>
    /// <param name="isTaken">Whether a key is in use.</param>
    /// <exception cref="LibraryException">The key that it came with is taken, or cannot be one.</exception>
    internal Document ToAdd(Draft draft, Func<string, bool> isTaken)
    {
        var asked = draft.Item.Id;
        if (asked.Length > 0 && !CitationKeys.IsFit(asked))
        {
            throw new LibraryException(
                Fault.Invalid,
                $"'{asked}' cannot be a key",
                "Use letters, digits and - _ . : / +, at most 100 of them."
            );
        }

        if (asked.Length > 0 && isTaken(asked))
        {
            throw new LibraryException(
                Fault.Invalid,
                $"the key '{asked}' is taken by '{library.Documents.Find(asked)?.Title ?? draft.Item.Text("title")}'",
                "Give it another key, or remove the other document first."
            );
        }

        var key = CitationKeys.Of(draft.Item, isTaken);
        return draft.ToDocument(draft.Item.With("id", key), time.GetUtcNow());
    }

    void Keep(Draft draft)
    {
        if (draft.Hash is { } hash)
        {
            _originals?.Keep(hash, draft.Kind, draft.Original.Span);
        }
    }
}
