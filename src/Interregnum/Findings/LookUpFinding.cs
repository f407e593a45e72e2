namespace Interregnum.Findings;

/// <summary>
/// What would be worth looking up before saying which factor leads, and what one would have to believe of it for the two leading factors to change
/// places. The numbers told about are chosen by one half of the draws and measured on the other, so that having been chosen does not flatter them.
/// </summary>
/// <param name="LeadingFactor">Id of the factor with the largest value.</param>
/// <param name="RunnerUp">Id of the next.</param>
/// <param name="Uncertain">Parameters that are uncertain at all.</param>
/// <param name="ChosenBy">Draws that chose.</param>
/// <param name="ToldBy">Draws that tell.</param>
/// <param name="WorthOfEverything">What it would be worth to know every parameter, in Shapley units; from all draws.</param>
/// <param name="Parameters">Those chosen, the one that moved a lead most first.</param>
public sealed record LookUpFinding(
    string LeadingFactor,
    string RunnerUp,
    int Uncertain,
    int ChosenBy,
    int ToldBy,
    double WorthOfEverything,
    IReadOnlyList<LookUp> Parameters
);

/// <param name="Path">Id of a parameter.</param>
/// <param name="Low">2.5 % quantile of its values in the draws that tell.</param>
/// <param name="High">97.5 % quantile.</param>
/// <param name="Worth">What it would be worth to know it, in Shapley units: the expected value of partial perfect information.</param>
/// <param name="Flips">Its values at which the two leading factors change places, each with the values that the draws allow.</param>
public sealed record LookUp(string Path, double Low, double High, Estimate Worth, IReadOnlyList<Estimate> Flips)
{
    /// <summary>Whether knowing it would ever change which factor leads, in any part of the draws.</summary>
    public bool CanTurn => Worth.High > 0;
}
