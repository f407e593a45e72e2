namespace Interregnum.Findings;

/// <summary>
/// What the documents weigh, beside the twins and never mixed with them: for each factor the sum of what its author holds each item
/// of evidence to weigh (T. Fairfield and A. E. Charman, Political Analysis 25 (2017) 363–380). No history depends on it.
/// </summary>
/// <param name="Factors">Factors with an item weighed, the largest sum first.</param>
/// <param name="Weights">Every weight, in the scenario's order.</param>
/// <param name="Lead">The largest sum among the question's factors over the next; null when fewer than two of them are weighed.</param>
public sealed record DocumentsFinding(
    IReadOnlyList<WeighedFactor> Factors,
    IReadOnlyList<WeightFinding> Weights,
    DocumentsLead? Lead
);

/// <param name="First">Id of the factor with the largest sum.</param>
/// <param name="Second">Id of the next.</param>
/// <param name="By">The difference of their sums; they are told apart where its low end is above 0.</param>
public sealed record DocumentsLead(string First, string Second, Decibels By);

/// <summary>A weight of evidence with the range that its authors' doubts leave.</summary>
/// <param name="Value">10 · log₁₀ of a likelihood ratio, or a sum of such; above 0 for a factor's having been decisive.</param>
/// <param name="Low">Not a bound of an interval of probability: how low it may be if the author is mistaken.</param>
/// <param name="High">The same upwards.</param>
public sealed record Decibels(double Value, double Low, double High);

/// <param name="Id">A factor's id.</param>
/// <param name="Sum">All its items added up, as if none told what another tells; the range holds <paramref name="Once"/> as well.</param>
/// <param name="Once">Each cluster of items counted once, at the mean of its items.</param>
/// <param name="Items">Items that weigh something for or against it.</param>
/// <param name="Clusters">Clusters and items that stand alone.</param>
public sealed record WeighedFactor(string Id, Decibels Sum, double Once, int Items, int Clusters);

/// <param name="Item">An item's id.</param>
/// <param name="Factor">The factor weighed.</param>
/// <param name="IfDecisive">How probable the item was had the factor been decisive.</param>
/// <param name="IfNot">How probable it was had the factor not been decisive.</param>
/// <param name="Decibels">10 · log₁₀ of their ratio.</param>
/// <param name="GiveOrTake">The author's allowance, in decibels either way.</param>
/// <param name="Cluster">What it may tell once more; null when it stands alone.</param>
public sealed record WeightFinding(
    string Item,
    string Factor,
    double IfDecisive,
    double IfNot,
    double Decibels,
    double GiveOrTake,
    string? Cluster
);

/// <summary>Where historians stand, by a coding of their arguments.</summary>
/// <param name="Coded">Works coded.</param>
/// <param name="Factors">Factors that any of them ranks, and <c>other</c>; whoever is first most often leads.</param>
public sealed record HistoriansFinding(int Coded, IReadOnlyList<RankedFactor> Factors);

/// <param name="Id">A factor's id, or <c>other</c>.</param>
/// <param name="First">Works that hold it to have been decisive.</param>
/// <param name="MeanPlace">Its mean place in the rankings that name it, from 1, equals sharing theirs; null when none does.</param>
/// <param name="Ranked">Rankings that name it.</param>
public sealed record RankedFactor(string Id, int First, double? MeanPlace, int Ranked);
