using System.CommandLine;
using System.Text.Json;
using Interregnum.Contests;
using Interregnum.Library.Claims;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources conflicts</c>: what documents say differently of the same thing.</summary>
static class ConflictsCommand
{
    public static Command Build(Session session)
    {
        var contest = new Option<string?>("--contest")
        {
            HelpName = "SCENARIO",
            Description = "Know people, offices and events by this scenario's names, and hold texts against its facts",
        };
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("conflicts", "List dated and numeric claims that contradict each other")
        {
            contest,
            library,
            json,
        };
        Help.AddExamples(command, ["sources conflicts", "sources conflicts --contest ussr-1922 --json"]);
        command.SetAction(parsed => Run(session, parsed.GetValue(contest), parsed.GetValue(library), parsed.GetValue(json)));
        return command;
    }

    static int Run(Session session, string? contest, string? path, bool json)
    {
        var scenario = contest is null ? null : Shelf.Open(session, contest);
        using var library = Libraries.Open(path);
        var (claims, documents) = Claims(session, library, scenario);
        var conflicts = Conflicts.Among(claims);
        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, conflicts));
        }
        else
        {
            Tell(session.Out, conflicts, claims.Count, documents);
        }

        return ExitCode.Done;
    }

    static (List<StatedClaim> Claims, int Documents) Claims(Session session, LibraryFile library, Scenario? scenario)
    {
        var names = scenario is null ? NameBook.Empty : ContestNames.Of(scenario);
        List<StatedClaim> claims = [.. scenario is null ? [] : ContestFacts.Of(scenario, names)];
        var documents = library.Documents.List();
        foreach (var document in documents)
        {
            session.Stopping.ThrowIfCancellationRequested();
            claims.AddRange(ClaimReader.Read(document.Key, library.Documents.PagesOf(document.Key), names));
        }

        return (claims, documents.Count);
    }

    static void Tell(TextWriter output, IReadOnlyList<Conflict> conflicts, int claims, int documents)
    {
        foreach (var conflict in conflicts)
        {
            var doubt = conflict.Doubt is null ? "" : $" ({conflict.Doubt})";
            output.WriteLine(Printable.Of($"{ClaimText.Of(conflict)}{doubt}"));
            foreach (var side in conflict.Sides)
            {
                foreach (var claim in side.Claims)
                {
                    var page = claim.Place.Page is { } number ? $", p. {number}" : "";
                    output.WriteLine(
                        Printable.Of(
                            $"    {side.Value, -10}  {claim.Place.Source}{page}: {claim.Place.Sentence.ReplaceLineEndings(" ")}"
                        )
                    );
                }
            }

            output.WriteLine();
        }

        output.WriteLine(
            $"{Counted(conflicts.Count(c => c.Doubt is null), "contradiction")}, {conflicts.Count(c => c.Doubt is not null)} more that may be none, among {Counted(claims, "claim")}; {Counted(documents, "document")}"
        );
    }

    static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count:n0} {what}s";

    static void Write(Utf8JsonWriter json, IReadOnlyList<Conflict> conflicts)
    {
        json.WriteStartArray();
        foreach (var conflict in conflicts)
        {
            json.WriteStartObject();
            json.WriteString("subject", conflict.Subject);
            json.WriteString("relation", ClaimText.Word(conflict.Relation));
            json.WriteString("about", conflict.About);
            json.WriteString("doubt", conflict.Doubt);
            json.WriteStartArray("sides");
            foreach (var side in conflict.Sides)
            {
                json.WriteStartObject();
                json.WriteString("value", side.Value);
                json.WriteStartArray("claims");
                foreach (var claim in side.Claims)
                {
                    Write(json, claim.Place);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, ClaimPlace place)
    {
        json.WriteStartObject();
        json.WriteString("source", place.Source);
        if (place.Page is { } page)
        {
            json.WriteNumber("page", page);
        }
        else
        {
            json.WriteNull("page");
        }

        json.WriteNumber("position", place.Position);
        json.WriteNumber("start", place.Start);
        json.WriteNumber("end", place.End);
        json.WriteString("sentence", place.Sentence);
        json.WriteEndObject();
    }
}
