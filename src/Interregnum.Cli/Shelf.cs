using Interregnum.Cli.Calibrating;
using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Scenarios;

namespace Interregnum.Cli;

/// <summary>Scenarios as commands ask for them: found, read and sound, or the command ends.</summary>
static class Shelf
{
    /// <summary>Where scenarios are looked for.</summary>
    public static ScenarioRoots Roots { get; } = ScenarioRoots.Usual(Shipped());

    /// <summary>The scenario of that name or path; its warnings are told, its errors end the command.</summary>
    /// <exception cref="CommandFailure">There is none (66), or it has errors (65).</exception>
    public static Scenario Open(Session session, string argument)
    {
        var reading = ScenarioFolder.Read(FolderOf(argument));
        if (reading.Scenario is { } scenario)
        {
            return scenario;
        }

        session.Error.Write(ProblemText.Of(reading.Problems));
        throw new CommandFailure(ExitCode.InvalidInput, $"'{argument}' cannot be played as it is");
    }

    /// <summary>The same with some mechanisms in other forms, as they were typed.</summary>
    /// <exception cref="CommandFailure">There is none (66), or it has errors (65).</exception>
    public static BuiltScenario OpenBuilt(Session session, string argument, IReadOnlyList<string> variants)
    {
        var usual = Open(session, argument);
        var built = ScenarioFolder.With(usual, [.. variants.Select(v => Forms.Named(v)!)]);
        return new(built, [.. built.Contest.Variants.Except(usual.Contest.Variants)], FolderOf(argument));
    }

    /// <summary>
    /// The same, with the posterior that lies beside it, which is told. One that does not belong to this version of the scenario or to
    /// these forms, or whose histories this engine plays otherwise, is told and passed over.
    /// </summary>
    /// <param name="prior">Whether a posterior is to be passed over.</param>
    /// <exception cref="CommandFailure">There is none (66), or it has errors (65).</exception>
    public static Scenario OpenToPlay(Session session, string argument, bool prior, IReadOnlyList<string> variants)
    {
        var built = OpenBuilt(session, argument, variants);
        return prior ? built.Scenario : Calibrated.Of(session, built);
    }

    /// <summary>The same, with a question to answer.</summary>
    /// <exception cref="CommandFailure">There is none (66), it has errors (65) or asks no question (65).</exception>
    /// <param name="prior">Whether a posterior is to be passed over.</param>
    public static Scenario OpenToExplain(Session session, string argument, bool prior, IReadOnlyList<string> variants) =>
        Asking(OpenToPlay(session, argument, prior, variants), argument);

    /// <summary>The same, with the posteriors of every further form that a mechanism can take; those there are, are told.</summary>
    /// <exception cref="CommandFailure">There is none (66), it has errors (65) or asks no question (65).</exception>
    /// <param name="prior">Whether posteriors are to be passed over.</param>
    public static Scenario OpenToExplainInEachForm(Session session, string argument, bool prior, IReadOnlyList<string> variants)
    {
        var built = OpenBuilt(session, argument, variants);
        return prior
            ? Asking(built.Scenario, argument)
            : Calibrated.InEachForm(session, built, Asking(Calibrated.Of(session, built), argument));
    }

    static Scenario Asking(Scenario scenario, string argument) =>
        scenario.Inquiry.Headline.Count > 0
            ? scenario
            : throw new CommandFailure(
                ExitCode.InvalidInput,
                $"'{argument}' asks no question",
                "Write a factors.yaml beside its contest.yaml; docs/scenario-format.md says how."
            );

    /// <summary>The intervention that sentences make together, and injections with them.</summary>
    /// <exception cref="CommandFailure">One cannot be read (65).</exception>
    public static Intervention Do(
        Session session,
        Scenario scenario,
        IReadOnlyList<string> sentences,
        params IReadOnlyList<string> injections
    )
    {
        var (intervention, problems) = DoLanguage.ReadAll(
            [.. sentences, .. injections.Select(Injection.Sentence)],
            scenario.Contest
        );
        if (intervention is not null)
        {
            return intervention;
        }

        var typed = problems.Select(p =>
            p.Line <= sentences.Count ? p : Injection.Placed(p, injections[p.Line - sentences.Count - 1])
        );
        session.Error.Write(ProblemText.Of([.. typed]));
        throw new CommandFailure(ExitCode.InvalidInput, "an intervention cannot be read");
    }

    /// <summary>The folder that an argument means.</summary>
    /// <exception cref="CommandFailure">There is none (66).</exception>
    public static string FolderOf(string argument)
    {
        if (ScenarioFinder.Find(argument, Roots) is { } folder)
        {
            return folder;
        }

        var near = ScenarioFinder.Nearest(argument, Roots);
        throw new CommandFailure(
            ExitCode.NotFound,
            $"there is no scenario '{argument}'" + (near is null ? "" : $"; did you mean '{near}'?"),
            "interregnum list shows those that can be named; a path to a folder finds any other."
        );
    }

    /// <summary>
    /// The word that finds the same folder again, for commands that are printed: the contest's id where it leads there, else what
    /// was typed. Another folder may hold a contest of the same id.
    /// </summary>
    public static string Reproducing(string argument, Contest contest) =>
        ScenarioFinder.Find(contest.Id, Roots) is { } named && ScenarioFinder.IsSame(named, FolderOf(argument))
            ? contest.Id
            : argument;

    /// <summary>Beside the program where it was installed; in its repository, at the root.</summary>
    static string Shipped()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var scenarios = Path.Combine(folder.FullName, "scenarios");
            if (Directory.Exists(scenarios))
            {
                return scenarios;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "scenarios");
    }
}
