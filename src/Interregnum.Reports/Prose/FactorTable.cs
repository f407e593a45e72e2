using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>The numbers of one factor by name, for a table.</summary>
public static class FactorTable
{
    const string TooFew = "too few histories";

    public static IEnumerable<(string Name, string Value)> Rows(Dossier dossier, FactorFinding factor) =>
        [
            ("Shapley value, points", $"{Tabled(factor.Shapley.Value)} ({TabledRange(factor.Shapley)})"),
            ("its standard error, points", Plain(factor.StandardError * 100, 2)),
            ("first in parameter draws", About(factor.FirstShare)),
            ("benefit: prevails with it, not without", Percent(factor.Benefit)),
            ("harm: prevails without it, not with", Percent(factor.Harm)),
            ($"undone by its removal{(Necessity.Helps(factor) ? " (necessity)" : "")}", Or(factor.Necessity)),
            ("… the same by a negligible change to a bystander", Or(dossier.Verdict.Sham)),
            ("… the same by other dice", Or(dossier.Verdict.Reroll)),
            (
                "… bounds under any coupling",
                factor.NecessityBounds is { } bounds ? $"{Percent(bounds.Low)} to {Percent(bounds.High)}" : TooFew
            ),
            ("sufficiency, the others present", Or(factor.Sufficiency)),
            ("sufficiency alone", Or(factor.SufficiencyAlone)),
            ("histories in each world", English.Digits(dossier.Verdict.Histories)),
            ("coupling", Precision.Coupling),
            ("intervals", "shares: Wilson; points: Student’s t; by draw"),
            .. factor.Parts.Select(p =>
                (
                    $"part: {FactorTwins.PartName(dossier, factor, p)}, points",
                    $"{Tabled(p.Owen.Value)} ({TabledRange(p.Owen)}), standard error {Plain(p.StandardError * 100, 2)}, {English.Digits(p.Histories)} histories per world"
                )
            ),
        ];

    static string Or(Estimate? share) => share is null ? TooFew : Percent(share);
}
