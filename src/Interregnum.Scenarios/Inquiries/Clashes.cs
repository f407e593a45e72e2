using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Dicing;

namespace Interregnum.Scenarios;

/// <summary>Things that cannot stand together: sentences of one removal or of two factors of a table, and ids with the same dice.</summary>
static class Clashes
{
    /// <summary>Reports factors of one table that take the same thing away, and parts that are none of their factor.</summary>
    /// <param name="contest">Read without an error.</param>
    /// <param name="factors">Read without an error.</param>
    public static void Check(Contest contest, FactorsReading factors)
    {
        foreach (var problem in FactorAtoms.Problems(contest, factors.Inquiry))
        {
            var factor = factors.Factors.First(f => f.Peek("id").Node is ScalarNode id && id.Text == problem.Factor);
            var isPart = problem.Factor == problem.Other;
            var primary = factors.Inquiry.Factors.First(f => f.Id == problem.Factor).Contrasts[0].Id;
            var outside = isPart && problem.OtherRemoval == primary;
            var (message, remedy) = Halves(problem.Message);
            Place(factor, isPart ? "parts" : "contrasts", problem)
                .Report(outside ? Diagnostic.OutsideFactor : Diagnostic.Overlap, message, remedy);
        }
    }

    /// <summary>Reports two ids that would throw the same dice.</summary>
    /// <param name="contest">Read without an error.</param>
    public static void CheckDice(ContestReading contest)
    {
        if (Entities.Collision(contest.Contest) is { } collision)
        {
            var (message, remedy) = Halves(collision);
            contest.Page.Report(Mark.Start, Diagnostic.DiceCollision, message, remedy);
        }
    }

    /// <summary>Warns of an id by which a command finds another folder: whoever names this contest by its id gets that one.</summary>
    /// <param name="contest">Read without an error.</param>
    /// <param name="folder">Where it was read from.</param>
    /// <param name="roots">Where scenarios are found by name; null not to look.</param>
    public static void CheckName(ContestReading contest, string folder, ScenarioRoots? roots)
    {
        var id = contest.Contest.Id;
        if (roots is not null && ScenarioFinder.Find(id, roots) is { } named && !ScenarioFinder.IsSame(named, folder))
        {
            contest.Page.Report(
                contest.IdAt,
                Diagnostic.NameOfAnother,
                $"the id '{id}' finds another folder: {named}",
                "give this contest an id of its own, or always name it by its path"
            );
        }
    }

    /// <summary>The first two sentences of a list that lay hands on the same thing in the same month; null when there are none.</summary>
    public static (Atom First, Atom Second)? Within(IReadOnlyList<Atom> atoms, Contest contest)
    {
        for (var second = 1; second < atoms.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (AtomTargets.Clash(contest, atoms[first], atoms[second]))
                {
                    return (atoms[first], atoms[second]);
                }
            }
        }

        return null;
    }

    /// <summary>The sentence that a problem is about, or the factor where it cannot be found.</summary>
    static Field Place(Field factor, string list, AtomProblem problem)
    {
        var removal = Entries(factor.Peek(list))
            .FirstOrDefault(r => r.Peek("id").Node is ScalarNode id && id.Text == problem.Removal);
        return Entries(removal?.Peek("do")).FirstOrDefault(s => Words(s) == problem.Atom) ?? factor;
    }

    static IEnumerable<Field> Entries(Field? list) =>
        list?.Node is SequenceNode sequence ? sequence.Items.Select(n => new Field(list.Page, n, list.Name)) : [];

    static string Words(Field sentence) => sentence.Node is ScalarNode scalar ? SentenceWords.NormalOf(scalar.Text) : "";

    /// <summary>What is wrong, and what to do about it: the first sentence and the last.</summary>
    static (string Message, string? Remedy) Halves(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (Lower(text), null) : (Lower(text[..end]), Lower(text[(end + 2)..]));
    }

    static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
