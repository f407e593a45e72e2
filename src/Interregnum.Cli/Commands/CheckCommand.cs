using System.CommandLine;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands;

/// <summary><c>check</c>: every problem of a scenario at once.</summary>
static class CheckCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var strict = new Option<bool>("--strict")
        {
            Description = "Look for what has no source, too, and end with 1 when there is a warning",
        };
        var json = Inputs.Json();
        var command = new Command("check", "Report every problem of a scenario, with file, line, column and a suggestion")
        {
            scenario,
            strict,
            json,
        };
        Help.AddExamples(command, ["check two-heirs", "check ./my-contest --strict", "check ./my-contest --json"]);
        command.SetAction(parsed =>
            Run(session, parsed.GetRequiredValue(scenario), parsed.GetValue(strict), parsed.GetValue(json))
        );
        return command;
    }

    static int Run(Session session, string argument, bool strict, bool json)
    {
        var reading = ScenarioFolder.Read(Shelf.FolderOf(argument), Shelf.Roots, strict);
        if (json)
        {
            session.Out.WriteLine(ProblemJson.Of(reading.Problems));
        }
        else
        {
            session.Out.Write(ProblemText.Of(reading.Problems));
        }

        return reading.Scenario is null ? ExitCode.InvalidInput
            : strict && reading.Problems.Count > 0 ? ExitCode.Shortfall
            : ExitCode.Done;
    }
}
