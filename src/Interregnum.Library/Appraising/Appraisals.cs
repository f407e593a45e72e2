using Interregnum.Library.Store;

namespace Interregnum.Library.Appraising;

/// <summary>The appraisals of a library.</summary>
public static class Appraisals
{
    const int LongestQuestion = 500;
    const int LongestPart = 20_000;

    /// <summary>Those of a document, by question.</summary>
    public static IReadOnlyList<Appraisal> Of(LibraryFile library, string key) =>
        library.Connection.Rows(
            row => new Appraisal(row.GetString(0))
            {
                Origin = row.IsDBNull(1) ? null : row.GetString(1),
                Purpose = row.IsDBNull(2) ? null : row.GetString(2),
                Content = row.IsDBNull(3) ? null : row.GetString(3),
                Value = row.IsDBNull(4) ? null : row.GetString(4),
                Limitation = row.IsDBNull(5) ? null : row.GetString(5),
            },
            """
            SELECT question, origin, purpose, content, value, limitation FROM appraisal
            WHERE document = (SELECT id FROM document WHERE key = $1) ORDER BY question
            """,
            key
        );

    /// <summary>Writes the parts that are given and leaves the others as they are.</summary>
    /// <returns>The appraisal as it is now.</returns>
    /// <exception cref="LibraryException">There is no such document, or a part is too long.</exception>
    public static Appraisal Write(LibraryFile library, string key, Appraisal appraisal)
    {
        var document = library.Documents.RowOf(library.Documents.Require(key).Key);
        Refuse("the question", appraisal.Question, LongestQuestion);
        foreach (var (name, text) in appraisal.Parts)
        {
            Refuse(name, text, LongestPart);
        }

        var now = (Of(library, key).FirstOrDefault(a => a.Question == appraisal.Question) ?? new(appraisal.Question)).With(
            appraisal
        );
        library.Atomically(() =>
            library.Connection.Execute(
                """
                INSERT OR REPLACE INTO appraisal (document, question, origin, purpose, content, value, limitation)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                document,
                now.Question,
                now.Origin,
                now.Purpose,
                now.Content,
                now.Value,
                now.Limitation
            )
        );
        return now;
    }

    /// <summary>Removes the appraisal for a question.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Remove(LibraryFile library, string key, string question) =>
        library.Connection.Execute(
            "DELETE FROM appraisal WHERE question = $2 AND document = (SELECT id FROM document WHERE key = $1)",
            key,
            question
        ) > 0;

    static void Refuse(string what, string? text, int most)
    {
        if (text?.Length > most)
        {
            throw new LibraryException(Fault.Invalid, $"{what} has {text.Length:N0} characters; at most {most:N0} are kept");
        }
    }
}
