using System.CommandLine;
using System.Globalization;
using Interregnum.Attribution;
using Interregnum.Cli.Asking;
using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Worlds;

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
        var through = Through();
        var play = new PlayOptions(
            "Folder for what is played and found [default: runs/SCENARIO-SEED-attribution]",
            PlayOptions.TellsByThen
        );
        var command = new Command("attribute", "Measure what each factor did until their ranking is settled")
        {
            scenario,
            confidence,
            draws,
            unpaired,
            through,
        };
        play.AddTo(command);
        Inputs.NotTogether(command, unpaired, through);
        Help.AddExamples(
            command,
            ["attribute two-heirs --confidence 0.9 --draws 256", "attribute ussr-1922 --through patronage --through intelligence"]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new(
                    parsed.GetRequiredValue(scenario),
                    parsed.GetValue(confidence),
                    (int)parsed.GetValue(draws),
                    parsed.GetValue(unpaired),
                    parsed.GetRequiredValue(through),
                    play.Read(parsed)
                )
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

    static Option<string[]> Through()
    {
        var lendable = string.Join(", ", Borrowing.Lendable);
        var through = new Option<string[]>("--through")
        {
            HelpName = "MECHANISM",
            Description = $"Tell how much of each effect runs through it: {lendable}; may be repeated",
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };
        through.Validators.Add(result =>
        {
            foreach (var other in result.Tokens.Select(t => t.Value).Where(t => !Borrowing.Lendable.Contains(t)))
            {
                result.AddError($"--through takes one of {lendable}, not '{other}'");
            }

            if (result.Tokens.Select(t => t.Value).Distinct().Count() < result.Tokens.Count)
            {
                result.AddError("--through takes each mechanism once");
            }

            if (result.Tokens.Count > Channels.MostMechanisms)
            {
                result.AddError($"--through takes at most {Channels.MostMechanisms} mechanisms: every set of them is a world");
            }
        });
        return through;
    }

    static int Run(Session session, AttributeRequest request)
    {
        var scenario = Shelf.OpenToExplain(session, request.Scenario, request.Play.Prior, request.Play.Variants);
        return KeptQuestion
            .About(session, scenario, request.Scenario, request.Play, request.Draws, request.Command)
            .Answer(
                RunFolder.AttributionJson,
                play => Find(request, scenario, play),
                answer => new AttributionText(request, answer)
            );
    }

    static Attributed Find(AttributeRequest request, Scenario scenario, KeptPlay play)
    {
        var (histories, line, stop) = (play.Histories, play.Line, play.Stop);
        var budget = new SettlingBudget(request.Draws, request.Confidence, request.Play.Threads, !request.Unpaired);
        var found = new SettledAttribution(scenario, budget, histories.Source).Play(
            new AttributionProgress(line, histories),
            stop
        );
        if (request.Through.Count == 0)
        {
            return new Attributed(found, [], []);
        }

        var channels = new Channels(scenario, request.Through, found.Draws, histories.Source);
        var done = found.Histories;
        try
        {
            return new Attributed(
                found,
                channels.Mechanisms,
                channels.Play(
                    request.Play.Threads,
                    more =>
                        line.Show(histories.Effort(false), Interlocked.Add(ref done, more), found.Histories + channels.Histories),
                    stop
                )
            );
        }
        catch (OperationCanceledException)
        {
            return new Attributed(found, channels.Mechanisms, null);
        }
    }
}
