namespace Interregnum.Bench;

/// <summary>
/// The opinion and share kernels written as anybody would write them, a number at a time: what the vectorised ones are measured
/// against here, and held against in the tests.
/// </summary>
public static class PlainKernels
{
    /// <summary>One claimant's column of opinion over one group.</summary>
    public static void Support(
        float[] mind,
        float[] noise,
        float[] attachment,
        float[] privately,
        float[] publicly,
        float[] ideal,
        float[] gratitude,
        int[] patron,
        float[] pull,
        int rows,
        int claimant,
        (float Persistence, float Innovation, float Base, float Owed, float Candour, float Pressure) terms
    )
    {
        for (var row = 0; row < rows; row++)
        {
            mind[row] = (terms.Persistence * mind[row]) + (terms.Innovation * noise[row]);
            var support = terms.Base + attachment[row] + mind[row];
            for (var issue = 0; issue < pull.Length; issue++)
            {
                support += pull[issue] * ideal[(issue * rows) + row];
            }

            if (patron[row] == claimant)
            {
                support += terms.Owed * gratitude[row];
            }

            privately[row] = support;
            publicly[row] = (terms.Candour * support) + terms.Pressure;
        }
    }

    /// <summary>How support divides among the claimants, summed over all rows with a weight.</summary>
    public static double[] Shares(float[] support, int rows, int claimants, float coolness, float[] weight)
    {
        var sums = new double[claimants];
        var parts = new double[claimants];
        for (var row = 0; row < rows; row++)
        {
            var most = float.NegativeInfinity;
            for (var i = 0; i < claimants; i++)
            {
                most = Math.Max(most, support[(i * rows) + row]);
            }

            var whole = 0.0;
            for (var i = 0; i < claimants; i++)
            {
                parts[i] = Math.Exp((support[(i * rows) + row] - most) * coolness);
                whole += parts[i];
            }

            for (var i = 0; i < claimants; i++)
            {
                sums[i] += weight[row] * parts[i] / whole;
            }
        }

        return sums;
    }
}
