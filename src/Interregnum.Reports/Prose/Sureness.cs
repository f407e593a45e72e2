using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>How sure the answer is, and of what kind the doubt is.</summary>
public static class Sureness
{
    public static IReadOnlyList<string> Of(Dossier dossier) => [Parameters(dossier), Dice(dossier), Judgement(dossier)];

    static string Parameters(Dossier dossier)
    {
        var shares = dossier
            .Headline.Ordered.OrderByDescending(f => f.FirstShare)
            .Select(f => $"{dossier.Phrase(f.Id)} in {About(f.FirstShare)}");
        var word = Likelihood.Word(dossier.Headline.Leader.FirstShare);
        return $"Over {English.Digits(dossier.Verdict.Draws)} draws of the uncertain parameters the first place goes to {English.Join(shares)} of them. "
            + $"In the report’s words it is {word} that {dossier.Phrase(dossier.Headline.Leader.Id)} ranked first. These shares have no interval: "
            + "they are estimated from a few histories a draw, and what they may be wrong by is mostly not their noise. In made-up problems with known truth they miss by three to nine points on average.";
    }

    static string Dice(Dossier dossier) =>
        $"The Monte Carlo probability that the leading average is truly the largest, given these beliefs about the parameters, is {Percent(dossier.Verdict.Confidence)}. "
        + (
            dossier.Verdict.Settled
                ? "The leader’s paired difference from every rival excludes zero at 95\u202F%, all rivals at once: the order of the averages is settled."
                : "The leader’s paired difference from at least one rival does not exclude zero at 95\u202F%: the order of the averages is not settled, and a tie is reported as a tie."
        );

    /// <summary>The judgement with its conditions.</summary>
    static string Judgement(Dossier dossier)
    {
        var leader = dossier.Headline.Leader;
        var turning = dossier
            .Verdict.Contrasts.Where(c => c.FirstFactor != leader.Id && c.IsClear)
            .Select(c => dossier.If(c.Factor, c.Contrast))
            .ToList();
        var unless =
            turning.Count == 0 ? "" : $", unless one compares with a world in which {English.Join(turning, "or in which")}";
        return dossier.Headline.Standing switch
        {
            Standing.Settled => $"So the judgement is: {dossier.Phrase(leader.Id)}{unless}.",
            Standing.Tied =>
                $"So the judgement is a tie: {English.Join(new[] { leader }.Concat(dossier.Headline.Close).Select(f => dossier.Phrase(f.Id)))}, until more histories or better knowledge part them.",
            Standing.Harmful => $"So the judgement is: none of these; {dossier.Subject} had to prevail in spite of them.",
            _ => "So the judgement is: not proven for any of these.",
        };
    }
}
