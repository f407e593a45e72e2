using System.CommandLine;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>run</c>: an ensemble of histories, kept on disk.</summary>
static class RunCommand
{
    sealed record Request(string Scenario, IReadOnlyList<string> Do, long Histories, PlayRequest Play);

    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var @do = Inputs.Do();
        var histories = Inputs.Whole("--histories", "N", "How many histories to play", 4096, 1, Dicing.Dice.Histories);
        var play = new PlayOptions("Folder for the run [default: runs/SCENARIO-SEED-run]");
        var command = new Command("run", "Play many histories of a scenario and keep them, to be analysed elsewhere")
        {
            scenario,
            histories,
            @do,
        };
        play.AddTo(command);
        Help.AddExamples(
            command,
            [
                "run two-heirs --histories 10000",
                "run ussr-1922 --histories 100000 --do 'idle general-secretary appoints' --out mine",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new(
                    parsed.GetRequiredValue(scenario),
                    parsed.GetRequiredValue(@do),
                    parsed.GetValue(histories),
                    play.Read(parsed)
                )
            )
        );
        return command;
    }

    static int Run(Session session, Request request)
    {
        var scenario = Shelf.OpenToPlay(session, request.Scenario, request.Play.Prior, request.Play.Variants);
        var intervention = Shelf.Do(session, scenario, request.Do);
        var command = Command(request, Shelf.Reproducing(request.Scenario, scenario.Contest)).ToString();
        var plan = RunPlan.Of(scenario, intervention, request.Play.Seed, request.Histories, command);
        using var limit = new Limit(session, request.Play.Limit);
        using var folder = Folders.Open(request.Play.Out, FolderName(plan), plan);
        var result = Play(session, request, plan, folder, limit.Token);
        if (!result.Effort.Complete)
        {
            throw limit.Stopped(Command(request, request.Scenario).WithAny("--out", request.Play.Out));
        }

        Tell(session, request, plan, folder, result);
        return ExitCode.Done;
    }

    static EnsembleResult Play(Session session, Request request, RunPlan plan, RunFolder folder, CancellationToken stop)
    {
        using var line = new ProgressLine(session, request.Play.Quiet);
        return Ensemble.Play(
            plan,
            folder,
            new()
            {
                Threads = request.Play.Threads,
                Stop = stop,
                Progress = line.Show,
            }
        );
    }

    static void Tell(Session session, Request request, RunPlan plan, RunFolder folder, EnsembleResult result)
    {
        if (request.Play.Json)
        {
            Print.Document(session.Out, stream => RunJson.WriteResult(stream, plan, result));
            return;
        }

        foreach (var odds in result.Odds)
        {
            session.Out.WriteLine($"{odds.Id, -20} {Print.Percent(odds.Probability)}");
        }

        session.Out.WriteLine();
        session.Out.WriteLine($"{plan.Histories:n0} histories, seed {plan.Seed}: {Folders.Shown(folder.FullPath)}");
        session.Out.WriteLine($"Again: {Command(request, request.Scenario)}");
    }

    static CommandText Command(Request request, string scenario) =>
        request.Play.Onto(new CommandText("run", scenario).With("--histories", request.Histories).WithEach("--do", request.Do));

    static string FolderName(RunPlan plan)
    {
        var changed = plan.Design.World.Intervention.Atoms.Count == 0 ? "" : $"-{plan.Design.Id[..8]}";
        return $"{plan.Contest.Id}-{plan.Seed}-run{changed}";
    }
}
