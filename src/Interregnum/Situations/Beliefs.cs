namespace Interregnum.Situations;

/// <summary>Strength as it would be if everybody said what he thinks: derived from the situation, and only in the months in which somebody asks.</summary>
sealed class Beliefs(Roster roster)
{
    bool _known;

    public int[] First { get; } = new int[roster.Rows];

    /// <summary>Shares of private support, <c>group × claimant</c>.</summary>
    public double[] Share { get; } = new double[roster.Groups * roster.Claimants];

    /// <summary>Strength in each body, <c>body × claimant</c>.</summary>
    public double[] Body { get; } = new double[roster.Contest.Bodies.Count * roster.Claimants];

    public double[] Strength { get; } = new double[roster.Claimants];

    /// <summary>What is thought has changed.</summary>
    public void Forget() => _known = false;

    /// <summary>Whether it must be reckoned first; after this it counts as known.</summary>
    public bool MustReckon()
    {
        var must = !_known;
        _known = true;
        return must;
    }
}
