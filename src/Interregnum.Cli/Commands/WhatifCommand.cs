using System.CommandLine;
using System.Text.Json;
using Interregnum.Cli.Comparing;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>whatif</c>: the odds before and after an intervention, on the same dice.</summary>
static class WhatifCommand
{
    sealed record Request(
        string Scenario,
        IReadOnlyList<string> Do,
        long Histories,
        long Seed,
        bool Prior,
        IReadOnlyList<string> Variants,
        int Threads,
        bool Json,
        bool Quiet
    );

    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var @do = Inputs.Do();
        var inject = new Option<string[]>("--inject")
        {
            HelpName = "EVENT@MONTH",
            Description = "An event happens in that month and at no other time; may be repeated",
            DefaultValueFactory = _ => [],
        };
        inject.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Split('@') is not [not "", not ""]))
            {
                result.AddError($"--inject takes EVENT@MONTH, as in will@1700-06, not '{token.Value}'");
            }
        });
        var histories = Inputs.Whole(
            "--histories",
            "N",
            "How many histories to play, in each of the two worlds",
            4096,
            16,
            1 << 24
        );
        var seed = Inputs.Seed();
        var prior = Inputs.Prior();
        var variants = Inputs.Variant();
        var threads = Inputs.Threads();
        var json = Inputs.Json();
        var quiet = Inputs.Quiet();
        var command = new Command("whatif", "Show the odds before and after an intervention, on the same dice")
        {
            scenario,
            @do,
            inject,
            histories,
            seed,
            prior,
            variants,
            threads,
            json,
            quiet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(@do) is not { Implicit: false } && result.GetResult(inject) is not { Implicit: false })
            {
                result.AddError("what if what? Say it with --do 'SENTENCE' or --inject EVENT@MONTH");
            }
        });
        Help.AddExamples(
            command,
            ["whatif ussr-1922 --do 'idle general-secretary appoints'", "whatif two-heirs --inject will@1700-06 --json"]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new(
                    parsed.GetRequiredValue(scenario),
                    [.. parsed.GetRequiredValue(@do), .. parsed.GetRequiredValue(inject).Select(Forced)],
                    PairedOdds.WholeDraws(parsed.GetValue(histories)),
                    parsed.GetValue(seed),
                    parsed.GetValue(prior),
                    parsed.GetRequiredValue(variants),
                    Inputs.ThreadsOf(parsed, threads),
                    parsed.GetValue(json),
                    parsed.GetValue(quiet)
                )
            )
        );
        return command;
    }

    static int Run(Session session, Request request)
    {
        var scenario = Shelf.OpenToPlay(session, request.Scenario, request.Prior, request.Variants);
        var intervention = Shelf.Do(session, scenario, request.Do);
        var plan = RunPlan.Of(
            scenario,
            Intervention.None,
            request.Seed,
            request.Histories,
            Command(request, Shelf.Reproducing(request.Scenario, scenario.Contest))
        );
        var changes = PairedOdds
            .Of(session, new(plan, Intervention.None), new(plan, intervention), request.Threads, request.Quiet)
            .Changes;
        if (request.Json)
        {
            Print.Json(session.Out, json => Write(json, request, plan, changes));
        }
        else
        {
            Tell(session.Out, request, changes);
        }

        return ExitCode.Done;
    }

    static void Tell(TextWriter output, Request request, IReadOnlyList<Change> changes)
    {
        PairedOdds.Tell(output, "before", "after", changes);
        output.WriteLine();
        output.WriteLine($"What if: {string.Join("; ", request.Do)}");
        PairedOdds.TellMethod(output, request.Histories, request.Seed);
        output.WriteLine($"Again: {Command(request, request.Scenario)}");
    }

    static void Write(Utf8JsonWriter json, Request request, RunPlan plan, IReadOnlyList<Change> changes)
    {
        json.WriteStartObject();
        json.WriteString("contest", plan.Contest.Id);
        json.WriteNumber("seed", request.Seed);
        PairedOdds.WriteMethod(json, request.Histories);
        json.WriteStartArray("do");
        foreach (var sentence in request.Do)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        PairedOdds.Write(json, "before", changes, c => c.Before);
        PairedOdds.Write(json, "after", changes, c => c.After);
        PairedOdds.Write(json, "difference", changes, c => c.Difference);
        json.WriteString("command", plan.Command);
        json.WriteEndObject();
    }

    static string Command(Request request, string scenario) =>
        new CommandText("whatif", scenario)
            .WithEach("--do", request.Do)
            .With("--histories", request.Histories)
            .With("--seed", request.Seed)
            .Flag("--prior", request.Prior)
            .WithEach("--variant", request.Variants)
            .ToString();

    /// <summary><c>testament@1924-05</c> is <c>force testament at 1924-05</c>.</summary>
    static string Forced(string injection) => $"force {string.Join(" at ", injection.Split('@', 2))}";
}
