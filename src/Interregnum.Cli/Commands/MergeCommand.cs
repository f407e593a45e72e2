using System.CommandLine;
using Interregnum.Cli.Running;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>merge</c>: puts the shards of a run together.</summary>
static class MergeCommand
{
    public static Command Build(Session session)
    {
        var shards = new Argument<string[]>("DIR")
        {
            Description = "The folders of all shards, in any order",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = Inputs.Out("Folder for the whole run; it must not be one of the shards'");
        folder.Required = true;
        var (json, quiet) = (Inputs.Json(), Inputs.Quiet());
        var command = new Command("merge", "Put the shards of a run together, as if one machine had played it")
        {
            shards,
            folder,
            json,
            quiet,
        };
        Help.AddExamples(command, ["merge shards/* --out whole"]);
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetRequiredValue(shards),
                parsed.GetRequiredValue(folder)!,
                parsed.GetValue(json),
                parsed.GetValue(quiet)
            )
        );
        return command;
    }

    static int Run(Session session, string[] shards, string path, bool json, bool quiet)
    {
        var merge = Merge.Of(shards);
        using var folder = RunFolder.Open(path, merge.Run);
        var result = Copy(session, merge, folder, quiet);
        Folders.Warn(session, folder);
        if (!result.Effort.Complete)
        {
            throw new CommandFailure(ExitCode.Interrupted, "interrupted; what was copied is kept, and the same command goes on");
        }

        if (json)
        {
            Print.Document(session.Out, stream => RunJson.WriteMerged(stream, result));
        }
        else
        {
            RunText.Tell(session.Out, folder, result);
        }

        return ExitCode.Done;
    }

    static EnsembleResult Copy(Session session, Merge merge, RunFolder folder, bool quiet)
    {
        using var line = new ProgressLine(session, quiet);
        return merge.Into(
            folder,
            new()
            {
                Stop = session.Stopping,
                Progress = line.Show,
                Writing = line.ShowWriting,
            }
        );
    }
}
