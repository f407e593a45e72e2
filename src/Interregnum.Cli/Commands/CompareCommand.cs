using System.CommandLine;
using System.Text.Json;
using Interregnum.Cli.Comparing;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>compare</c>: two interventions, or two scenarios, on the same dice.</summary>
static class CompareCommand
{
    sealed record Request(
        string First,
        string Second,
        IReadOnlyList<string> DoFirst,
        IReadOnlyList<string> DoSecond,
        long Histories,
        long Seed,
        int Threads,
        bool Prior,
        IReadOnlyList<string> Variants,
        bool Json,
        bool Quiet
    );

    public static Command Build(Session session)
    {
        var first = new Argument<string>("A") { Description = "A scenario's name, or a path to its folder" };
        var second = new Argument<string?>("B")
        {
            Description = "Another scenario [default: the same]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var doFirst = Sentences("--first", "An intervention in A, such as 'disable fear'; may be repeated");
        var doSecond = Sentences("--second", "An intervention in B; may be repeated");
        var histories = Inputs.Whole(
            "--histories",
            "N",
            "How many histories to play, in each of the two worlds",
            4096,
            16,
            1 << 24
        );
        var (seed, threads, json, quiet) = (Inputs.Seed(), Inputs.Threads(), Inputs.Json(), Inputs.Quiet());
        var (prior, variants) = (Inputs.Prior(), Inputs.Variant());
        var command = new Command("compare", "Hold two interventions, or two scenarios, against each other on the same dice")
        {
            first,
            second,
            doFirst,
            doSecond,
            histories,
            seed,
            threads,
            prior,
            variants,
            json,
            quiet,
        };
        command.Validators.Add(result =>
        {
            var other = result.GetResult(second)?.Tokens.Count > 0;
            if (result.GetResult(first)?.Tokens.Count > 0 && !other && !Given(doFirst) && !Given(doSecond))
            {
                result.AddError("compare with what? Name a second scenario, or say --first or --second 'SENTENCE'");
            }

            bool Given(Option option) => result.GetResult(option) is { Implicit: false };
        });
        Help.AddExamples(
            command,
            [
                "compare two-heirs --first 'disable fear' --second 'suppress will'",
                "compare ussr-1922 ./my-ussr --histories 16384 --json",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new(
                    parsed.GetRequiredValue(first),
                    parsed.GetValue(second) ?? parsed.GetRequiredValue(first),
                    parsed.GetRequiredValue(doFirst),
                    parsed.GetRequiredValue(doSecond),
                    PairedOdds.WholeDraws(parsed.GetValue(histories)),
                    parsed.GetValue(seed),
                    Inputs.ThreadsOf(parsed, threads),
                    parsed.GetValue(prior),
                    parsed.GetRequiredValue(variants),
                    parsed.GetValue(json),
                    parsed.GetValue(quiet)
                )
            )
        );
        return command;
    }

    static Option<string[]> Sentences(string name, string what) =>
        new(name)
        {
            HelpName = "SENTENCE",
            Description = what,
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };

    static int Run(Session session, Request request)
    {
        var one = Shelf.OpenToPlay(session, request.First, request.Prior, request.Variants);
        var other = Shelf.OpenToPlay(session, request.Second, request.Prior, request.Variants);
        var (first, second) = (Side(session, request, one, request.DoFirst), Side(session, request, other, request.DoSecond));
        var found = PairedOdds.Of(session, first, second, request.Threads, request.Quiet);
        if (request.Json)
        {
            var again = Command(
                request,
                Shelf.Reproducing(request.First, one.Contest),
                Shelf.Reproducing(request.Second, other.Contest)
            );
            Print.Json(session.Out, json => Write(json, request, found, (one.Contest.Id, other.Contest.Id), again));
        }
        else
        {
            Tell(session.Out, request, found);
        }

        return ExitCode.Done;
    }

    static Side Side(Session session, Request request, Scenario scenario, IReadOnlyList<string> sentences) =>
        new(
            RunPlan.Of(
                scenario,
                Intervention.None,
                request.Seed,
                request.Histories,
                Command(request, request.First, request.Second)
            ),
            Shelf.Do(session, scenario, sentences)
        );

    static void Tell(TextWriter output, Request request, PairedOdds.Finding found)
    {
        PairedOdds.Tell(output, "first", "second", found.Changes);
        output.WriteLine();
        output.WriteLine($"First: {World(request.First, request.DoFirst)}");
        output.WriteLine($"Second: {World(request.Second, request.DoSecond)}");
        output.WriteLine($"{Print.Percent(found.Apart).TrimStart()} of histories end otherwise than their twins");
        PairedOdds.TellMethod(output, request.Histories, request.Seed);
        output.WriteLine($"Again: {Command(request, request.First, request.Second)}");
    }

    static string World(string scenario, IReadOnlyList<string> sentences) =>
        sentences.Count == 0 ? $"{scenario} as it was" : $"{scenario}: {string.Join("; ", sentences)}";

    static void Write(
        Utf8JsonWriter json,
        Request request,
        PairedOdds.Finding found,
        (string First, string Second) contests,
        string again
    )
    {
        json.WriteStartObject();
        json.WriteNumber("seed", request.Seed);
        PairedOdds.WriteMethod(json, request.Histories);
        WriteWorld(json, "first", contests.First, request.DoFirst, found.Changes, c => c.Before);
        WriteWorld(json, "second", contests.Second, request.DoSecond, found.Changes, c => c.After);
        PairedOdds.Write(json, "difference", found.Changes, c => c.Difference);
        json.Estimate("apart", found.Apart);
        json.WriteString("command", again);
        json.WriteEndObject();
    }

    static void WriteWorld(
        Utf8JsonWriter json,
        string name,
        string contest,
        IReadOnlyList<string> sentences,
        IReadOnlyList<Change> changes,
        Func<Change, Findings.Estimate?> chance
    )
    {
        json.WriteStartObject(name);
        json.WriteString("contest", contest);
        json.WriteStartArray("do");
        foreach (var sentence in sentences)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        PairedOdds.Write(json, "odds", changes, chance);
        json.WriteEndObject();
    }

    static string Command(Request request, string first, string second)
    {
        var text = new CommandText("compare", first);
        return (first == second ? text : text.And(second))
            .WithEach("--first", request.DoFirst)
            .WithEach("--second", request.DoSecond)
            .With("--histories", request.Histories)
            .With("--seed", request.Seed)
            .Flag("--prior", request.Prior)
            .WithEach("--variant", request.Variants)
            .ToString();
    }
}
