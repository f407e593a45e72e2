using System.CommandLine;
using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
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
        int Threads,
        bool Json,
        bool Quiet
    );

    /// <summary>How one contender's chance changes.</summary>
    sealed record Change(string Id, Estimate Before, Estimate After, Estimate Difference);

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
                    WholeDraws(parsed.GetValue(histories)),
                    parsed.GetValue(seed),
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
        var scenario = Shelf.Open(session, request.Scenario);
        var intervention = Shelf.Do(session, scenario, request.Do);
        var plan = RunPlan.Of(
            scenario,
            Intervention.None,
            request.Seed,
            request.Histories,
            Command(request, Shelf.Reproducing(request.Scenario, scenario.Contest))
        );
        var changes = Compare(plan, Play(session, request, plan, intervention));
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

    /// <summary>Outcomes of both worlds, by history.</summary>
    static sbyte[][] Play(Session session, Request request, RunPlan plan, Intervention intervention)
    {
        PlannedWorld[] worlds =
        [
            new("before", new(plan.Contest, Intervention.None), Rerolled: false, MonthsAfter: 0),
            new("after", new(plan.Contest, intervention), Rerolled: false, MonthsAfter: 0),
        ];
        sbyte[][] outcomes = [new sbyte[request.Histories], new sbyte[request.Histories]];
        using var line = new ProgressLine(session, request.Quiet);
        using var histories = new KeptHistories(plan, null, new() { Threads = request.Threads });
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = session.Stopping };
        Parallel.For(
            0,
            plan.Blocks * worlds.Length,
            options,
            job =>
            {
                var (world, first) = (job % worlds.Length, job / worlds.Length * HistoryBlock.Histories);
                var count = (int)Math.Min(HistoryBlock.Histories, request.Histories - first);
                histories.Source.Play(worlds[world], first, count, row => outcomes[world][row.History] = row.Outcome);
                var effort = histories.Effort(complete: false);
                line.Show(effort, effort.Played + effort.Reused, request.Histories * worlds.Length);
            }
        );
        return outcomes;
    }

    static IReadOnlyList<Change> Compare(RunPlan plan, sbyte[][] outcomes)
    {
        var possible = Enumerable.Range(0, plan.Claimants).Append(-1);
        return [.. possible.Select(outcome => Compare(plan.Contest.OutcomeId(outcome), outcome, outcomes[0], outcomes[1]))];
    }

    static Change Compare(string id, int outcome, sbyte[] before, sbyte[] after)
    {
        double[] differences = [.. before.Zip(after, (b, a) => (a == outcome ? 1.0 : 0) - (b == outcome ? 1.0 : 0))];
        return new(
            id,
            Intervals.Rate(before, outcome, Budget.PerDraw),
            Intervals.Rate(after, outcome, Budget.PerDraw),
            Intervals.Mean(new TwoLevelSample(differences, 1, Budget.PerDraw), 0, Intervals.MostChange)
        );
    }

    static void Tell(TextWriter output, Request request, IReadOnlyList<Change> changes)
    {
        output.WriteLine($"{"", -20} {"before", -22} {"after", -22} difference, on the same dice");
        foreach (var change in changes)
        {
            output.WriteLine(
                $"{change.Id, -20} {Print.Percent(change.Before), -22} {Print.Percent(change.After), -22} {Print.Points(change.Difference)}"
            );
        }

        output.WriteLine();
        output.WriteLine($"What if: {string.Join("; ", request.Do)}");
        output.WriteLine($"{request.Histories:n0} histories in each world, seed {request.Seed}; 95 % intervals");
        output.WriteLine($"Again: {Command(request, request.Scenario)}");
    }

    static void Write(Utf8JsonWriter json, Request request, RunPlan plan, IReadOnlyList<Change> changes)
    {
        json.WriteStartObject();
        json.WriteString("contest", plan.Contest.Id);
        json.WriteNumber("seed", request.Seed);
        json.WriteNumber("histories", request.Histories);
        json.WriteStartArray("do");
        foreach (var sentence in request.Do)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        WriteEach(json, "before", changes, c => c.Before);
        WriteEach(json, "after", changes, c => c.After);
        WriteEach(json, "difference", changes, c => c.Difference);
        json.WriteString("command", plan.Command);
        json.WriteEndObject();
    }

    static void WriteEach(Utf8JsonWriter json, string name, IReadOnlyList<Change> changes, Func<Change, Estimate> which)
    {
        json.WriteStartObject(name);
        foreach (var change in changes)
        {
            json.Estimate(change.Id, which(change));
        }

        json.WriteEndObject();
    }

    static string Command(Request request, string scenario) =>
        new CommandText("whatif", scenario)
            .WithEach("--do", request.Do)
            .With("--histories", request.Histories)
            .With("--seed", request.Seed)
            .ToString();

    /// <summary><c>testament@1924-05</c> is <c>force testament at 1924-05</c>.</summary>
    static string Forced(string injection) => $"force {string.Join(" at ", injection.Split('@', 2))}";

    static long WholeDraws(long histories) => (histories + Budget.PerDraw - 1) / Budget.PerDraw * Budget.PerDraw;
}
