using System.CommandLine;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands;

/// <summary><c>new</c>: a commented scenario to begin with.</summary>
static class NewCommand
{
    public static Command Build(Session session)
    {
        var name = new Argument<string>("NAME") { Description = "Its id and folder: small letters, digits and hyphens" };
        var command = new Command("new", "Write a commented starter that runs as it is") { name };
        Help.AddExamples(command, ["new my-contest"]);
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(name)));
        return command;
    }

    static int Run(Session session, string name)
    {
        var started = Starter.Write(name);
        if (started.Refusal is { } refusal)
        {
            throw new CommandFailure(started.IsTaken ? ExitCode.InputOutput : ExitCode.Usage, refusal);
        }

        session.Out.WriteLine($"{started.Folder}/");
        foreach (var file in started.Files)
        {
            session.Out.WriteLine($"  {file}");
        }

        session.Out.WriteLine();
        session.Out.WriteLine($"Next: interregnum check {started.Folder}, interregnum explain {started.Folder}");
        return ExitCode.Done;
    }
}
