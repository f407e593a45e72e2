namespace Interregnum.Library.Citing.Styles;

/// <summary>Where a citation stands among those before it: the first of its work, a later one, one right after another of the same work.</summary>
static class Positions
{
    const int Near = 5;

    public static readonly IReadOnlyCollection<string> First = ["first"];

    /// <summary>For each citation the positions that hold of it, by their names in CSL.</summary>
    public static IEnumerable<IReadOnlyCollection<string>> Of(IReadOnlyList<Cited> citations, bool inNotes)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < citations.Count; i++)
        {
            yield return last.TryGetValue(citations[i].Key, out var before) ? Later(citations, i, before, inNotes) : First;
            last[citations[i].Key] = i;
        }
    }

    static List<string> Later(IReadOnlyList<Cited> citations, int i, int before, bool inNotes)
    {
        List<string> positions = ["subsequent"];
        if (inNotes && i - before < Near)
        {
            positions.Add("near-note");
        }

        var (was, now) = (citations[before], citations[i]);
        if (i == before + 1 && !(was.Locator is not null && now.Locator is null))
        {
            positions.Add("ibid");
            if (now.Locator is not null && (was.Locator != now.Locator || was.LocatorKind != now.LocatorKind))
            {
                positions.Add("ibid-with-locator");
            }
        }

        return positions;
    }
}
