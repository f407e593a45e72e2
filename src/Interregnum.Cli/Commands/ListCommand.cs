using System.CommandLine;
using System.Text.Json;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands;

/// <summary><c>list</c>: the scenarios that can be named.</summary>
static class ListCommand
{
    public static Command Build(Session session)
    {
        var json = Inputs.Json();
        var command = new Command("list", "List the contests that come with it, and yours") { json };
        Help.AddExamples(command, ["list", "list --json"]);
        command.SetAction(parsed => Run(session, parsed.GetValue(json)));
        return command;
    }

    static int Run(Session session, bool json)
    {
        var listed = ScenarioFinder.List(Shelf.Roots);
        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, listed));
        }
        else
        {
            Tell(session.Out, listed);
        }

        return ExitCode.Done;
    }

    static void Tell(TextWriter output, IReadOnlyList<Listed> listed)
    {
        foreach (var scenario in listed)
        {
            output.WriteLine(
                $"{Printable.Of(scenario.Name), -20} {scenario.Title ?? "(no title)", -48} {Where(scenario)}".TrimEnd()
            );
            if (scenario.ShadowedBy is { } other)
            {
                output.WriteLine(
                    $"{"", -20} hidden by {Printable.Of(other)}; its path finds it: {Printable.Of(scenario.Folder)}"
                );
            }
        }

        if (listed.Count == 0)
        {
            output.WriteLine("There are none. `interregnum new NAME` writes one to begin with.");
        }
    }

    static string Where(Listed scenario) =>
        scenario.Origin switch
        {
            Origin.Here => "in ./scenarios",
            Origin.Yours => "yours",
            _ => "",
        };

    static void Write(Utf8JsonWriter json, IReadOnlyList<Listed> listed)
    {
        json.WriteStartArray();
        foreach (var scenario in listed)
        {
            json.WriteStartObject();
            json.WriteString("name", scenario.Name);
            json.WriteString("id", scenario.Id);
            json.WriteString("title", scenario.Title);
            json.WriteString("folder", scenario.Folder);
            json.WriteString("origin", scenario.Origin.ToString().ToLowerInvariant());
            json.WriteString("shadowed_by", scenario.ShadowedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
