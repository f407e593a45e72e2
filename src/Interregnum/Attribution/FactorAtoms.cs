using Interregnum.Contests;

namespace Interregnum.Attribution;

/// <summary>Two removals of an inquiry that lay hands on the same thing, or a part that is none of its factor.</summary>
/// <param name="Factor">Id of the factor.</param>
/// <param name="Removal">Id of its contrast or part that the atom stands in.</param>
/// <param name="Other">Id of the other factor; the same one when a part is at fault.</param>
/// <param name="OtherRemoval">Id of the other's contrast or part.</param>
/// <param name="Atom">The atom of <paramref name="Removal"/>, as its author wrote it.</param>
/// <param name="Message">A sentence that names both and the atom, and says what to do.</param>
public sealed record AtomProblem(string Factor, string Removal, string Other, string OtherRemoval, string Atom, string Message);

/// <summary>
/// The rules that make removals comparable: the factors of one table remove disjoint sets of atoms under every profile that is
/// played, and the parts of a factor are disjoint sets of its primary contrast's atoms.
/// </summary>
public static class FactorAtoms
{
    /// <summary>Everything that breaks the rules, in the inquiry's order; empty for a sound inquiry.</summary>
    public static IReadOnlyList<AtomProblem> Problems(Contest contest, Inquiry inquiry) =>
        [
            .. inquiry.Factors.SelectMany(f => PartProblems(contest, f)),
            .. Pairs(inquiry.Headline).SelectMany(p => Profiles(inquiry, p.First, p.Second)).SelectMany(p => Shared(contest, p)),
            .. Pairs(inquiry.Wider)
                .Where(p => !(inquiry.Headline.Contains(p.First) && inquiry.Headline.Contains(p.Second)))
                .Select(p => Primary(inquiry, p.First, p.Second))
                .SelectMany(p => Shared(contest, p)),
        ];

    /// <summary>The parts as the plan removes them: what each declares, and the rest of the primary contrast when there is any.</summary>
    internal static IReadOnlyList<(string Id, string Name, IReadOnlyList<Atom> Atoms)> Parts(Contest contest, Factor factor)
    {
        var parts = factor.Parts.Select(p => (p.Id, p.Name, Atoms: CanonicalAtoms.Of(contest, p.Do))).ToList();
        var rest = CanonicalAtoms.Except(CanonicalAtoms.Of(contest, factor.Contrasts[0].Do), parts.SelectMany(p => p.Atoms));
        return parts.Count == 0 || rest.Count == 0 ? parts : [.. parts, (Rest, "the rest", rest)];
    }

    /// <summary>Id of what the declared parts leave over.</summary>
    public const string Rest = "rest";

    static IEnumerable<AtomProblem> PartProblems(Contest contest, Factor factor)
    {
        var primary = factor.Contrasts[0];
        var whole = CanonicalAtoms.Of(contest, primary.Do);
        foreach (var part in factor.Parts)
        {
            foreach (var atom in CanonicalAtoms.Except(CanonicalAtoms.Of(contest, part.Do), whole))
            {
                var text = AsWritten(contest, part.Do, atom);
                yield return new AtomProblem(
                    factor.Id,
                    part.Id,
                    factor.Id,
                    primary.Id,
                    text,
                    $"Part '{part.Id}' of factor '{factor.Id}' removes '{text}', which its primary contrast '{primary.Id}' does not "
                        + $"({string.Join("; ", whole.Select(a => a.Text))}). A part takes some of its factor's atoms, word for word."
                );
            }
        }

        foreach (var (first, second) in Pairs([.. Enumerable.Range(0, factor.Parts.Count)]))
        {
            var (one, other) = (factor.Parts[first], factor.Parts[second]);
            foreach (var problem in Shared(contest, new(factor.Id, one.Id, one.Do, factor.Id, other.Id, other.Do)))
            {
                yield return problem;
            }
        }
    }

    static IEnumerable<AtomProblem> Shared(Contest contest, RemovalPair pair)
    {
        foreach (var atom in pair.Do.Atoms)
        {
            var other = pair.OtherDo.Atoms.FirstOrDefault(a => AtomTargets.Clash(contest, atom, a));
            if (other is not null)
            {
                yield return new AtomProblem(
                    pair.Factor,
                    pair.Removal,
                    pair.Other,
                    pair.OtherRemoval,
                    atom.Text,
                    pair.Factor == pair.Other
                        ? $"Parts '{pair.Removal}' and '{pair.OtherRemoval}' of factor '{pair.Factor}' overlap: '{atom.Text}' and "
                            + $"'{other.Text}' lay hands on the same thing. Leave it to one of them."
                        : $"Factors '{pair.Factor}' (contrast '{pair.Removal}') and '{pair.Other}' (contrast '{pair.OtherRemoval}') "
                            + $"overlap: '{atom.Text}' and '{other.Text}' lay hands on the same thing in the same months. Leave it to "
                            + "one of them, or take one of the factors out of the table."
                );
            }
        }
    }

    /// <summary>The pairs of contrasts under which two factors of the headline meet: one of them at a time off its primary one.</summary>
    static IEnumerable<RemovalPair> Profiles(Inquiry inquiry, int first, int second)
    {
        var (one, other) = (inquiry.Factors[first], inquiry.Factors[second]);
        yield return Primary(inquiry, first, second);
        foreach (var contrast in one.Contrasts.Skip(1))
        {
            yield return new RemovalPair(
                one.Id,
                contrast.Id,
                contrast.Do,
                other.Id,
                other.Contrasts[0].Id,
                other.Contrasts[0].Do
            );
        }

        foreach (var contrast in other.Contrasts.Skip(1))
        {
            yield return new RemovalPair(one.Id, one.Contrasts[0].Id, one.Contrasts[0].Do, other.Id, contrast.Id, contrast.Do);
        }
    }

    static RemovalPair Primary(Inquiry inquiry, int first, int second)
    {
        var (one, other) = (inquiry.Factors[first], inquiry.Factors[second]);
        var (contrast, against) = (one.Contrasts[0], other.Contrasts[0]);
        return new RemovalPair(one.Id, contrast.Id, contrast.Do, other.Id, against.Id, against.Do);
    }

    static IEnumerable<(int First, int Second)> Pairs(IReadOnlyList<int> items) =>
        Enumerable.Range(0, items.Count).SelectMany(i => items.Skip(i + 1).Select(second => (items[i], second)));

    /// <summary>The author's words for a canonical atom, so that the error shows what stands in the file.</summary>
    static string AsWritten(Contest contest, Intervention written, Atom canonical) =>
        written.Atoms.First(a => CanonicalAtoms.Of(contest, new Intervention([a])).Any(c => c.Text == canonical.Text)).Text;

    sealed record RemovalPair(
        string Factor,
        string Removal,
        Intervention Do,
        string Other,
        string OtherRemoval,
        Intervention OtherDo
    );
}
