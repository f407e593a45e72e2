using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cli.Asking;

/// <summary>
/// A question about a scenario whose histories are kept in a run's folder as they are played, so that the same command goes on where it was
/// stopped, and whose answer is kept beside them.
/// </summary>
/// <param name="Scenario">As it was typed.</param>
/// <param name="Draws">Parameter draws it may need.</param>
/// <param name="Command">The command that asks it, given the word for the scenario.</param>
sealed record KeptQuestion(Session Session, string Scenario, PlayRequest Play, int Draws, Func<string, CommandText> Command)
{
    /// <summary>Finds the answer, keeps it as a document and prints it.</summary>
    /// <param name="document">A file name of <see cref="RunFolder"/>'s.</param>
    /// <param name="find">Plays; a stop that it does not take as an answer ends the command.</param>
    /// <exception cref="CommandFailure">It was stopped before there was an answer; what was played is kept.</exception>
    public int Answer<T>(
        string document,
        Func<Scenario, KeptHistories, ProgressLine, CancellationToken, T> find,
        Func<T, IAnswerText> text
    )
    {
        var scenario = Shelf.OpenToExplain(Session, Scenario, Play.Prior, Play.Variants);
        var again = Command(Shelf.Reproducing(Scenario, scenario.Contest)).ToString();
        var plan = RunPlan.Of(scenario, Intervention.None, Play.Seed, (long)Draws * Budget.PerDraw, again);
        var name = $"{scenario.Contest.Id}-{Play.Seed}-{Path.GetFileNameWithoutExtension(document)}";
        using var limit = new Limit(Session, Play.MaxTime);
        using var folder = Folders.Open(Play.Out, name, plan);
        using var histories = new KeptHistories(plan, folder, new() { Threads = Play.Threads, Stop = limit.Token });
        try
        {
            var answer = text(Find(find, scenario, histories, limit.Token));
            Session.Stopping.ThrowIfCancellationRequested();
            histories.Finish();
            folder.Write(document, stream => Print.Json(stream, json => answer.Write(json, again)));
            folder.Log(histories.Effort(complete: true));
            Folders.Warn(Session, folder);
            Tell(answer, again, folder);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            histories.Finish();
            folder.Log(histories.Effort(complete: false));
            throw limit.Stopped(Command(Scenario).WithAny("--out", Play.Out));
        }
    }

    T Find<T>(
        Func<Scenario, KeptHistories, ProgressLine, CancellationToken, T> find,
        Scenario scenario,
        KeptHistories histories,
        CancellationToken stop
    )
    {
        using var line = new ProgressLine(Session, Play.Quiet);
        return find(scenario, histories, line, stop);
    }

    void Tell(IAnswerText answer, string again, RunFolder folder)
    {
        if (Play.Json)
        {
            Print.Json(Session.Out, json => answer.Write(json, again));
            return;
        }

        answer.Tell(Session.Out);
        Session.Out.WriteLine($"Kept: {Folders.Shown(folder.FullPath)}");
        Session.Out.WriteLine($"Again: {Command(Scenario)}");
    }
}

/// <summary>How an answer is written.</summary>
interface IAnswerText
{
    /// <summary>For a reader.</summary>
    void Tell(TextWriter output);

    /// <summary>As JSON.</summary>
    /// <param name="again">The command that finds the same.</param>
    void Write(Utf8JsonWriter json, string again);
}
