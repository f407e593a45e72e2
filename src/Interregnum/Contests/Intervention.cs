namespace Interregnum.Contests;

/// <summary>
/// What is done to a contest: a set of atoms, applied in a canonical order. The empty intervention leaves every history bit for
/// bit as it was.
/// </summary>
public sealed record Intervention(IReadOnlyList<Atom> Atoms)
{
    public static Intervention None { get; } = new([]);

    /// <summary>Both interventions together.</summary>
    public Intervention With(Intervention other) => new([.. Atoms, .. other.Atoms]);
}

/// <summary>One atomic <c>do</c>, with the months in which it holds and its strength 0..1.</summary>
/// <param name="From">First month, or null from the start.</param>
/// <param name="To">Last month, or null to the end.</param>
/// <param name="Strength">1 is all of it.</param>
/// <param name="Text">As the author wrote it.</param>
public abstract record Atom(Month? From, Month? To, double Strength, string Text);

public enum Redirection
{
    /// <summary>The power lies idle.</summary>
    Idle,

    /// <summary>The claimants who sit in the leading body exercise it in equal parts.</summary>
    Shared,

    /// <summary>Another contender exercises it.</summary>
    Given,
}

/// <summary><c>idle | share | give OFFICE [POWER] [to PERSON]</c>: who exercises an office's powers.</summary>
/// <param name="Power">One power, or null for all of the office's.</param>
/// <param name="Recipient">For <see cref="Redirection.Given"/>: the contender, as an index; else −1.</param>
public sealed record Redirect(
    int Office,
    PowerKind? Power,
    Redirection How,
    int Recipient,
    Month? From,
    Month? To,
    double Strength,
    string Text
) : Atom(From, To, Strength, Text);

/// <summary><c>disable MECHANISM [for PERSON]</c>: a mechanism does nothing, for all or for one contender.</summary>
/// <param name="Mechanism">Its name, as in the month's list.</param>
/// <param name="For">A contender, as an index, or −1 for all.</param>
/// <param name="Strength">Less than 1 only where <see cref="HasParts"/> holds: no world can be made of it otherwise.</param>
public sealed record Disable(string Mechanism, int For, Month? From, Month? To, double Strength, string Text)
    : Atom(From, To, Strength, Text)
{
    static readonly string[] Gradual = ["intelligence", "patronage", "fear", "challenge", "doctrine", "positions"];

    /// <summary>Can a mechanism work in part? The others do all of it or nothing: half an election, or half a coalition, is none.</summary>
    public static bool HasParts(string mechanism) => Gradual.Contains(mechanism);
}

/// <summary><c>set PATH to NUMBER</c>: a parameter takes a value in every draw (strength moves it part of the way). Whole history only.</summary>
public sealed record SetParameter(int Parameter, double Value, double Strength, string Text) : Atom(null, null, Strength, Text);

public enum Asset
{
    Ambition,
    Boldness,
    Caution,
    Organising,
    Theory,
    Foresight,
    Prestige,
    Legitimacy,
    Record,
    Trust,
    Positions,
    Flexibility,
}

/// <summary><c>level ASSET of PERSON</c>: the person has what the other claimants have on average. Whole history only.</summary>
public sealed record Level(Asset Asset, int Who, double Strength, string Text) : Atom(null, null, Strength, Text);

/// <summary><c>swap ASSET of PERSON with PERSON</c>: each has the other's. Whole history only.</summary>
public sealed record Swap(Asset Asset, int Who, int With, double Strength, string Text) : Atom(null, null, Strength, Text);

/// <summary><c>block EVENT</c>: it does not happen.</summary>
public sealed record Block(int Event, string Text) : Atom(null, null, 1, Text);

/// <summary><c>force EVENT at MONTH</c>: it happens then, and at no other time.</summary>
public sealed record Force(int Event, Month At, string Text) : Atom(At, null, 1, Text);

/// <summary><c>publish | suppress EVENT [at MONTH]</c>: a document is known to all (1) or to nobody (0) when its event comes.</summary>
public sealed record Disclose(int Event, bool Published, Month? At, double Strength, string Text)
    : Atom(At, null, Strength, Text);

/// <summary><c>forbid alliances [for PERSON]</c>: nobody, or not this contender, may sit in a coalition or bloc with another.</summary>
public sealed record Forbid(int For, Month? From, Month? To, string Text) : Atom(From, To, 1, Text);

/// <summary><c>freeze coalition</c>: the ruling coalition of the month before stays.</summary>
public sealed record Freeze(Month? From, Month? To, string Text) : Atom(From, To, 1, Text);
