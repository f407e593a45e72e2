using System.Globalization;
using Interregnum.Contests;

namespace Interregnum.Attribution;

/// <summary>
/// Interventions in one form: an atom on all of an office's powers is split into one for each power, every atom has one
/// wording, doubled ones are dropped and the rest stand in the order of their wordings. Two interventions that do the same come
/// out equal, however their authors wrote them.
/// </summary>
public static class CanonicalAtoms
{
    /// <summary>An intervention's atoms in canonical form.</summary>
    public static IReadOnlyList<Atom> Of(Contest contest, Intervention intervention)
    {
        var atoms = new SortedDictionary<string, Atom>(StringComparer.Ordinal);
        foreach (var atom in intervention.Atoms.SelectMany(a => Split(contest, a)))
        {
            var wording = Wording(contest, atom);
            atoms.TryAdd(wording, atom with { Text = wording });
        }

        return [.. atoms.Values];
    }

    /// <summary>The atoms of a canonical list that another does not have.</summary>
    public static IReadOnlyList<Atom> Except(IReadOnlyList<Atom> atoms, IEnumerable<Atom> taken)
    {
        var wordings = taken.Select(a => a.Text).ToHashSet(StringComparer.Ordinal);
        return [.. atoms.Where(a => !wordings.Contains(a.Text))];
    }

    static IEnumerable<Atom> Split(Contest contest, Atom atom)
    {
        if (atom is not Redirect { Power: null } redirect || contest.Offices[redirect.Office].Powers.Count == 0)
        {
            return [atom];
        }

        return contest.Offices[redirect.Office].Powers.Select(p => p.Kind).Distinct().Select(k => redirect with { Power = k });
    }

    /// <summary>An atom in the language of <c>do</c>, always in the same words.</summary>
    static string Wording(Contest contest, Atom atom) =>
        atom switch
        {
            Redirect r => $"{Verb(r.How)} {contest.Offices[r.Office].Id}{Power(r.Power)}{To(contest, r.Recipient)}{Span(r)}",
            Disable d => $"disable {d.Mechanism}{For(contest, d.For)}{Span(d)}",
            SetParameter s => $"set {contest.Parameters[s.Parameter].Path} to {Number(s.Value)}{Span(s)}",
            Level l => $"level {Lower(l.Asset)} of {contest.Contenders[l.Who].Id}{Span(l)}",
            Swap s => $"swap {Lower(s.Asset)} of {Pair(contest, s)}{Span(s)}",
            Block b => $"block {contest.Events[b.Event].Id}",
            Force f => $"force {contest.Events[f.Event].Id} at {f.At}",
            Disclose d =>
                $"{(d.Published ? "publish" : "suppress")} {contest.Events[d.Event].Id}{Months(" at ", d.At)}{Strength(d)}",
            Forbid f => $"forbid alliances{For(contest, f.For)}{Span(f)}",
            Freeze f => $"freeze coalition{Span(f)}",
            _ => throw new ArgumentException($"'{atom.Text}' ({atom.GetType().Name}) has no canonical wording yet."),
        };

    static string Verb(Redirection how) =>
        how switch
        {
            Redirection.Idle => "idle",
            Redirection.Shared => "share",
            _ => "give",
        };

    static string Power(PowerKind? power) => power is { } kind ? $" {Lower(kind)}" : "";

    static string To(Contest contest, int recipient) => recipient < 0 ? "" : $" to {contest.Contenders[recipient].Id}";

    static string For(Contest contest, int who) => who < 0 ? "" : $" for {contest.Contenders[who].Id}";

    /// <summary>A swap is the same read either way round.</summary>
    static string Pair(Contest contest, Swap swap)
    {
        var (first, second) = (Math.Min(swap.Who, swap.With), Math.Max(swap.Who, swap.With));
        return $"{contest.Contenders[first].Id} with {contest.Contenders[second].Id}";
    }

    static string Span(Atom atom) => $"{Months(" from ", atom.From)}{Months(" to ", atom.To)}{Strength(atom)}";

    static string Months(string word, Month? month) => month is { } m ? $"{word}{m}" : "";

    static string Strength(Atom atom) => atom.Strength == 1 ? "" : $" strength {Number(atom.Strength)}";

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static string Lower<T>(T value)
        where T : Enum => value.ToString().ToLowerInvariant();
}
