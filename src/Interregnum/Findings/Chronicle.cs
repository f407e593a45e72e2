namespace Interregnum.Findings;

/// <summary>One history, told: its months and its deeds.</summary>
/// <param name="Number">The history's number.</param>
/// <param name="Outcome">Id of the claimant who prevails, or null.</param>
/// <param name="Consolidation">First month of the spell of dominance, as <c>1929-04</c>, or null.</param>
public sealed record Chronicle(
    long Number,
    string? Outcome,
    string? Consolidation,
    IReadOnlyList<MonthTrace> Months,
    IReadOnlyList<DeedTrace> Deeds
);

/// <summary>The state at the end of a month, as far as a reader needs it. Lists are in the claimants' order.</summary>
/// <param name="Strength">Overall strength, sums to 1.</param>
/// <param name="Expressed">Share of publicly expressed support among officials.</param>
/// <param name="Private">Share of private support among officials.</param>
/// <param name="Coalition">Ids of the ruling coalition's members.</param>
/// <param name="Blocs">Ids of the members of each bloc of two or more outside it.</param>
/// <param name="Seats">For each cabinet: ids of its full members.</param>
/// <param name="Offices">For each office: id of its holder, or null.</param>
/// <param name="Fear">Mean fear over officials, 0..1.</param>
public sealed record MonthTrace(
    string Month,
    IReadOnlyList<double> Strength,
    IReadOnlyList<double> Expressed,
    IReadOnlyList<double> Private,
    IReadOnlyList<double> Prestige,
    IReadOnlyList<double> Legitimacy,
    IReadOnlyList<string> Coalition,
    IReadOnlyList<IReadOnlyList<string>> Blocs,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Seats,
    IReadOnlyDictionary<string, string?> Offices,
    double Fear,
    string? Dominant
);

/// <summary>What a mechanism did in a month: facts; prose is made where it is read.</summary>
/// <param name="Kind">One word: <c>event</c>, <c>coalition</c>, <c>bloc</c>, <c>vote</c>, <c>censure</c>, <c>loses-office</c>, <c>loses-seat</c>, <c>expulsion</c>, <c>takes-seat</c>, <c>takes-office</c>, <c>capitulation</c>, <c>chief</c>, <c>leaves</c>, <c>dominance</c>.</param>
/// <param name="By">Ids of those who did it.</param>
/// <param name="Against">Ids of those it was done to.</param>
/// <param name="Where">Id of the body, office, constituency or event concerned.</param>
public sealed record DeedTrace(
    string Month,
    string Mechanism,
    string Kind,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Against,
    string? Where,
    string? Rung,
    int? Yes,
    int? No,
    int? Abstain,
    bool? Carried
);
