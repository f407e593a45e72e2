namespace Interregnum.Situations;

/// <summary>What a mechanism did: facts now, prose later, where it is read.</summary>
/// <param name="Month">From 0.</param>
/// <param name="By">Contenders who did it.</param>
/// <param name="Against">Contenders it was done to.</param>
/// <param name="Where">Id of the body, office, constituency or event concerned.</param>
/// <param name="OppositionShare">For a vote: the share of votes cast for the side outside the ruling coalition.</param>
sealed record Deed(
    int Month,
    string Mechanism,
    string Kind,
    int[] By,
    int[] Against,
    string? Where = null,
    string? Rung = null,
    int? Yes = null,
    int? No = null,
    int? Abstain = null,
    bool? Carried = null,
    double? OppositionShare = null
);

/// <summary>The deeds of one history, when somebody asked for them.</summary>
sealed class Telling
{
    readonly List<Deed> _deeds = [];

    public IReadOnlyList<Deed> Deeds => _deeds;

    public void Add(Deed deed) => _deeds.Add(deed);

    /// <summary>The contenders of a set of claimants.</summary>
    public static int[] Of(int set) => [.. Enumerable.Range(0, 32).Where(i => (set >> i & 1) == 1)];
}
