using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Lists of sentences in a file.</summary>
static class Sentences
{
    /// <summary>The atoms of a list of sentences; problems are reported at the word that does not fit.</summary>
    /// <param name="contest">Null when it could not be read; the sentences are left unread then.</param>
    public static Intervention Read(Field field, ContestReading? contest)
    {
        var atoms = new List<Atom>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in field.IsMissing ? [] : field.Items(atLeast: 1))
        {
            if (item.Scalar("a sentence such as 'idle OFFICE'") is not { } sentence || contest is null)
            {
                continue;
            }

            var reader = new SentenceReader(
                sentence,
                contest.Contest,
                contest.Window,
                (offset, diagnostic, message, suggestion) =>
                    item.Page.Report(item.MarkOf(offset), diagnostic, message, suggestion)
            );
            if (reader.Read() is not { } atom)
            {
                continue;
            }

            if (!seen.Add(atom.Text))
            {
                item.Report(Diagnostic.Twice, $"'{atom.Text}' stands here already");
            }
            else if (!contest.Page.HasErrors && Inert.Why(atom, contest.Contest) is { } why)
            {
                item.Report(Diagnostic.ChangesNothing, $"'{atom.Text}' changes nothing: {why}");
            }

            atoms.Add(atom);
            if (!contest.Page.HasErrors && Clashes.Within(atoms, contest.Contest) is { } clash && clash.Second == atom)
            {
                var message = $"'{clash.First.Text}' and '{clash.Second.Text}' lay hands on the same thing in the same months";
                item.Report(Diagnostic.Contradiction, message, "leave it to one of them");
            }
        }

        return new(atoms);
    }
}
