using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>How many of the numbers are sourced and how many assumed.</summary>
public static class Assumptions
{
    public static string Of(Dossier dossier)
    {
        var origins = Origin.Of(dossier.Scenario);
        var uncertain = origins.Count(o => o.Parameter.Prior is not Fixed);
        var sourced = origins.Count(o => o.Provenance?.Citation is not null);
        var assumed = origins.Count(o => o.Provenance is { Citation: null });
        var unsaid = origins.Count - sourced - assumed;
        var silent =
            unsaid == 0
                ? ""
                : $", and {English.Number(unsaid)} {English.Either(unsaid, "has", "have")} no origin of {English.Either(unsaid, "its", "their")} own in the scenario";
        return $"The contest has {English.Count(origins.Count, "number")}, of which {English.Number(uncertain)} {English.Either(uncertain, "is", "are")} uncertain and drawn anew in every "
            + $"parameter draw. {English.Capital(English.Number(sourced))} {English.Either(sourced, "rests", "rest")} on a source, {English.Number(assumed)} "
            + $"{English.Either(assumed, "is", "are")} {English.Either(assumed, "an assumption", "assumptions")}{silent}.";
    }

    /// <summary>A distribution as its author would write it.</summary>
    public static string Written(Distribution prior) =>
        prior switch
        {
            Fixed known => Amounts.Written(known.Value),
            Around around => $"{Amounts.Written(around.Mean)} ± {Amounts.Written(around.Deviation)}",
            Uniform uniform => $"uniform({Amounts.Written(uniform.From)}, {Amounts.Written(uniform.To)})",
            _ => prior.ToString(),
        };
}
