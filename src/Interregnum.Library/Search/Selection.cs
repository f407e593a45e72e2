using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Search;

/// <summary>Which documents satisfy a clause.</summary>
sealed class Selection(SqliteConnection connection, Extents extents, Forms forms)
{
    readonly Postings _postings = new(connection);

    public DocumentSet Of(Clause clause)
    {
        switch (clause)
        {
            case All all:
                return Combined(all.Parts, Everything(), (set, other) => set.Intersect(other));
            case Any any:
                return Combined(any.Parts, new(extents.Highest), (set, other) => set.Unite(other));
            case Not not:
                var rest = Everything();
                rest.Subtract(Of(not.Part));
                return rest;
            case Filter filter:
                return SetOf(Filtered(filter));
            default:
                return SetOf(forms.Find(clause).Select(p => p.Document));
        }
    }

    DocumentSet Combined(IReadOnlyList<Clause> parts, DocumentSet set, Action<DocumentSet, DocumentSet> combine)
    {
        foreach (var part in parts)
        {
            combine(set, Of(part));
        }

        return set;
    }

    List<int> Filtered(Filter filter)
    {
        switch (filter.Field)
        {
            case Field.Author or Field.Title:
                var words = Tokens.Of(filter.Value).Select(t => (IReadOnlyList<string>)forms.WithKin(t.Text)).ToList();
                return words.Count == 0 ? [] : _postings.OfField(filter.Field, words);
            case Field.Year:
                var years = Years.Read(filter.Value);
                return Rows(
                    "SELECT id FROM document WHERE year >= coalesce($1, year) AND year <= coalesce($2, year)",
                    years.From,
                    years.To
                );
            default:
                return Rows("SELECT document FROM tag WHERE name = $1 COLLATE NOCASE", filter.Value);
        }
    }

    List<int> Rows(string query, params ReadOnlySpan<object?> values) => connection.Rows(row => row.GetInt32(0), query, values);

    DocumentSet SetOf(IEnumerable<int> documents)
    {
        var set = new DocumentSet(extents.Highest);
        foreach (var document in documents)
        {
            set.Add(document);
        }

        return set;
    }

    DocumentSet Everything()
    {
        var set = new DocumentSet(extents.Highest);
        set.Unite(extents.Every);
        return set;
    }
}
