using System.CommandLine;
using Interregnum.Cli.Asking;
using Interregnum.Contests;
using Interregnum.Findings;
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
        var pairs = Inputs.Maybe(
            "--pairs",
            "N",
            "Pairs of draws between which one parameter at a time is exchanged; 0 for none [default: half of the draws]",
            0,
            1 << 19
        );
        var dice = Inputs.Whole("--dice", "N", "Dice of the panel on which single steps are tried", 64, 1, 1 << 16);
        var trajectories = Inputs.Whole("--trajectories", "N", "Trajectories of single steps; 0 for none", 6, 0, 1 << 10);
        var play = new PlayOptions(
            "Folder for what is played and found [default: runs/SCENARIO-SEED-sensitivity]",
            PlayOptions.TellsByThen
        );
        var command = new Command(
            "sensitivity",
            "Show which uncertain parameters move the answer, and where the ranking turns over"
        )
        {
            scenario,
            draws,
            parameters,
            pairs,
            dice,
            trajectories,
        };
        play.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(trajectories) is { Tokens: [{ Value: "1" }] })
            {
                result.AddError("--trajectories takes 0 or at least 2: one tells nothing of its error");
            }
        });
        command.Validators.Add(result =>
        {
            if (
                Inputs.TryValue(result, pairs, out var asked)
                && Inputs.TryValue(result, draws, out var played)
                && asked is { } and not 0
                && (asked < 20 || asked > played / 2)
            )
            {
                result.AddError("--pairs takes 0, or 20 to half of --draws: a draw is exchanged with one of the other half");
            }
        });
        Help.AddExamples(
            command,
            ["sensitivity two-heirs --draws 64 --trajectories 2 --dice 16", "sensitivity ussr-1922 --json"]
        );
        command.SetAction(parsed =>
        {
            var asked = play.Read(parsed);
            return Run(
                session,
                new(
                    parsed.GetRequiredValue(scenario),
                    new()
                    {
                        Draws = (int)parsed.GetValue(draws),
                        Parameters = (int)parsed.GetValue(parameters),
                        Pairs = (int)(parsed.GetValue(pairs) ?? parsed.GetValue(draws) / 2),
                        Dice = (int)parsed.GetValue(dice),
                        Trajectories = (int)parsed.GetValue(trajectories),
                        Threads = asked.Threads,
                    },
                    asked
                )
            );
        });
        return command;
    }

    static int Run(Session session, SensitivityRequest request)
    {
        var scenario = Shelf.OpenToExplain(session, request.Scenario, request.Play.Prior, request.Play.Variants);
        return KeptQuestion
            .About(session, scenario, request.Scenario, request.Play, request.Budget.Draws, request.Command)
            .Answer(
                RunFolder.SensitivityJson,
                play => Find(request, scenario, play),
                found => new SensitivityText(request, found)
            );
    }

    static SensitivityFinding Find(SensitivityRequest request, Scenario scenario, KeptPlay play)
    {
        var sensitivity = new ContestSensitivity(scenario, request.Budget, play.Histories.Source);
        var done = 0L;
        return sensitivity.Play(
            more =>
            {
                var all = Interlocked.Add(ref done, more);
                play.Line.Show(play.Histories.Effort(complete: false), all, Math.Max(all, sensitivity.Histories));
            },
            play.Stop
        );
    }
}
