using Interregnum.Findings;

namespace Interregnum.Reports;

/// <summary>What the headline's numbers allow a sentence to say about their order.</summary>
public enum Standing
{
    /// <summary>One factor raises the subject's chance, and more than every other.</summary>
    Settled,

    /// <summary>The first raises it, and at least one rival is too close to tell from it.</summary>
    Tied,

    /// <summary>Even the first cannot be told from zero.</summary>
    Unseen,

    /// <summary>Even the first lowers it.</summary>
    Harmful,
}

/// <summary>The headline's factors in the order of their values.</summary>
public sealed class Headline
{
    public Headline(Verdict verdict)
    {
        Leader = verdict.Factors.First(f => f.Id == verdict.LeadingFactor);
        Rivals = [.. verdict.Factors.Where(f => f != Leader).OrderByDescending(f => f.Shapley.Value)];
        Ordered = [Leader, .. Rivals];
        Standing =
            Leader.Shapley.High < 0 ? Standing.Harmful
            : Leader.Shapley.Low <= 0 ? Standing.Unseen
            : verdict.Settled ? Standing.Settled
            : Standing.Tied;
    }

    public FactorFinding Leader { get; }

    /// <summary>All others, the greatest value first.</summary>
    public IReadOnlyList<FactorFinding> Rivals { get; }

    public IReadOnlyList<FactorFinding> Ordered { get; }

    public Standing Standing { get; }

    /// <summary>Rivals whose intervals reach the leader's; the runner-up when none does.</summary>
    public IReadOnlyList<FactorFinding> Close =>
        Rivals.Where(r => r.Shapley.High >= Leader.Shapley.Low).ToList() is { Count: > 0 } near ? near : [.. Rivals.Take(1)];

    /// <summary>Whether the leader's value, at its least, is more than twice that of any rival at its most.</summary>
    public bool ByFar => Standing == Standing.Settled && Rivals.All(r => Leader.Shapley.Low > 2 * Math.Max(0, r.Shapley.High));

    /// <summary>The factor that ranks first in the most parameter draws.</summary>
    public FactorFinding MostOftenFirst => Ordered.MaxBy(f => f.FirstShare)!;

    /// <summary>Factors that lower the subject's chance beyond doubt.</summary>
    public IEnumerable<FactorFinding> Harmful => Ordered.Where(f => f.Shapley.High < 0);
}
