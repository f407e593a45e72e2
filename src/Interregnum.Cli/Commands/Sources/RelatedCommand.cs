using System.CommandLine;
using System.Text.Json;
using Interregnum.Contests;
using Interregnum.Library;
using Interregnum.Library.Appraising;
using Interregnum.Library.Related;
using Interregnum.Library.Search;
using Interregnum.Library.Store;
using Interregnum.Scenarios;
using Level = Interregnum.Library.Appraising.Level;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources related</c>: what else to read, and why.</summary>
static class RelatedCommand
{
    const int Usual = 5;
    const int Most = 100;
    const int FirstYear = -9999;
    const int LastYear = 9999;

    const string Similar = "similar text";
    const string Relevant = "relevant to the question";

    public static Command Build(Session session)
    {
        var key = Keys.One();
        var factor = new Option<string?>("--for")
        {
            HelpName = "FACTOR",
            Description = "Order by what a document says of this factor: an id of --contest, or any words",
        };
        var people = new Option<string[]>("--people")
        {
            HelpName = "NAMES",
            Description = "Order by what it says of these people, with commas between; may be repeated",
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };
        var from = Inputs.Maybe("--from", "YEAR", "Order by what it says of these years", FirstYear, LastYear);
        var to = Inputs.Maybe("--to", "YEAR", "The last of them", FirstYear, LastYear);
        var limit = Inputs.Whole("--limit", "N", "Show at most so many", Usual, 1, Most);
        var (contest, library, json) = (AliasLists.Contest(), Libraries.Option(), Inputs.Json());
        var command = new Command("related", "Find what else to read, and say why")
        {
            key,
            factor,
            people,
            from,
            to,
            limit,
            contest,
            library,
            json,
        };
        Help.AddExamples(
            command,
            [
                "sources related daniels-1966-stalin",
                "sources related daniels-1966-stalin --people Zinoviev,Kamenev --from 1922 --to 1925",
                "sources related daniels-1966-stalin --for position --contest ussr-1922 --json",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetRequiredValue(key),
                new(
                    parsed.GetValue(factor),
                    parsed.GetValue(people)!,
                    (int?)parsed.GetValue(from),
                    (int?)parsed.GetValue(to),
                    parsed.GetValue(contest)
                ),
                (int)parsed.GetValue(limit),
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    /// <summary>What was asked for, as it was typed.</summary>
    sealed record Asked(string? Factor, string[] People, int? From, int? To, string? Contest);

    static int Run(Session session, string key, Asked asked, int limit, string? path, bool json)
    {
        var scenario = asked.Contest is { } contest ? Shelf.Open(session, contest) : null;
        var interest = InterestOf(scenario, asked);
        using var library = Libraries.Open(path);
        var aliases = AliasLists.Of(session, asked.Contest, library);
        var links = LibraryContests.Evidence(scenario, library.Documents.Require(key));
        var finder = new RelatedFinder(library, aliases) { Links = links };
        var answer = interest.IsEmpty ? finder.Similar(key, limit) : finder.Relevant(key, interest, limit);
        var order = interest.IsEmpty ? Similar : Relevant;
        var levels = answer.Results.Select(r => LevelOf(library, r.Key, scenario)).ToList();
        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, key, order, answer, levels));
        }
        else
        {
            Tell(session.Out, order, answer, levels);
        }

        return ExitCode.Done;
    }

    static Interest InterestOf(Scenario? scenario, Asked asked)
    {
        if (asked.From > asked.To)
        {
            throw new LibraryException(Fault.Invalid, $"--from {asked.From} is after --to {asked.To}");
        }

        var people = asked.People.SelectMany(p =>
            p.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
        var years = asked.From is null && asked.To is null ? null : new Years(asked.From, asked.To);
        return new(WordsOf(scenario, asked), [.. people], years)
        {
            Factor = scenario is null ? null : asked.Factor,
            Told = string.Join('\n', scenario?.Evidence.Items.Where(i => i.About == asked.Factor).Select(i => i.Says) ?? []),
        };
    }

    /// <summary>A factor of the scenario by its name and description; else the words as they are, an id's hyphens taken for blanks.</summary>
    static string WordsOf(Scenario? scenario, Asked asked)
    {
        if (asked.Factor is not { } named || scenario is null)
        {
            return asked.Factor?.Replace('-', ' ') ?? "";
        }

        var factors = scenario.Inquiry.Factors;
        return factors.FirstOrDefault(f => f.Id == named) is { } factor
            ? $"{factor.Name} {factor.Phrase}"
            : throw new CommandFailure(
                ExitCode.NotFound,
                $"'{asked.Contest}' has no factor '{named}'",
                $"It has {string.Join(", ", factors.Select(f => f.Id))}; without --contest, --for takes any words."
            );
    }

    /// <summary>The level of a text by what can be counted of it; null for a text too short to tell.</summary>
    static Level? LevelOf(LibraryFile library, string key, Scenario? scenario) =>
        Profiles.Of(library.Documents.Require(key), library.Documents.PagesOf(key), scenario).Level;

    static string? Named(Level? level) => level?.ToString().ToLowerInvariant();

    static void Tell(TextWriter output, string order, RelatedAnswer answer, List<Level?> levels)
    {
        output.WriteLine($"in the order of: {order}");
        FoundText.Tell(output, answer.Variations);
        foreach (var (result, level) in answer.Results.Zip(levels))
        {
            output.WriteLine(Printable.Of($"{result.Key, -32} {FoundText.Work(result.Author, result.Title, result.Year)}"));
            FoundText.Passage(output, result.Page, result.Excerpt);
            var extent =
                result.Words > 0 ? $"{result.Words:N0} words, {result.Pages} page{(result.Pages == 1 ? "" : "s")}; " : "";
            output.WriteLine(
                Printable.Of($"    {extent}{(level is null ? "" : $"{Named(level)}; ")}because: {Because(result.Because)}")
            );
        }

        if (answer.Results.Count == 0)
        {
            output.WriteLine("no document has anything in common with it");
        }
    }

    static string Because(IReadOnlyList<Reason> reasons) =>
        string.Join("; ", reasons.Select(r => $"{r.Kind.ToString().ToLowerInvariant()} {string.Join(", ", r.What)}"));

    static void Write(Utf8JsonWriter json, string key, string order, RelatedAnswer answer, List<Level?> levels)
    {
        json.WriteStartObject();
        json.WriteString("of", key);
        json.WriteString("order", order);
        FoundText.Write(json, answer.Variations);
        json.WriteStartArray("results");
        foreach (var (result, level) in answer.Results.Zip(levels))
        {
            Write(json, result, level);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, RelatedDocument result, Level? level)
    {
        json.WriteStartObject();
        json.WriteString("key", result.Key);
        json.WriteString("title", result.Title);
        json.WriteString("author", result.Author);
        FoundText.NumberOrNull(json, "year", result.Year);
        json.WriteNumber("words", result.Words);
        json.WriteNumber("pages", result.Pages);
        json.WriteString("appraisal", Named(level));
        FoundText.NumberOrNull(json, "page", result.Page);
        json.WriteString("excerpt", result.Excerpt);
        json.WriteNumber("score", result.Score);
        json.WriteStartArray("because");
        foreach (var reason in result.Because)
        {
            json.WriteStartObject();
            json.WriteString("kind", reason.Kind.ToString().ToLowerInvariant());
            FoundText.Write(json, "what", reason.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
