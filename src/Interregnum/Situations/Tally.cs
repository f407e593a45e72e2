namespace Interregnum.Situations;

/// <summary>Sums of divided support: who is counted with what weight, by group, and the shares of single contenders.</summary>
sealed class Tally
{
    readonly Roster _roster;
    readonly double[] _sums;
    readonly int _kinds;

    public Tally(Roster roster)
    {
        _roster = roster;
        _kinds = 1 + roster.Councils.Length;
        _sums = new double[roster.Groups * _kinds * roster.Claimants];
        Weights = new float[_kinds * roster.Rows];
        Shares = new float[roster.Claimants * roster.Rows];
    }

    /// <summary>The present, then the members of each council, <c>kind × rows</c>.</summary>
    public float[] Weights { get; }

    /// <summary>Share by claimant and row; kept for contenders' rows alone.</summary>
    public float[] Shares { get; }

    /// <summary>A group's sums, <c>kind × claimants</c>.</summary>
    public Span<double> SumsOf(int group) => _sums.AsSpan(group * _kinds * _roster.Claimants, _kinds * _roster.Claimants);

    public void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(Shares);
    }

    /// <summary>Takes over who sits where now.</summary>
    public void Weigh(Moment now)
    {
        _roster.Present.CopyTo(Weights, 0);
        now.Situation.Members.CopyTo(Weights, _roster.Rows);
    }

    /// <summary>A council's support by claimant, over all groups.</summary>
    public void Council(int council, Span<double> into)
    {
        for (var group = 0; group < _roster.Groups; group++)
        {
            var sums = SumsOf(group)[((council + 1) * into.Length)..];
            for (var i = 0; i < into.Length; i++)
            {
                into[i] += sums[i];
            }
        }
    }
}
