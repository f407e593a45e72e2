using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Reports.Prose;

/// <summary>Where historians stand, by a coding of their arguments.</summary>
public static class Historians
{
    public static string Of(Dossier dossier, HistoriansFinding found)
    {
        var chosen = found.Factors.Where(f => f.First > 0).ToList();
        var counts = chosen.Select(f =>
            $"{English.Number(f.First)} {(f.Id == Other ? "for something else" : $"for {dossier.Phrase(f.Id)}")}{Level(dossier, f)}"
        );
        return $"Of {English.Count(found.Coded, "work")} coded, {English.Join(counts)}. {Agreement(dossier, found)}";
    }

    /// <summary>How many of the works that hold a factor decisive rank another as high.</summary>
    static string Level(Dossier dossier, RankedFactor factor)
    {
        var level = dossier.Evidence.Historians.Count(v =>
            v.Decisive == factor.Id && v.Ranking is [{ Count: > 1 } first, ..] && first.Contains(factor.Id)
        );
        return level == 0 ? "" : $" ({English.Number(level)} of them level with another)";
    }

    /// <summary>What stands for everything that is none of the scenario's factors.</summary>
    public const string Other = "other";

    /// <summary>What most of those coded hold to have been decisive; null where two are held equally often.</summary>
    public static RankedFactor? Favourite(HistoriansFinding found)
    {
        var most = found.Factors.Max(f => f.First);
        return found.Factors.Where(f => f.First == most).ToList() is [var one] ? one : null;
    }

    /// <summary>Whose reading the coding is, and what it rests on.</summary>
    public static string Caveat(Dossier dossier)
    {
        var views = dossier.Evidence.Historians;
        var unseen = views.Count(v => v.Citation.Checked == Checked.No);
        return "Which factor a work holds decisive, and in what order it ranks them, is the reading of whoever compiled this scenario: no historian was asked, and few rank factors in so many words. "
            + $"{Checks(views.Count, unseen)} "
            + "A work that ranks two alike counts for the one named first here. It is no vote, and no number of the model depends on it.";
    }

    static string Checks(int all, int unseen) =>
        unseen == 0 ? "Each of these readings cites a page that somebody has held it against."
        : unseen == all ? "None of these readings has been held against the page it cites by anybody."
        : $"Of {English.Number(all)} such readings, {English.Number(unseen)} {English.Either(unseen, "has", "have")} not been held against the page by anybody.";

    static string Agreement(Dossier dossier, HistoriansFinding found)
    {
        var leader = dossier.Headline.Leader.Id;
        var favourite = Favourite(found);
        return dossier.Headline.Standing != Standing.Settled ? "The model names no leader to hold against them."
            : favourite is null ? $"They do not agree on one; the model puts {dossier.Phrase(leader)} first."
            : favourite.Id == leader
                ? $"The model puts {dossier.Phrase(leader)} first as well, which is no second witness: the coding and the scenario come from the same hands."
            : $"The model differs: it puts {dossier.Phrase(leader)} first.";
    }
}
