using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Tracing;

/// <summary>Counts how a scenario codes the historians' own rankings.</summary>
public static class Historians
{
    const string Other = "other";

    /// <summary>Each factor's first places and mean place; null when no historian is coded.</summary>
    public static HistoriansFinding? Of(EvidenceFile evidence, Inquiry inquiry)
    {
        var views = evidence.Historians;
        if (views.Count == 0)
        {
            return null;
        }

        var ranked = inquiry.Factors.Select(f => f.Id).Append(Other).Select(id => Ranked(id, views));
        return new(
            views.Count,
            [
                .. ranked
                    .Where(r => r.First > 0 || r.Ranked > 0)
                    .OrderByDescending(r => r.First)
                    .ThenBy(r => r.MeanPlace ?? double.MaxValue),
            ]
        );
    }

    static RankedFactor Ranked(string id, IReadOnlyList<HistorianView> views)
    {
        var places = views.Select(v => Place(id, v.Ranking)).OfType<double>().ToList();
        return new(id, views.Count(v => v.Decisive == id), places.Count == 0 ? null : places.Average(), places.Count);
    }

    /// <summary>Equals share the mean of the places that they take up together.</summary>
    static double? Place(string id, IReadOnlyList<IReadOnlyList<string>> ranking)
    {
        var before = 0;
        foreach (var equals in ranking)
        {
            if (equals.Contains(id))
            {
                return before + ((equals.Count + 1) / 2.0);
            }

            before += equals.Count;
        }

        return null;
    }
}
