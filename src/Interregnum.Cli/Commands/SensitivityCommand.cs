using System.CommandLine;
using Interregnum.Attribution;
using Interregnum.Cli.Asking;
using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Sensitivity;

namespace Interregnum.Cli.Commands;

/// <summary><c>sensitivity</c>: which uncertain parameter moves the answer, and where the ranking turns over.</summary>
static class SensitivityCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var draws = Inputs.Whole(
            "--draws",
            "N",
            "Parameter draws, eight histories each in every world of the question",
            512,
            40,
            1 << 20
        );
        var parameters = Inputs.Whole("--parameters", "N", "How many of the uncertain parameters to tell about", 10, 1, 50);
        var dice = Inputs.Whole("--dice", "N", "Dice of the panel on which single steps are tried", 64, 1, 1 << 16);
        var trajectories = Inputs.Whole("--trajectories", "N", "Trajectories of single steps; 0 for none", 6, 0, 1 << 10);
        var (seed, threads, limit) = (Inputs.Seed(), Inputs.Threads(), Inputs.Limit());
        limit.Description = "Stop after so long and tell what is found by then";
        var (prior, json, quiet) = (Inputs.Prior(), Inputs.Json(), Inputs.Quiet());
        var command = new Command(
            "sensitivity",
            "Show which uncertain parameters move the answer, and where the ranking turns over"
        )
        {
            scenario,
            draws,
            parameters,
            dice,
            trajectories,
            seed,
            threads,
            limit,
            prior,
            json,
            quiet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(trajectories) is { Tokens: [{ Value: "1" }] })
            {
                result.AddError("--trajectories takes 0 or at least 2: one tells nothing of its error");
            }
        });
        Help.AddExamples(
            command,
            ["sensitivity two-heirs --draws 64 --trajectories 2 --dice 16", "sensitivity ussr-1922 --json"]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new()
                {
                    Scenario = parsed.GetRequiredValue(scenario),
                    Seed = parsed.GetValue(seed),
                    Limit = parsed.GetValue(limit),
                    Prior = parsed.GetValue(prior),
                    Json = parsed.GetValue(json),
                    Quiet = parsed.GetValue(quiet),
                    Budget = new()
                    {
                        Draws = (int)parsed.GetValue(draws),
                        Parameters = (int)parsed.GetValue(parameters),
                        Dice = (int)parsed.GetValue(dice),
                        Trajectories = (int)parsed.GetValue(trajectories),
                        Threads = Inputs.ThreadsOf(parsed, threads),
                    },
                }
            )
        );
        return command;
    }

    static int Run(Session session, SensitivityRequest request)
    {
        var scenario = Shelf.OpenToExplain(session, request.Scenario, request.Prior);
        var plan = RunPlan.Of(
            scenario,
            Intervention.None,
            request.Seed,
            (long)request.Budget.Draws * Budget.PerDraw,
            request.Command(Shelf.Reproducing(request.Scenario, scenario.Contest)).ToString()
        );
        using var limit = new Limit(session, request.Limit);
        using var histories = new KeptHistories(plan, null, new() { Threads = request.Budget.Threads, Stop = limit.Token });
        try
        {
            var found = Play(
                session,
                request,
                new ContestSensitivity(scenario, request.Budget, histories.Source),
                histories,
                limit.Token
            );
            session.Stopping.ThrowIfCancellationRequested();

            new SensitivityText(request, found).Tell(session.Out, plan.Command);
        }
        catch (OperationCanceledException)
        {
            throw session.Stopping.IsCancellationRequested
                ? new CommandFailure(ExitCode.Interrupted, "interrupted; nothing was found yet")
                : new CommandFailure(
                    ExitCode.Incomplete,
                    "the time was spent before the draws were played; nothing was found",
                    "Give it longer with --limit, or fewer --draws."
                );
        }

        return ExitCode.Done;
    }

    static Findings.SensitivityFinding Play(
        Session session,
        SensitivityRequest request,
        ContestSensitivity sensitivity,
        KeptHistories histories,
        CancellationToken stop
    )
    {
        using var line = new ProgressLine(session, request.Quiet);
        var done = 0L;
        return sensitivity.Play(
            more =>
            {
                var effort = histories.Effort(complete: false);
                var all = Interlocked.Add(ref done, more);
                line.Show(effort with { Played = all }, all, Math.Max(all, sensitivity.Histories));
            },
            stop
        );
    }
}
