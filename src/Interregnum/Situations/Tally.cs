using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>Sums of divided support over the members of each council, and the shares of single contenders.</summary>
sealed class Tally(Roster roster)
{
    readonly double[] _councils = new double[roster.Councils.Length * roster.Claimants];

    /// <summary>Who sat where when the month's strength was reckoned, <c>council × rows</c>.</summary>
    readonly float[] _members = new float[roster.Councils.Length * roster.Rows];

    readonly float[] _shares = new float[roster.Claimants * roster.Rows];

    /// <summary>Takes over who sits where now.</summary>
    public void Weigh(Situation state) => state.Members.CopyTo(_members, 0);

    /// <summary>Divides support among the claimants who run, and adds it up.</summary>
    /// <param name="groups">Receives sums, <c>group × claimant</c>.</param>
    public void Divide(float[] support, ReadOnlySpan<int> running, float coolness, double[] groups, int[] first)
    {
        Array.Clear(_councils);
        var contenders = roster.Starts[roster.Constituencies];
        for (var i = 0; i < roster.Claimants; i++)
        {
            _shares.AsSpan((i * roster.Rows) + contenders, roster.Rows - contenders).Clear();
        }

        if (running.Length > 0)
        {
            var sums = new ShareSums
            {
                Claimants = roster.Claimants,
                Councils = roster.Councils.Length,
                Starts = roster.Starts,
                Present = roster.Present,
                Members = _members,
                Groups = groups,
                Bodies = _councils,
                First = first,
                Kept = _shares,
                KeptFrom = contenders,
            };
            ShareKernel.Divide(support, running, coolness, sums);
        }
    }

    /// <summary>A council's support by claimant.</summary>
    public ReadOnlySpan<double> Council(int council) => _councils.AsSpan(council * roster.Claimants, roster.Claimants);

    /// <summary>The share of a contender's support that a claimant has.</summary>
    public float ShareOf(int person, int claimant) => _shares[(claimant * roster.Rows) + roster.RowOf(person)];
}
