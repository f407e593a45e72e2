using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>Where the contest's numbers come from.</summary>
/// <param name="Parameter">The number.</param>
/// <param name="Provenance">The most specific entry that covers it; null when none does.</param>
public sealed record Origin(Parameter Parameter, Provenance? Provenance)
{
    /// <summary>For each parameter of a scenario, in its order.</summary>
    public static IReadOnlyList<Origin> Of(Scenario scenario) =>
        [.. scenario.Contest.Parameters.Select(p => new Origin(p, MostSpecific(scenario.Evidence.Provenance, p.Path)))];

    static Provenance? MostSpecific(IReadOnlyList<Provenance> entries, string path) =>
        entries.Where(e => Covers(e.Pattern, path)).MaxBy(e => e.Pattern.Split('.').Count(s => s != "*"));

    /// <summary>Whether a pattern names a path: segment by segment, <c>*</c> standing for any one.</summary>
    static bool Covers(string pattern, string path)
    {
        var (wanted, found) = (pattern.Split('.'), path.Split('.'));
        return wanted.Length == found.Length && wanted.Zip(found).All(pair => pair.First == "*" || pair.First == pair.Second);
    }
}
