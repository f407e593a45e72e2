using System.CommandLine;
using Interregnum.Cli.Telling;
using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Worlds;

namespace Interregnum.Cli.Commands;

/// <summary><c>history</c>: one history month by month, alone or beside its twin.</summary>
static class HistoryCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var number = Inputs.Whole("--number", "N", "The history's number, as in a run's tables", 0, 0, Dicing.Dice.Histories - 1);
        var twin = new Option<string?>("--twin")
        {
            HelpName = "FACTOR[:CONTRAST]",
            Description = "Show it beside the same history without a factor (under its primary contrast, or another)",
        };
        var @do = Inputs.Do("Show it beside the same history under an intervention; may be repeated");
        var seed = Inputs.Seed();
        var (prior, variants) = (Inputs.Prior(), Inputs.Variant());
        var json = Inputs.Json();
        var command = new Command("history", "Show one history month by month, alone or beside its twin")
        {
            scenario,
            number,
            twin,
            @do,
            seed,
            prior,
            variants,
            json,
        };
        Inputs.NotTogether(command, twin, @do);
        Help.AddExamples(
            command,
            [
                "history ussr-1922 --number 17",
                "history ussr-1922 --number 17 --twin position",
                "history two-heirs --number 3 --json",
            ]
        );
        command.SetAction(parsed =>
        {
            var found = Shelf.OpenToPlay(
                session,
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(prior),
                parsed.GetRequiredValue(variants)
            );
            var other = Twin(session, found, parsed.GetValue(twin), parsed.GetRequiredValue(@do));
            return Run(session, found, other, parsed.GetValue(seed), parsed.GetValue(number), parsed.GetValue(json));
        });
        return command;
    }

    static int Run(Session session, Scenario scenario, Intervention? other, long seed, long number, bool json)
    {
        var contest = scenario.Contest;
        var world = new World(contest, Intervention.None);
        if (other is null)
        {
            var chronicle = Replay.Trace(world, seed, number);
            Write(
                session,
                json,
                stream => ChronicleJson.Write(stream, contest, chronicle),
                page => page.Tell(chronicle),
                contest
            );
        }
        else
        {
            var twins = Replay.Beside(world, new(contest, other), seed, number);
            Write(session, json, stream => ChronicleJson.Write(stream, contest, twins), page => page.Tell(twins), contest);
        }

        return ExitCode.Done;
    }

    static void Write(Session session, bool json, Action<Stream> document, Action<ChroniclePage> tell, Contest contest)
    {
        if (json)
        {
            Print.Document(session.Out, document);
        }
        else
        {
            tell(new ChroniclePage(session.Terminal, contest));
        }
    }

    /// <summary>What is done in the twin; null when there is none.</summary>
    static Intervention? Twin(Session session, Scenario scenario, string? twin, string[] sentences) =>
        twin is not null ? Removal(scenario.Inquiry, twin)
        : sentences.Length > 0 ? Shelf.Do(session, scenario, sentences)
        : null;

    static Intervention Removal(Inquiry inquiry, string twin)
    {
        var parts = twin.Split(':', 2);
        var factor = Named(inquiry.Factors, f => f.Id, parts[0], "factor");
        return parts.Length == 1
            ? factor.Contrasts[0].Do
            : Named(factor.Contrasts, c => c.Id, parts[1], $"contrast of {factor.Id}").Do;
    }

    static T Named<T>(IReadOnlyList<T> all, Func<T, string> id, string name, string what)
        where T : class
    {
        var near = Spelling.Nearest(name, all.Select(id));
        return all.FirstOrDefault(item => id(item) == name)
            ?? throw new CommandFailure(
                ExitCode.NotFound,
                $"there is no {what} '{name}'" + (near is null ? "" : $"; did you mean '{near}'?"),
                all.Count == 0 ? null : $"There are: {string.Join(", ", all.Select(id))}."
            );
    }
}
