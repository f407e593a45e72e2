using Interregnum.Contests;

namespace Interregnum.Library.Related;

/// <summary>
/// What documents are evidence for, as contests say it: passages that bear on a parameter, a factor, an event or a milestone, citations of an item of evidence
/// about a factor, and the sources of parameters and dates.
/// </summary>
public sealed class EvidenceLinks
{
    /// <param name="Contest">Its place among those that were given: ids of two contests are not the same thing.</param>
    readonly record struct Target(int Contest, BearingKind Of, string On)
    {
        public override string ToString() => $"{Of.ToString().ToLowerInvariant()} {On}";
    }

    readonly Dictionary<string, HashSet<Target>> _targets = new(StringComparer.Ordinal);

    /// <summary>Documents by their keys, and how often each is called upon.</summary>
    readonly Dictionary<Target, Dictionary<string, int>> _documents = [];

    /// <param name="contests">The evidence of each.</param>
    public EvidenceLinks(IEnumerable<EvidenceFile> contests)
    {
        foreach (var (contest, evidence) in contests.Index())
        {
            foreach (var (key, of, on) in evidence.Passages.SelectMany(p => Bearings(p, evidence)).Concat(Cited(evidence)))
            {
                Add(key, new(contest, of, on));
            }
        }
    }

    public static EvidenceLinks None { get; } = new([]);

    /// <summary>What two documents are both evidence for: milestones before parameters before events before factors, then what fewer documents are evidence for.</summary>
    internal IEnumerable<string> Common(string one, string other) =>
        Of(one)
            .Intersect(Of(other))
            .OrderByDescending(t => t.Of)
            .ThenBy(t => _documents[t].Count)
            .ThenBy(t => t.On, StringComparer.Ordinal)
            .Select(t => t.ToString())
            .Distinct();

    /// <summary>Keys of the documents that are evidence for something that this one is evidence for.</summary>
    internal IEnumerable<string> With(string key) => Of(key).SelectMany(t => _documents[t].Keys).Distinct().Where(k => k != key);

    /// <summary>Keys of the documents that are evidence for a factor, and how often each is called upon for it.</summary>
    internal Dictionary<string, int> For(string factor) =>
        _documents
            .Where(d => d.Key.Of == BearingKind.Factor && d.Key.On == factor)
            .SelectMany(d => d.Value)
            .GroupBy(d => d.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(d => d.Value), StringComparer.Ordinal);

    HashSet<Target> Of(string key) => _targets.GetValueOrDefault(key) ?? [];

    void Add(string key, Target target)
    {
        (_targets.TryGetValue(key, out var targets) ? targets : _targets[key] = []).Add(target);
        var documents = _documents.TryGetValue(target, out var known) ? known : _documents[target] = new(StringComparer.Ordinal);
        documents[key] = documents.GetValueOrDefault(key) + 1;
    }

    /// <summary>What a passage bears on; the source of a parameter is evidence for the same.</summary>
    static IEnumerable<(string Key, BearingKind Of, string On)> Bearings(Passage passage, EvidenceFile evidence)
    {
        foreach (var bearing in passage.Bears)
        {
            yield return (passage.Source, bearing.Of, bearing.On);
            if (bearing.Of == BearingKind.Parameter && evidence.ProvenanceOf(bearing.On)?.Citation is { } origin)
            {
                yield return (origin.Source, bearing.Of, bearing.On);
            }
        }
    }

    static IEnumerable<(string Key, BearingKind Of, string On)> Cited(EvidenceFile evidence) =>
        [
            .. evidence.Items.SelectMany(i => i.Citations.Select(c => (c.Source, BearingKind.Factor, i.About))),
            .. evidence.Historians.Select(h => (h.Citation.Source, BearingKind.Factor, h.Decisive)),
            .. evidence
                .Provenance.Where(p => p.Citation is not null)
                .Select(p =>
                    p.Pattern.Split('.') is ["events", not "*" and var id, "at"]
                        ? (p.Citation!.Source, BearingKind.Event, id)
                        : (p.Citation!.Source, BearingKind.Parameter, p.Pattern)
                ),
        ];
}
