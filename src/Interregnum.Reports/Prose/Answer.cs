using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>The answer in one sentence, and what has to be said beside it.</summary>
public static class Answer
{
    /// <summary>Which factor, how surely, and the odds it moves.</summary>
    public static string Sentence(Dossier dossier) => Said(dossier) + Calibrated.Changed(dossier);

    static string Said(Dossier dossier) =>
        dossier.Headline.Standing switch
        {
            Standing.Settled => $"{Settled(dossier)}: {OddsMoved(dossier, [dossier.Headline.Leader])}.",
            Standing.Tied => $"{Tied(dossier)}; {OddsMoved(dossier, [dossier.Headline.Leader, .. dossier.Headline.Close])}.",
            Standing.Harmful => $"{Harmful(dossier)}: {OddsMoved(dossier, [dossier.Headline.Leader])}.",
            _ => $"{Unseen(dossier)}: {OddsMoved(dossier, [dossier.Headline.Leader])}.",
        };

    /// <summary>What stands under the sentence, a paragraph each.</summary>
    public static IReadOnlyList<string> Notes(Dossier dossier) =>
        [
            Population(dossier),
            $"{LikeliestEnd(dossier)} {Against(dossier)}".TrimEnd(),
            .. dossier.Verdict.Contrasts.Count == 0 ? Array.Empty<string>() : [$"{Readings.FirstUnder(dossier)}."],
            .. dossier.Verdict.Variants.Count == 0 ? Array.Empty<string>() : [$"{OtherModels.Survives(dossier)}."],
        ];

    static string Settled(Dossier dossier)
    {
        var leader = dossier.Headline.Leader;
        var first = leader.FirstShare;
        var most = $"what most raised {English.Possessive(dossier.Subject)} chance of prevailing was {dossier.Phrase(leader.Id)}";
        var far = dossier.Headline.ByFar ? ", by far" : "";
        var value = $"({PointsInside(leader.Shapley)})";
        return Likelihood.Word(first) is "likely" or "very likely" or "almost certain"
            ? $"It is {AboutInWords(first)} that, averaged over {Ways(dossier)}, {most}{far} {value}"
            : $"Averaged over {English.Digits(dossier.Verdict.Draws)} draws of the uncertain parameters and over {Ways(dossier)}, {most}{far} {value}, yet in any one draw it is {AboutInWords(first)} that it ranks first{Oftener(dossier)}";
    }

    /// <summary>What a Shapley value is an average over.</summary>
    static string Ways(Dossier dossier) =>
        dossier.Verdict.Factors.Count == 2
            ? "the other factor’s presence and absence"
            : "the ways in which the other factors may be present or absent";

    static string Oftener(Dossier dossier)
    {
        var (leader, often) = (dossier.Headline.Leader, dossier.Headline.MostOftenFirst);
        return often.FirstShare > leader.FirstShare
            ? $" (more often it is {dossier.Phrase(often.Id)}: {About(often.FirstShare)})"
            : "";
    }

    static string Tied(Dossier dossier)
    {
        var headline = dossier.Headline;
        var tied = English.Join(new[] { headline.Leader }.Concat(headline.Close).Select(f => Ranked(dossier, f)));
        return $"It is a tie {(headline.Close.Count == 1 ? "between" : "among")} {tied}: the histories played do not settle, at 95\u202F%, what most raised {English.Possessive(dossier.Subject)} chance of prevailing";
    }

    static string Ranked(Dossier dossier, FactorFinding factor) =>
        $"{dossier.Phrase(factor.Id)} ({PointsInside(factor.Shapley)}; first place: {About(factor.FirstShare)})";

    static string Harmful(Dossier dossier)
    {
        var leader = dossier.Headline.Leader;
        var count = dossier.Verdict.Factors.Count;
        return $"None of the {English.Number(count)} factors raised {English.Possessive(dossier.Subject)} chance of prevailing on balance; "
            + $"it is {AboutInWords(leader.FirstShare)} that the one that lowered it least was {dossier.Phrase(leader.Id)} ({PointsInside(leader.Shapley)})";
    }

    static string Unseen(Dossier dossier)
    {
        var leader = dossier.Headline.Leader;
        return $"No factor of the question raised {English.Possessive(dossier.Subject)} chance of prevailing by an amount that can be told from zero; "
            + $"the largest value is that of {dossier.Phrase(leader.Id)} ({PointsInside(leader.Shapley)}; first place: {About(leader.FirstShare)})";
    }

    /// <summary>The odds as they were, and with one factor alone taken away: another comparison than the value's, and said to be.</summary>
    static string OddsMoved(Dossier dossier, IReadOnlyList<FactorFinding> factors)
    {
        var without = factors
            .Select(f => (Factor: f, Chance: dossier.ChanceWithout(f.Id)))
            .Where(f => f.Chance is not null)
            .Select(f => $"(if {dossier.If(f.Factor)}) in {Percent(f.Chance!)}")
            .ToList();
        var alone =
            without.Count == 0 ? ""
            : factors.Count == 1 ? $"; with that alone taken away {without[0]}"
            : $"; with one of them alone taken away {English.Join(without)}";
        return $"with everything as it was, {dossier.Subject} prevails in {Percent(dossier.Chance)} of histories{alone}";
    }

    static string Population(Dossier dossier)
    {
        var draws = English.Digits(dossier.Verdict.Draws);
        var population = dossier.Verdict.Population switch
        {
            "in general" when dossier.IsCalibrated =>
                "This is said in general: of contests of this kind, over the values of the uncertain numbers that agree with the record, and with fresh dice.",
            "in general" =>
                "This is said in general: of contests of this kind, over all that is thought plausible of the uncertain numbers before any calibration against the "
                    + "record, and with fresh dice.",
            "in this case" => "This is said of this case: over the parameters and dice that agree with what is on record.",
            var other => $"The population is: {English.Clause(other)}.",
        };
        return $"{population} How sure the answer is, is the share of {draws} draws of the uncertain parameters in which a factor ranks first. "
            + $"How much was played is another matter: that the leader’s average over all of them is the largest has a Monte Carlo probability of {Percent(dossier.Verdict.Confidence)}.";
    }

    static string LikeliestEnd(Dossier dossier)
    {
        var first = dossier.Verdict.Odds.MaxBy(o => o.Probability.Value)!;
        return $"With everything as it was, it is {InWords(first.Probability)} that {End(dossier, first.Id)}, and no other end is more frequent.";
    }

    static string End(Dossier dossier, string id) => id == "nobody" ? "nobody prevails" : $"{dossier.NameOf(id)} prevails";

    static string Against(Dossier dossier)
    {
        var harmful = dossier.Headline.Harmful.Select(f => $"{dossier.Phrase(f.Id)} ({PointsInside(f.Shapley)})").ToList();
        return harmful.Count == 0 ? "" : $"On balance {English.Join(harmful)} worked against {dossier.Subject}.";
    }
}
