namespace Interregnum.Library.Claims;

/// <summary>What sort of thing a name is the name of.</summary>
public enum NamedKind
{
    Person,
    Office,
    Body,

    /// <summary>Something that happened, a meeting among them.</summary>
    Event,

    /// <summary>A capitalised name that nobody has declared; who or what it is, the relation says.</summary>
    Unknown,
}

/// <summary>Something with an id, and the words by which texts name it.</summary>
/// <param name="Id">Of the contest; of what no contest declares, the name itself in small letters.</param>
/// <param name="Forms">Names and aliases, in any letters. <c>the</c> at their beginning is left aside.</param>
public sealed record Named(string Id, NamedKind Kind, IReadOnlyList<string> Forms)
{
    /// <summary>Of an event: when it happened, by which <c>the congress of 1925</c> is told from others.</summary>
    public ClaimDate? At { get; init; }
}
