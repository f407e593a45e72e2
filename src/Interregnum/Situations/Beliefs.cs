using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>Strength as it would be if everybody said what he thinks: derived from the situation, and only in the months in which somebody asks.</summary>
sealed class Beliefs(Roster roster)
{
    bool _known;
    bool _counted;
    readonly float[] _whole = Ones(roster.Places);
    readonly float[] _none = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>Everybody says what he thinks.</summary>
    public Voices Candid =>
        new()
        {
            Starts = roster.Starts,
            Present = roster.Present,
            Candour = _whole,
            Pressure = _none,
        };

    public int[] First { get; } = new int[roster.Rows];

    /// <summary>Shares of private support, <c>claimant × places</c>.</summary>
    public float[] Share { get; } = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>Strength in each body, <c>body × claimant</c>.</summary>
    public double[] Body { get; } = new double[roster.Contest.Bodies.Count * roster.Claimants];

    public double[] Strength { get; } = new double[roster.Claimants];

    /// <summary>What is thought has changed.</summary>
    public void Forget() => (_known, _counted) = (false, false);

    static float[] Ones(int count)
    {
        var ones = CacheLines.Allocate<float>(count);
        Array.Fill(ones, 1);
        return ones;
    }

    /// <summary>Whether all of it must be reckoned first; after this it counts as known.</summary>
    public bool MustReckon()
    {
        var must = !_known;
        (_known, _counted) = (true, true);
        return must;
    }

    /// <summary>Whether councils and cabinets must be counted first; after this they count as known.</summary>
    public bool MustCount()
    {
        var must = !_counted;
        _counted = true;
        return must;
    }
}
