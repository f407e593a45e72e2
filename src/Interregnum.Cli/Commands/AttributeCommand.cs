using System.CommandLine;
using System.Globalization;
using Interregnum.Attribution;
using Interregnum.Cli.Asking;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>attribute</c>: every statistic of the question's factors, from as many histories as its ranking needs.</summary>
static class AttributeCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var confidence = Confidence();
        var draws = Inputs.Whole(
            "--draws",
            "N",
            "Parameter draws at most, eight histories each in every world",
            4096,
            2,
            1 << 20
        );
        var unpaired = new Option<bool>("--unpaired")
        {
            Description = "Each world on parameters and dice of its own, to show what sharing them saves",
        };
        var (seed, threads, limit) = (Inputs.Seed(), Inputs.Threads(), Inputs.Limit());
        limit.Description = "Stop after so long and tell what is found by then";
        var (prior, json, quiet) = (Inputs.Prior(), Inputs.Json(), Inputs.Quiet());
        var command = new Command("attribute", "Measure what each factor did until their ranking is settled")
        {
            scenario,
            confidence,
            draws,
            unpaired,
            seed,
            threads,
            limit,
            prior,
            json,
            quiet,
        };
        Help.AddExamples(command, ["attribute two-heirs --confidence 0.9 --draws 256", "attribute ussr-1922 --limit 600 --json"]);
        command.SetAction(parsed =>
            Run(
                session,
                new()
                {
                    Scenario = parsed.GetRequiredValue(scenario),
                    Confidence = parsed.GetValue(confidence),
                    Draws = (int)parsed.GetValue(draws),
                    Unpaired = parsed.GetValue(unpaired),
                    Seed = parsed.GetValue(seed),
                    Threads = Inputs.ThreadsOf(parsed, threads),
                    Limit = parsed.GetValue(limit),
                    Prior = parsed.GetValue(prior),
                    Json = parsed.GetValue(json),
                    Quiet = parsed.GetValue(quiet),
                }
            )
        );
        return command;
    }

    static Option<double> Confidence() =>
        new("--confidence")
        {
            HelpName = "P",
            Description = "How sure to be that no wrong factor is called the leader",
            DefaultValueFactory = _ => 0.95,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (
                    double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                    && value is >= 0.5 and < 1
                )
                {
                    return value;
                }

                result.AddError($"--confidence takes a number from 0.5 and below 1, as in 0.95, not '{text}'");
                return 0;
            },
        };

    static int Run(Session session, AttributeRequest request)
    {
        var scenario = Shelf.OpenToExplain(session, request.Scenario, request.Prior);
        var plan = RunPlan.Of(
            scenario,
            Intervention.None,
            request.Seed,
            (long)request.Draws * Budget.PerDraw,
            request.Command(Shelf.Reproducing(request.Scenario, scenario.Contest)).ToString()
        );
        using var limit = new Limit(session, request.Limit);
        using var histories = new KeptHistories(plan, null, new() { Threads = request.Threads, Stop = limit.Token });
        var budget = new SettlingBudget(request.Draws, request.Confidence, request.Threads, !request.Unpaired);
        try
        {
            var found = Play(
                session,
                request,
                new SettledAttribution(scenario, budget, histories.Source),
                histories,
                limit.Token
            );
            session.Stopping.ThrowIfCancellationRequested();
            new AttributionText(request, found).Tell(session.Out, plan.Command);
        }
        catch (OperationCanceledException)
        {
            throw session.Stopping.IsCancellationRequested
                ? new CommandFailure(ExitCode.Interrupted, "interrupted; nothing was kept")
                : new CommandFailure(
                    ExitCode.Incomplete,
                    "the time was spent before the first draws were played; nothing was found",
                    "Give it longer with --limit."
                );
        }

        return ExitCode.Done;
    }

    static AttributionFinding Play(
        Session session,
        AttributeRequest request,
        SettledAttribution attribution,
        KeptHistories histories,
        CancellationToken stop
    )
    {
        using var line = new ProgressLine(session, request.Quiet);
        return attribution.Play(new AttributionProgress(line, histories), stop);
    }
}
