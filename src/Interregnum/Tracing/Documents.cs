using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Tracing;

/// <summary>Adds up what a scenario's evidence weighs. It reads the evidence alone: no contest, no history, no dice.</summary>
public static class Documents
{
    /// <summary>The sums by factor; null when no item is weighed.</summary>
    public static DocumentsFinding? Of(EvidenceFile evidence, Inquiry inquiry)
    {
        var weights = evidence.Items.SelectMany(i => i.Weights.Select(w => Finding(i, w))).ToList();
        if (weights.Count == 0)
        {
            return null;
        }

        var counts = weights.GroupBy(w => w.Factor).Select(Count).OrderByDescending(c => c.All.Value).ToList();
        var asked = inquiry.Headline.Select(f => inquiry.Factors[f].Id).ToHashSet();
        var lead = counts.Where(c => asked.Contains(c.Factor)).Take(2).ToList() is [var first, var second]
            ? Lead(first, second)
            : null;
        return new([.. counts.Select(Sum)], weights, lead);
    }

    static WeightFinding Finding(EvidenceItem item, Weight weight) =>
        new(item.Id, weight.Factor, weight.IfDecisive, weight.IfNot, weight.Decibels, weight.GiveOrTake, item.Cluster);

    /// <summary>
    /// Items add up where they are independent, so two sums are reckoned: of all items, and of each cluster once at the mean of its
    /// items. The author's allowances are independent errors: the root of their squares, those of a cluster by their mean.
    /// </summary>
    static Counted Count(IGrouping<string, WeightFinding> weights)
    {
        var clusters = weights.GroupBy(w => w.Cluster ?? $"item {w.Item}").ToList();
        var all = new Uncertain(weights.Sum(w => w.Decibels), Root(weights.Select(w => w.GiveOrTake)));
        var once = new Uncertain(
            clusters.Sum(c => c.Average(w => w.Decibels)),
            Root(clusters.Select(c => c.Average(w => w.GiveOrTake)))
        );
        return new(weights.Key, all, once, weights.Count(), clusters.Count);
    }

    static WeighedFactor Sum(Counted counted) =>
        new(counted.Factor, Range(counted.All, counted.Once), counted.Once.Value, counted.Items, counted.Clusters);

    /// <summary>Both are counted in the same way, either with all items or with each cluster once.</summary>
    static DocumentsLead Lead(Counted first, Counted second) =>
        new(first.Factor, second.Factor, Range(first.All.Over(second.All), first.Once.Over(second.Once)));

    /// <summary>The value of all items, from the lower of both ways of counting less its error to the higher plus its own.</summary>
    static Decibels Range(Uncertain all, Uncertain once) =>
        new(
            all.Value,
            Math.Min(all.Value - all.Error, once.Value - once.Error),
            Math.Max(all.Value + all.Error, once.Value + once.Error)
        );

    static double Root(IEnumerable<double> errors) => Math.Sqrt(errors.Sum(e => e * e));

    /// <summary>A sum and its error, in decibels.</summary>
    readonly record struct Uncertain(double Value, double Error)
    {
        public Uncertain Over(Uncertain other) => new(Value - other.Value, Root([Error, other.Error]));
    }

    /// <summary>What weighs for a factor, counted in both ways.</summary>
    sealed record Counted(string Factor, Uncertain All, Uncertain Once, int Items, int Clusters);
}
