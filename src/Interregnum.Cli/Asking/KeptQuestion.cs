using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Cli.Clustering;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Asking;

/// <summary>
/// A question whose histories are kept in a run's folder as they are played, so that the same command goes on where it was stopped, and
/// whose answer is kept beside them.
/// </summary>
/// <param name="Plan">What is played; its command is the one that asks the question anywhere.</param>
/// <param name="Typed">The command as it was typed.</param>
sealed record KeptQuestion(Session Session, PlayRequest Play, RunPlan Plan, CommandText Typed)
{
    /// <summary>What a cluster is given: the scenario that it is about, or the first of two.</summary>
    public required OpenScenario Scenario { get; init; }

    /// <summary>A question about one scenario.</summary>
    /// <param name="typed">The scenario's name or path as it was typed.</param>
    /// <param name="draws">Parameter draws it may need.</param>
    /// <param name="command">The command that asks it, given the word for the scenario.</param>
    public static KeptQuestion About(
        Session session,
        Scenario scenario,
        string typed,
        PlayRequest play,
        int draws,
        Func<string, CommandText> command
    )
    {
        var again = command(Shelf.Reproducing(typed, scenario.Contest)).ToString();
        var plan = RunPlan.Of(scenario, Intervention.None, play.Seed, (long)draws * Budget.PerDraw, again);
        return new(session, play, plan, command(typed)) { Scenario = new(typed, scenario, play.Variants) };
    }

    /// <summary>Finds the answer, keeps it as a document and prints it.</summary>
    /// <param name="document">A file name of <see cref="RunFolder"/>'s.</param>
    /// <param name="find">Plays; a stop that it does not take as an answer ends the command.</param>
    /// <exception cref="CommandFailure">It was stopped before there was an answer; what was played is kept.</exception>
    public int Answer<T>(string document, Func<KeptPlay, T> find, Func<T, IAnswerText> text)
    {
        var name = $"{Plan.Contest.Id}-{Play.Seed}-{Path.GetFileNameWithoutExtension(document)}";
        using var limit = new Limit(Session, Play.MaxTime);
        using var folder = Folders.Open(Play.Out, name, Plan);
        using var workforce = Workforce.Of(Session, Play.Cluster, Play.Threads, Scenario, limit.Token);
        using var histories = new KeptHistories(Plan, folder, workforce.Playing(Play.Threads, limit.Token));
        try
        {
            var answer = text(Find(find, folder, histories, limit.Token));
            Session.Stopping.ThrowIfCancellationRequested();
            histories.Finish();
            folder.Write(document, stream => Print.Json(stream, json => answer.Write(json, Plan.Command)));
            folder.Log(histories.Effort(complete: true));
            Folders.Warn(Session, folder);
            Tell(answer, folder);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            histories.Finish();
            folder.Log(histories.Effort(complete: false));
            throw limit.Stopped(Play.Where(Typed));
        }
    }

    T Find<T>(Func<KeptPlay, T> find, RunFolder folder, KeptHistories histories, CancellationToken stop)
    {
        using var line = new ProgressLine(Session, Play.Quiet);
        return find(new(folder, histories, line, stop));
    }

    void Tell(IAnswerText answer, RunFolder folder)
    {
        if (Play.Json)
        {
            Print.Json(Session.Out, json => answer.Write(json, Plan.Command));
            return;
        }

        answer.Tell(Session.Out);
        Session.Out.WriteLine($"Kept: {Folders.Shown(folder.FullPath)}");
        Session.Out.WriteLine($"Again: {Typed.WithAny("--out", Play.Out)}");
    }
}

/// <summary>What a question plays with.</summary>
/// <param name="Folder">Where its histories are kept.</param>
/// <param name="Histories">Plays, and finds what was played.</param>
/// <param name="Line">Shows how far it has come.</param>
/// <param name="Stop">Asks to stop: the user wishes it, or the time is spent.</param>
sealed record KeptPlay(RunFolder Folder, KeptHistories Histories, ProgressLine Line, CancellationToken Stop);

/// <summary>How an answer is written.</summary>
interface IAnswerText
{
    /// <summary>For a reader.</summary>
    void Tell(TextWriter output);

    /// <summary>As JSON.</summary>
    /// <param name="again">The command that finds the same.</param>
    void Write(Utf8JsonWriter json, string again);
}
