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
        return $"The contest has {English.Count(origins.Count, "number")}, of which {English.Number(uncertain)} {English.Either(uncertain, "is", "are")} uncertain and drawn anew in every "
            + $"parameter draw. {English.Capital(Origins(sourced, assumed, unsaid))}.";
    }

    /// <summary>How many are sourced, assumed and without an origin, said of each kind there is.</summary>
    static string Origins(int sourced, int assumed, int unsaid) =>
        English.Join([
            .. Some(
                sourced,
                "is judged from a named source (the table says how)",
                "are judged from named sources (the table says how)"
            ),
            .. Some(assumed, "is an assumption", "are assumptions"),
            .. Some(unsaid, "has no origin of its own in the scenario", "have no origin of their own in the scenario"),
        ]);

    static string[] Some(int count, string one, string many) =>
        count == 0 ? [] : [$"{English.Number(count)} {English.Either(count, one, many)}"];

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
