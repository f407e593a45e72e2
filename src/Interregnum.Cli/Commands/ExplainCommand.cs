using System.CommandLine;
using Interregnum.Attribution;
using Interregnum.Cli.Clustering;
using Interregnum.Cli.Explaining;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>explain</c>: the main job. Plays a contest, measures what each factor did, writes the verdict.</summary>
static class ExplainCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var seed = Inputs.Seed();
        var draws = Inputs.Maybe(
            "--draws",
            "N",
            "Parameter draws of the headline, eight histories each [default: 512, more where they leave doubt]",
            2,
            ExplainRequest.MostDraws
        );
        var histories = Inputs.Maybe(
            "--histories",
            "N",
            "The same, said as histories of each world",
            1,
            ExplainRequest.MostDraws * Budget.PerDraw
        );
        var folder = Inputs.Out("Folder for the verdict and its data [default: runs/SCENARIO-SEED]");
        var prior = Inputs.Prior();
        var variants = Inputs.Variant();
        var threads = Inputs.Threads();
        var cluster = new ClusterOptions();
        var maxTime = Inputs.MaxTime();
        var json = Inputs.Json();
        var open = new Option<bool>("--open") { Description = "Open the report when it is written" };
        var quiet = Inputs.Quiet();
        var command = new Command("explain", "Play a contest, measure what each factor did, and write the verdict")
        {
            scenario,
            seed,
            draws,
            histories,
            prior,
            variants,
            folder,
            threads,
            maxTime,
            json,
            open,
            quiet,
        };
        cluster.AddTo(command);
        Inputs.NotTogether(command, draws, histories);
        Help.AddExamples(
            command,
            ["explain ussr-1922 --open", "explain two-heirs --draws 64 --json", "explain ./my-contest --seed 7"]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new()
                {
                    Scenario = parsed.GetRequiredValue(scenario),
                    Seed = parsed.GetValue(seed),
                    Draws = ExplainRequest.DrawsOf(parsed.GetValue(draws), parsed.GetValue(histories)),
                    Prior = parsed.GetValue(prior),
                    Variants = parsed.GetRequiredValue(variants),
                    Out = parsed.GetValue(folder),
                    Threads = Inputs.ThreadsOf(parsed, threads, cluster.Read(parsed)),
                    Cluster = cluster.Read(parsed),
                    MaxTime = parsed.GetValue(maxTime),
                    Json = parsed.GetValue(json),
                    Open = parsed.GetValue(open),
                    Quiet = parsed.GetValue(quiet),
                }
            )
        );
        return command;
    }

    static int Run(Session session, ExplainRequest request)
    {
        var scenario = Shelf.OpenToExplainInEachForm(session, request.Scenario, request.Prior, request.Variants);
        var plan = RunPlan.Of(
            scenario,
            Intervention.None,
            request.Seed,
            (long)request.Budget.Draws * Budget.PerDraw,
            request.Command(Shelf.Reproducing(request.Scenario, scenario.Contest)).ToString()
        );
        using var limit = new Limit(session, request.MaxTime);
        using var folder = Folders.Open(request.Out, $"{plan.Contest.Id}-{plan.Seed}", plan);
        try
        {
            new Explanation(session, request, scenario, plan, folder, limit.Token).Write();
        }
        catch (OperationCanceledException)
        {
            throw limit.Stopped(request.Resuming());
        }

        return ExitCode.Done;
    }
}
