using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Scenarios;

/// <summary>What a sentence says, or what is wrong with it.</summary>
/// <param name="Atom">Null when the sentence cannot be read.</param>
/// <param name="Problems">Their columns are places in the sentence.</param>
public sealed record Sentence(Atom? Atom, IReadOnlyList<Problem> Problems);

/// <summary>The language of <c>do</c>, as <c>docs/scenario-format.md</c> gives it: one sentence, one atom.</summary>
public static class DoLanguage
{
    /// <summary>Reads a sentence about a contest, such as <c>publish testament at 1924-05</c>.</summary>
    /// <param name="sentence">Words between blanks.</param>
    /// <param name="contest">What its ids, paths and months belong to.</param>
    /// <param name="file">What problems give as their file.</param>
    public static Sentence Read(string sentence, Contest contest, string file = "--do")
    {
        var page = new Page(file, sentence);
        var atom = new SentenceReader(sentence, contest, new(contest.From, contest.To), Report).Read();
        if (atom is not null && Inert.Why(atom, contest) is { } why)
        {
            page.Report(Mark.Start, Diagnostic.ChangesNothing, $"'{sentence}' changes nothing: {why}");
        }

        return new(page.HasErrors ? null : atom, [.. page.Problems]);

        void Report(int offset, Diagnostic diagnostic, string message, string? suggestion) =>
            page.Report(new(1, offset + 1), diagnostic, message, suggestion);
    }

    /// <summary>Reads sentences that hold together.</summary>
    /// <returns>Null with errors; problems of sentence N (from 1) have the line N.</returns>
    public static (Intervention? Intervention, IReadOnlyList<Problem> Problems) ReadAll(
        IReadOnlyList<string> sentences,
        Contest contest,
        string file = "--do"
    )
    {
        var read = sentences.Select(s => Read(s, contest, file)).ToList();
        var problems = read.SelectMany((s, i) => s.Problems.Select(p => p with { Line = i + 1 })).ToList();
        var atoms = read.Select(s => s.Atom).OfType<Atom>().ToList();
        if (problems.Count == 0 && Clashes.Within(atoms, contest) is var (first, second))
        {
            var page = new Page(file, string.Join('\n', sentences));
            var message = $"'{first.Text}' and '{second.Text}' lay hands on the same thing in the same months";
            page.Report(new(atoms.IndexOf(second) + 1, 1), Diagnostic.Contradiction, message, "leave it to one of them");
            problems.AddRange(page.Problems);
        }

        return (problems.Count == 0 ? new(atoms) : null, problems);
    }

    /// <summary>The mechanisms that can be disabled, in the order of the month.</summary>
    public static IReadOnlyList<string> Mechanisms { get; } = [.. Footed.Mechanisms.Select(m => m.Name)];
}
