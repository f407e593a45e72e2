using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>Where one of the contest's numbers comes from.</summary>
/// <param name="Parameter">The number.</param>
/// <param name="Provenance">The entry that covers it; null when none does.</param>
public sealed record Origin(Parameter Parameter, Provenance? Provenance)
{
    /// <summary>For each parameter of a scenario, in its order.</summary>
    public static IReadOnlyList<Origin> Of(Scenario scenario) =>
        [.. scenario.Contest.Parameters.Select(p => new Origin(p, scenario.Evidence.ProvenanceOf(p.Path)))];
}
