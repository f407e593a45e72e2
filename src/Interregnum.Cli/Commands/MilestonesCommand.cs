using System.CommandLine;
using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Runs;

namespace Interregnum.Cli.Commands;

/// <summary><c>milestones</c>: what the model foretells of each dated fact before it has seen any (the prior predictive distribution).</summary>
static class MilestonesCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var draws = Inputs.Whole("--draws", "N", "Parameter draws, one history each", 512, 1, 1 << 20);
        var seed = Inputs.Seed();
        var threads = Inputs.Threads();
        var json = Inputs.Json();
        var command = new Command("milestones", "Hold the model against the record: what it foretells of each dated fact")
        {
            scenario,
            draws,
            seed,
            threads,
            json,
        };
        Help.AddExamples(command, ["milestones ussr-1922", "milestones two-heirs --draws 1000 --json"]);
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetRequiredValue(scenario),
                (int)parsed.GetValue(draws),
                parsed.GetValue(seed),
                Inputs.ThreadsOf(parsed, threads),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string name, int draws, long seed, int threads, bool json)
    {
        var scenario = Shelf.Open(session, name);
        if (scenario.Milestones.Count == 0)
        {
            throw new CommandFailure(ExitCode.NotFound, $"'{name}' has no milestones", "They stand in its milestones.yaml.");
        }

        var predictive = new Predictive(scenario.Contest, scenario.Milestones, seed, threads, session.Stopping);
        var findings = MilestoneReading.Of(scenario.Milestones, predictive.Draws(draws));
        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, scenario, draws, seed, findings));
        }
        else
        {
            Tell(session.Out, scenario, draws, seed, findings);
        }

        return ExitCode.Done;
    }

    static void Tell(TextWriter output, Scenario scenario, int draws, long seed, IReadOnlyList<MilestoneFinding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(finding.Text);
            output.WriteLine($"    {MilestoneText.Of(finding, scenario.Contest)}");
        }

        var measured = findings.Where(f => f.Unmeasured is null).ToList();
        output.WriteLine();
        output.WriteLine(
            $"{measured.Count(f => f.Reached)} of {measured.Count} reached by some history; {draws:n0} parameter {(draws == 1 ? "draw" : "draws")}, a history each, seed {seed}, before any calibration"
        );
        output.WriteLine(
            "95 % intervals of shares by Wilson; of a value, the range of the middle 95 % of histories that have one"
        );
    }

    static void Write(Utf8JsonWriter json, Scenario scenario, int draws, long seed, IReadOnlyList<MilestoneFinding> findings)
    {
        json.WriteStartObject();
        json.WriteString("contest", scenario.Contest.Id);
        json.WriteNumber("seed", seed);
        json.WriteNumber("draws", draws);
        json.WriteNumber("histories", draws);
        MethodJson.Intervals(
            json,
            ("within", MethodJson.Independent),
            ("occurred", MethodJson.Independent),
            ("low, high", "the middle 95 % of the values that occurred")
        );
        json.WriteStartArray("milestones");
        foreach (var finding in findings)
        {
            MilestoneText.Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
