using Interregnum.Contests;

namespace Interregnum.Situations;

/// <summary>An intervention as the mechanisms ask about it: what holds in this month, for this contender, how strongly.</summary>
sealed class Policy
{
    readonly Contest _contest;
    readonly Redirect[] _redirects;
    readonly Disable[] _disables;
    readonly Forbid[] _forbids;
    readonly Freeze[] _freezes;
    readonly Disclose[] _disclosures;
    readonly int[] _due;

    public Policy(Contest contest, Intervention intervention)
    {
        _contest = contest;
        var atoms = intervention.Atoms.OrderBy(a => a.Text, StringComparer.Ordinal).ToList();
        _redirects = [.. atoms.OfType<Redirect>()];
        _disables = [.. atoms.OfType<Disable>().Select(Whole)];
        _forbids = [.. atoms.OfType<Forbid>()];
        _freezes = [.. atoms.OfType<Freeze>()];
        _disclosures = [.. atoms.OfType<Disclose>()];
        _due = [.. contest.Events.Select(e => e.Rate is null ? e.At - contest.From : ByHazard)];
        foreach (var atom in atoms)
        {
            Place(atom);
        }

        Changes = [.. atoms.Where(a => a is SetParameter or Level or Swap)];
        FirstMonth = atoms.Count == 0 ? contest.MonthCount + MonthsAfter : atoms.Min(FirstMonthOf);
    }

    /// <summary>Months that can be played after the horizon.</summary>
    public const int MonthsAfter = 12;

    /// <summary>The first month, from 0, in which anything is different; a world is the same as without the intervention until then.</summary>
    public int FirstMonth { get; }

    /// <summary>Atoms that change numbers of the whole history, in canonical order.</summary>
    public IReadOnlyList<Atom> Changes { get; }

    /// <summary>How far a mechanism works for a contender in a month: 1 as usual, 0 not at all.</summary>
    /// <param name="who">A contender, or −1 when nobody in particular is meant.</param>
    public double Works(string mechanism, int who, int month) => _disables.Length == 0 ? 1 : WorksStill(mechanism, who, month);

    double WorksStill(string mechanism, int who, int month)
    {
        var works = 1.0;
        foreach (var atom in _disables)
        {
            if (atom.Mechanism == mechanism && (atom.For < 0 || atom.For == who) && Holds(atom, month))
            {
                works *= 1 - atom.Strength;
            }
        }

        return works;
    }

    /// <summary>May this contender sit in a coalition or bloc with another?</summary>
    public bool MayAlly(int who, int month)
    {
        foreach (var atom in _forbids)
        {
            if ((atom.For < 0 || atom.For == who) && Holds(atom, month))
            {
                return false;
            }
        }

        return true;
    }

    public bool Frozen(int month)
    {
        foreach (var atom in _freezes)
        {
            if (Holds(atom, month))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The redirections of the intervention, also those of other months, in canonical order; <see cref="Holds"/> tells when.</summary>
    public ReadOnlySpan<Redirect> Redirects => _redirects;

    public bool Holds(Atom atom, int month)
    {
        var now = _contest.From + month;
        return (atom.From is not { } from || from <= now) && (atom.To is not { } to || now <= to);
    }

    /// <summary>The month, from 0, of each event: its own, the one it is moved to, <see cref="ByHazard"/> or <see cref="Never"/>.</summary>
    public ReadOnlySpan<int> Due => _due;

    /// <summary>No month: the event comes when its hazard has run up.</summary>
    public const int ByHazard = -1;

    /// <summary>No month: the event is blocked.</summary>
    public const int Never = -2;

    /// <summary>How widely a document is known, given how widely it would be.</summary>
    public double Exposure(int @event, double exposure)
    {
        foreach (var atom in _disclosures)
        {
            if (atom.Event == @event)
            {
                exposure += atom.Strength * ((atom.Published ? 1 : 0) - exposure);
            }
        }

        return exposure;
    }

    static Disable Whole(Disable atom) =>
        atom.Strength == 1 || Disable.HasParts(atom.Mechanism)
            ? atom
            : throw new ArgumentException(
                $"'{atom.Text}' has the strength {atom.Strength}, but '{atom.Mechanism}' works or does not. Disable it with the strength 1."
            );

    void Place(Atom atom)
    {
        switch (atom)
        {
            case Block block:
                _due[block.Event] = Never;
                break;
            case Force force:
                _due[force.Event] = force.At - _contest.From;
                break;
            case Disclose { At: { } at } disclose:
                _due[disclose.Event] = at - _contest.From;
                break;
        }
    }

    int FirstMonthOf(Atom atom) =>
        atom switch
        {
            // An event that is moved may have been due before the month to which it is moved.
            Force or Block or Disclose => Math.Max(0, EventOf(atom)),
            _ => atom.From is { } from ? Math.Max(0, from - _contest.From) : 0,
        };

    int EventOf(Atom atom)
    {
        var (which, to) = atom switch
        {
            Force force => (force.Event, (Month?)force.At),
            Block block => (block.Event, null),
            Disclose disclose => (disclose.Event, disclose.At),
            _ => throw new ArgumentOutOfRangeException(nameof(atom), atom, "Expected an atom about an event."),
        };
        var due = _contest.Events[which].At;
        return (to is { } month && month < due ? month : due) - _contest.From;
    }
}
