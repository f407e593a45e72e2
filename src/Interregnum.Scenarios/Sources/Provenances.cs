namespace Interregnum.Scenarios;

/// <summary>Whether each number says where it comes from.</summary>
static class Provenances
{
    /// <param name="contest">Read without an error.</param>
    public static void Check(ContestReading contest, EvidenceReading? evidence)
    {
        if (evidence is { Page.HasErrors: true })
        {
            return;
        }

        var patterns = evidence?.File.Provenance ?? [];
        for (var i = 0; i < patterns.Count; i++)
        {
            if (
                !contest.Contest.Parameters.Any(p => patterns[i].Covers(p.Path))
                && !contest.Contest.Events.Any(e => patterns[i].Dates(e.Id))
            )
            {
                var path = evidence!.Provenance[i].Peek("path");
                path.Report(Diagnostic.MatchesNothing, $"no parameter and no event's date has the path '{patterns[i].Pattern}'");
            }
        }

        var unsourced = contest.Written.Where(w => !patterns.Any(p => p.Covers(w.Path)));
        foreach (var group in unsourced.GroupBy(w => General(w.Path)))
        {
            var (first, count) = (group.First(), group.Count());
            var which = count == 1 ? $"'{first.Path}' names" : $"{count} parameters such as '{first.Path}' name";
            contest.Page.Report(
                first.At,
                Diagnostic.Unsourced,
                $"{which} no source",
                $"give '{group.Key}' a source or 'assumption' under 'parameters' in {ScenarioFolder.Evidence}"
            );
        }
    }

    /// <summary>A path with its ids replaced: <c>people.anna.theory</c> becomes <c>people.*.theory</c>.</summary>
    static string General(string path)
    {
        var segments = path.Split('.');
        var general = segments.Select((s, i) => IsId(segments, i) ? "*" : s);
        return string.Join('.', general);
    }

    static bool IsId(string[] segments, int index) =>
        segments[0] switch
        {
            "ties" => index > 0,
            "people" or "issues" or "constituencies" or "bodies" or "offices" or "ladder" or "events" => index == 1
                || index == 3
                || (segments[0] == "events" && index == 2 && segments.Length > 3),
            _ => false,
        };
}
