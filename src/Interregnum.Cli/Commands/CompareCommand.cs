using System.CommandLine;
using Interregnum.Cli.Asking;
using Interregnum.Cli.Clustering;
using Interregnum.Cli.Comparing;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>compare</c>: two interventions, or two scenarios, on the same dice.</summary>
static class CompareCommand
{
    /// <summary>Folder of the second scenario's histories, in that of the first.</summary>
    const string SecondFolder = "second";

    sealed record Request(
        string First,
        string Second,
        IReadOnlyList<string> DoFirst,
        IReadOnlyList<string> DoSecond,
        long Histories,
        PlayRequest Play
    )
    {
        /// <summary>The command without what cannot change its result.</summary>
        public CommandText Command(string first, string second)
        {
            var text = new CommandText("compare", first);
            return Play.Onto(
                (first == second && DoFirst.Count + DoSecond.Count > 0 ? text : text.And(second))
                    .WithEach("--first", DoFirst)
                    .WithEach("--second", DoSecond)
                    .With("--histories", Histories)
            );
        }
    }

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
        var play = new PlayOptions("Folder for what is played and found [default: runs/A-SEED-compare]");
        var command = new Command("compare", "Hold two interventions, or two scenarios, against each other on the same dice")
        {
            first,
            second,
            doFirst,
            doSecond,
            histories,
        };
        play.AddTo(command);
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
                    play.Read(parsed)
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
        var play = request.Play;
        var one = Shelf.OpenToPlay(session, request.First, play.Prior, play.Variants);
        var other = request.Second == request.First ? one : Shelf.OpenToPlay(session, request.Second, play.Prior, play.Variants);
        var (first, second) = (Shelf.Do(session, one, request.DoFirst), Shelf.Do(session, other, request.DoSecond));
        var plan = Plan(request, one, request.Command(Word(request.First, one), Word(request.Second, other)));
        var question = new KeptQuestion(session, play, plan, request.Command(request.First, request.Second))
        {
            Scenario = new(request.First, one, play.Variants),
        };
        return question.Answer(
            RunFolder.CompareJson,
            kept =>
            {
                var side = new Side(one.Contest, first, kept.Histories);
                return other == one
                    ? Found(request, kept, side, new(other.Contest, second, kept.Histories))
                    : Beside(session, request, kept, side, other, second);
            },
            found => new CompareText(
                Told(request.First, one, request.DoFirst),
                Told(request.Second, other, request.DoSecond),
                found,
                request.Histories,
                play.Seed
            )
        );
    }

    static string Word(string typed, Scenario scenario) => Shelf.Reproducing(typed, scenario.Contest);

    static ComparedWorld Told(string typed, Scenario scenario, IReadOnlyList<string> sentences) =>
        new(typed, scenario.Contest.Id, sentences);

    static RunPlan Plan(Request request, Scenario scenario, CommandText command) =>
        RunPlan.Of(scenario, Intervention.None, request.Play.Seed, request.Histories, command.ToString());

    /// <summary>Another scenario's histories are another run's, in a folder of their own.</summary>
    static PairedOdds.Finding Beside(
        Session session,
        Request request,
        KeptPlay kept,
        Side first,
        Scenario other,
        Intervention second
    )
    {
        var word = Word(request.Second, other);
        var plan = Plan(request, other, request.Command(word, word));
        using var folder = RunFolder.Open(Path.Combine(kept.Folder.FullPath, SecondFolder), plan.Identity);
        var (play, open) = (request.Play, new OpenScenario(request.Second, other, request.Play.Variants));
        using var workforce = Workforce.Of(session, play.Cluster, play.Threads, open, kept.Stop);
        using var histories = new KeptHistories(plan, folder, workforce.Playing(play.Threads, kept.Stop));
        try
        {
            return Found(request, kept, first, new(other.Contest, second, histories));
        }
        finally
        {
            histories.Finish();
            folder.Log(histories.Effort(complete: !kept.Stop.IsCancellationRequested));
        }
    }

    static PairedOdds.Finding Found(Request request, KeptPlay kept, Side first, Side second) =>
        PairedOdds.Of(first, second, request.Histories, request.Play.Threads, kept.Line, kept.Stop);
}
