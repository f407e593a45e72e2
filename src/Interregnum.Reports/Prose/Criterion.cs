namespace Interregnum.Reports.Prose;

/// <summary>What counts as most significant, and what the words of the report mean: said before anything is ranked.</summary>
public static class Criterion
{
    public static string Stated(Dossier dossier) => English.Sentence(dossier.Verdict.Criterion);

    /// <summary>The words of the method, a paragraph each; the same for every finding.</summary>
    public static IReadOnlyList<string> Words(Dossier dossier) =>
        [
            $"A history is one play of the contest, month by month from {English.Of(dossier.Contest.From)} to {English.Of(dossier.Contest.To)}. A claimant prevails "
                + "whose dominance is unbroken up to the last month and has lasted long enough by then; if there is none, nobody prevails. Taking a factor away leaves the dice as they were, so a "
                + "history and its twin without the factor differ by what the factor did and what followed from it.",
            "A factor can be missed in more than one way: what stands in its place is its contrast, and the first one listed is the one the headline uses. "
                + "A value is a change in the chance of prevailing, in percentage points; its interval of 95\u202F% holds both the dice and the doubt about the parameters.",
            Precision.Told(dossier),
            Likelihood.Told,
        ];
}
