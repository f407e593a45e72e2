using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Interregnum.Acceptance;

/// <summary>An import that is killed leaves a library that opens and holds each document entirely or not at all; the same command goes on.</summary>
public sealed class KilledImportTests : Workplace
{
    const int Documents = 300;

    static readonly string[] Import = ["sources", "import", "papers", "--library", "library.db"];

    [Fact, Trait("Category", "Long")]
    public async Task Killed_at_twenty_random_moments_it_holds_each_document_entirely_or_not_at_all()
    {
        var texts = Write();

        // The first command after a change builds the program: that is no part of an import.
        (await Run("list")).Ends(0);
        var began = Stopwatch.GetTimestamp();
        (await Run("sources", "import", "papers", "--library", "whole.db")).Ends(0);
        var latest = (int)(Stopwatch.GetElapsedTime(began).TotalMilliseconds / 3);

        var (moments, counts) = (new List<int>(), new List<int>());
        for (var i = 0; i < 20; i++)
        {
            moments.Add(RandomNumberGenerator.GetInt32(latest / 10, latest));
            await Interregnum(Import).KillAfter(TimeSpan.FromMilliseconds(moments[^1]));
            counts.Add(Held(texts));
        }

        var told = $"killed after {string.Join(", ", moments)} ms it held {string.Join(", ", counts)} documents";
        Assert.True(counts.Any(c => c is > 0 and < Documents), told);
        Assert.Equal(counts.Order(), counts);
        (await Run(Import)).Ends(0);
        Assert.Equal(Documents, Held(texts));
    }

    /// <summary>Checks the file and every document in it.</summary>
    /// <returns>How many documents it holds.</returns>
    int Held(Dictionary<string, string> texts)
    {
        if (!File.Exists(At("library.db")))
        {
            return 0;
        }

        using var library = new SqliteConnection($"Data Source={At("library.db")};Pooling=False");
        library.Open();
        Assert.Equal(["ok"], Column(library, "PRAGMA integrity_check"));
        if (Column(library, "SELECT 1 FROM sqlite_schema WHERE name = 'document'").Count == 0)
        {
            return 0;
        }

        foreach (var index in Column(library, "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5(%'"))
        {
            Column(library, $"INSERT INTO {index} ({index}) VALUES ('integrity-check')");
        }

        Assert.Empty(Column(library, "SELECT id FROM page WHERE document NOT IN (SELECT id FROM document)"));
        var held = Column(
            library,
            "SELECT file_name || char(10) || (SELECT group_concat(text, '' ORDER BY position) FROM page WHERE document = document.id) FROM document"
        );
        foreach (var document in held)
        {
            var end = document.IndexOf('\n', StringComparison.Ordinal);
            Assert.Equal(texts[document[..end]], document[(end + 1)..]);
        }

        return held.Count;
    }

    static List<string> Column(SqliteConnection library, string query)
    {
        using var command = library.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    Dictionary<string, string> Write()
    {
        Directory.CreateDirectory(At("papers"));
        var texts = new Dictionary<string, string>();
        for (var i = 0; i < Documents; i++)
        {
            var text = new StringBuilder($"Document {i}\n\n");
            for (var sentence = 0; sentence < 20 + (i * 37 % 400); sentence++)
            {
                text.Append($"Sentence {sentence} of document {i} says that {i * sentence} people were there. ");
            }

            texts.Add($"{i:000}.txt", text.ToString());
            File.WriteAllText(At("papers", $"{i:000}.txt"), text.ToString());
        }

        return texts;
    }
}
