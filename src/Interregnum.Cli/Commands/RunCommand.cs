using System.CommandLine;
using Interregnum.Cli.Clustering;
using Interregnum.Cli.Running;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>run</c>: an ensemble of histories, kept on disk.</summary>
static class RunCommand
{
    public static Command Build(Session session)
    {
        var (scenario, @do) = (Inputs.Scenario(), Inputs.Do());
        var histories = Inputs.Maybe("--histories", "N", "How many histories to play [default: 4096]", 1, Dicing.Dice.Histories);
        var (precision, shard) = (Inputs.UntilPrecision(), Inputs.Shard());
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Tell what it would take, in blocks, time and disk; write nothing",
        };
        var play = new PlayOptions("Folder for the run [default: runs/SCENARIO-SEED-run]");
        var command = new Command("run", "Play many histories of a scenario and keep them, to be analysed elsewhere")
        {
            scenario,
            histories,
            precision,
            @do,
            shard,
            dryRun,
        };
        play.AddTo(command);
        Inputs.NotTogether(command, shard, precision);
        Help.AddExamples(
            command,
            [
                "run two-heirs --histories 10000",
                "run two-heirs --until-precision 0.005",
                "run ussr-1922 --histories 100000 --do 'idle general-secretary appoints' --out mine",
                "run ussr-1922 --histories 1000000 --shard 3/8 --out shards/3",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new(
                    parsed.GetRequiredValue(scenario),
                    parsed.GetRequiredValue(@do),
                    parsed.GetValue(histories),
                    parsed.GetValue(precision),
                    parsed.GetValue(shard),
                    parsed.GetValue(dryRun),
                    play.Read(parsed)
                )
            )
        );
        return command;
    }

    static int Run(Session session, RunRequest request)
    {
        var scenario = Shelf.OpenToPlay(session, request.Scenario, request.Play.Prior, request.Play.Variants);
        var plan = request.Plan(scenario, Shelf.Do(session, scenario, request.Do));
        if (request.DryRun)
        {
            DryRun.Tell(session, request, plan, FolderName(plan));
            return ExitCode.Done;
        }

        using var limit = new Limit(session, request.Play.MaxTime);
        using var folder = Folders.Open(request.Play.Out, FolderName(plan), plan);
        var result = Play(session, request, scenario, plan, folder, limit.Token);
        Folders.Warn(session, folder);
        if (!result.Effort.Complete)
        {
            throw limit.Stopped(request.Resuming());
        }

        Tell(session, request, plan, folder, result);
        return result.HalfWidth > request.UntilPrecision ? throw Imprecise(request, result) : ExitCode.Done;
    }

    static EnsembleResult Play(
        Session session,
        RunRequest request,
        Scenario scenario,
        RunPlan plan,
        RunFolder folder,
        CancellationToken stop
    )
    {
        using var workforce = Workforce.Of(
            session,
            request.Play.Cluster,
            request.Play.Threads,
            new(request.Scenario, scenario, request.Play.Variants),
            stop
        );
        using var line = new ProgressLine(session, request.Play.Quiet);
        return Ensemble.Play(
            plan,
            folder,
            workforce.Playing(request.Play.Threads, stop) with
            {
                Progress = line.Show,
                Writing = line.ShowWriting,
            }
        );
    }

    static void Tell(Session session, RunRequest request, RunPlan plan, RunFolder folder, EnsembleResult result)
    {
        if (request.Play.Json)
        {
            Print.Document(session.Out, stream => RunJson.WriteResult(stream, plan, result));
        }
        else if (plan.Shard is { } shard)
        {
            RunText.TellShard(session.Out, shard, folder, result);
        }
        else
        {
            RunText.Tell(session.Out, folder, result);
            session.Out.WriteLine($"Again: {request.Command(request.Scenario).WithAny("--out", request.Play.Out)}");
        }
    }

    static CommandFailure Imprecise(RunRequest request, EnsembleResult result) =>
        new(
            ExitCode.Incomplete,
            $"after all {result.Run.Histories:n0} histories the leading chance is known to {RunText.Points(result.HalfWidth!.Value)}, "
                + $"not to {RunText.Points(request.UntilPrecision!.Value)}",
            "Ask for more --histories; the same folder goes on."
        );

    static string FolderName(RunPlan plan)
    {
        var changed = plan.Design.World.Intervention.Atoms.Count == 0 ? "" : $"-{plan.Design.Id[..8]}";
        var part = plan.Shard is { } shard ? $"-shard-{shard.Index}-of-{shard.Count}" : "";
        return $"{plan.Contest.Id}-{plan.Seed}-run{changed}{part}";
    }
}
