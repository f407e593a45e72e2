using System.CommandLine;
using System.Text.Json;
using Interregnum.Library.Search;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources search</c>: documents by what they say.</summary>
static class SearchCommand
{
    const int Usual = 10;
    const int Most = 1000;

    public static Command Build(Session session)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words, \"phrases\", beginnings*, AND, OR, NOT, brackets; author:, title:, year:, tag: and contest:",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = Inputs.Whole("--limit", "N", "Show at most so many", Usual, 1, Most);
        var (contest, library, json) = (AliasLists.Contest(), Libraries.Option(), Inputs.Json());
        var command = new Command("search", "Find documents by what they say") { query, limit, contest, library, json };
        Help.AddExamples(
            command,
            [
                "sources search circular flow",
                "sources search '\"circular flow\" AND author:daniels NOT trotsk*'",
                "sources search 'Zinovyev year:1922..1925' --json",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                string.Join(' ', parsed.GetRequiredValue(query)),
                (int)parsed.GetValue(limit),
                parsed.GetValue(contest),
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string query, int limit, string? contest, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        var answer = new Searcher(library, AliasLists.Of(session, contest, library)).Find(query, limit);
        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, query, answer));
        }
        else
        {
            Tell(session, answer);
        }

        return ExitCode.Done;
    }

    static void Tell(Session session, SearchAnswer answer)
    {
        foreach (var note in answer.Notes)
        {
            session.Error.WriteLine($"interregnum: {note}");
        }

        FoundText.Tell(session.Out, answer.Variations);
        foreach (var result in answer.Results)
        {
            session.Out.WriteLine(Printable.Of($"{result.Key, -32} {FoundText.Work(result.Author, result.Title, result.Year)}"));
            FoundText.Passage(session.Out, result.Page, result.Snippet);
        }

        session.Out.WriteLine(
            answer.Total > answer.Results.Count ? $"{answer.Results.Count} of {answer.Total:N0} documents"
            : answer.Total == 1 ? "1 document"
            : $"{answer.Total:N0} documents"
        );
    }

    static void Write(Utf8JsonWriter json, string query, SearchAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("query", query);
        json.WriteNumber("total", answer.Total);
        FoundText.Write(json, answer.Variations);
        FoundText.Write(json, "notes", answer.Notes);
        json.WriteStartArray("results");
        foreach (var result in answer.Results)
        {
            json.WriteStartObject();
            json.WriteString("key", result.Key);
            json.WriteString("title", result.Title);
            json.WriteString("author", result.Author);
            FoundText.NumberOrNull(json, "year", result.Year);
            FoundText.NumberOrNull(json, "page", result.Page);
            json.WriteString("snippet", result.Snippet);
            json.WriteNumber("score", result.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
