namespace Interregnum.Reports.Prose;

/// <summary>Where historians stand, by a coding of their arguments.</summary>
public static class Historians
{
    public static string Of(Dossier dossier)
    {
        var views = dossier.Evidence.Historians;
        var groups = views
            .GroupBy(v => dossier.Described(v.Decisive) is null ? "other" : v.Decisive)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        var counts = groups.Select(g =>
            $"{English.Number(g.Count())} {(g.Key == "other" ? "for something else" : $"for {dossier.Phrase(g.Key)}")}"
        );
        return $"Of {English.Count(views.Count, "work")} coded, {English.Join(counts)}. {Agreement(dossier, groups)}";
    }

    public static string Caveat =>
        "The coding is this scenario’s own reading of each argument and illustrates; it is no vote, and no number of the model depends on it.";

    static string Agreement(Dossier dossier, List<IGrouping<string, Contests.HistorianView>> groups)
    {
        var most = groups.Where(g => g.Count() == groups[0].Count()).Select(g => g.Key).ToList();
        var leader = dossier.Headline.Leader.Id;
        return dossier.Headline.Standing != Standing.Settled ? "The model names no leader to hold against them."
            : most.Count > 1 ? $"They do not agree on one; the model puts {dossier.Phrase(leader)} first."
            : most[0] == leader ? $"The model, too, puts {dossier.Phrase(leader)} first."
            : $"The model differs: it puts {dossier.Phrase(leader)} first.";
    }
}
