using System.CommandLine;
using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Cli.Asking;
using Interregnum.Cli.Comparing;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>whatif</c>: the odds before and after an intervention, on the same dice.</summary>
static class WhatifCommand
{
    /// <param name="Said">Sentences of <c>--do</c>.</param>
    /// <param name="Injections">Values of <c>--inject</c>.</param>
    sealed record Request(
        string Scenario,
        IReadOnlyList<string> Said,
        IReadOnlyList<string> Injections,
        long Histories,
        PlayRequest Play
    )
    {
        /// <summary>All that is done, as sentences.</summary>
        public IReadOnlyList<string> Do => [.. Said, .. Injections.Select(Injection.Sentence)];

        /// <summary>The command without what cannot change its result.</summary>
        public CommandText Command(string scenario) =>
            Play.Onto(new CommandText("whatif", scenario).WithEach("--do", Do).With("--histories", Histories));
    }

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
        var play = new PlayOptions("Folder for what is played and found [default: runs/SCENARIO-SEED-whatif]");
        var command = new Command("whatif", "Show the odds before and after an intervention, on the same dice")
        {
            scenario,
            @do,
            inject,
            histories,
        };
        play.AddTo(command);
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
                    parsed.GetRequiredValue(@do),
                    parsed.GetRequiredValue(inject),
                    PairedOdds.WholeDraws(parsed.GetValue(histories)),
                    play.Read(parsed)
                )
            )
        );
        return command;
    }

    static int Run(Session session, Request request)
    {
        var scenario = Shelf.OpenToPlay(session, request.Scenario, request.Play.Prior, request.Play.Variants);
        var contest = scenario.Contest;
        var intervention = Shelf.Do(session, scenario, request.Said, request.Injections);
        var draws = (int)(request.Histories / Budget.PerDraw);
        return KeptQuestion
            .About(session, scenario, request.Scenario, request.Play, draws, request.Command)
            .Answer(
                RunFolder.WhatifJson,
                play =>
                    PairedOdds.Of(
                        new(contest, Intervention.None, play.Histories),
                        new(contest, intervention, play.Histories),
                        request.Histories,
                        request.Play.Threads,
                        play.Line,
                        play.Stop
                    ),
                found => new Text(request, contest.Id, found.Changes)
            );
    }

    sealed class Text(Request request, string contest, IReadOnlyList<Change> changes) : IAnswerText
    {
        public void Tell(TextWriter output)
        {
            PairedOdds.Tell(output, "before", "after", changes);
            output.WriteLine();
            output.WriteLine($"What if: {string.Join("; ", request.Do)}");
            PairedOdds.TellMethod(output, request.Histories, request.Play.Seed);
        }

        public void Write(Utf8JsonWriter json, string again)
        {
            json.WriteStartObject();
            json.WriteString("contest", contest);
            json.WriteNumber("seed", request.Play.Seed);
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
            json.WriteString("command", again);
            json.WriteEndObject();
        }
    }
}
