namespace Interregnum.Attribution;

/// <summary>
/// The share of parameter draws in which each value's expectation, E[φ_f | θ], is the largest: how far the ranking depends on
/// what is not known about the parameters. The few histories of a draw do not show its expectation but expectation plus dice, and
/// the largest of those is often the luckiest. So each draw's mean is shrunk (<see cref="DrawExpectations"/>), and the probability that
/// each is the largest, under what is then left of doubt, is averaged over draws.
/// </summary>
public static class FirstShare
{
    const int Points = 256;

    /// <summary>One share for each column; they sum to 1, and what cannot be told apart shares alike.</summary>
    /// <param name="sample">Paired values of at least two draws with at least two histories each.</param>
    public static IReadOnlyList<double> Of(TwoLevelSample sample)
    {
        var expectations = new DrawExpectations(sample);
        var largest = new LargestOfNormal(expectations.Left.ToArray(), Points);
        var shares = new double[sample.Columns];
        for (var draw = 0; draw < sample.Draws; draw++)
        {
            var probabilities = largest.Probabilities(expectations.Of(draw).AsArray());
            for (var column = 0; column < shares.Length; column++)
            {
                shares[column] += probabilities[column] / sample.Draws;
            }
        }

        return shares;
    }
}
