using Interregnum.Attribution;

namespace Interregnum.Sensitivity;

/// <summary>
/// Shapley effects of E[Y | θ] from draws as they are, with inputs that may be correlated: what inputs u account for is V less the mean variance
/// among a draw and its nearest neighbours in u (B. Broto, F. Bachoc and M. Depecker, "Variance reduction for estimation of Shapley effects and
/// adaptation to unknown input distribution", SIAM/ASA Journal on Uncertainty Quantification 8, 2020, with three neighbours). The luck of the dice is
/// in both and falls out. Neighbours are not near in many dimensions, so what inputs do together is told too low: the effects
/// add up to less than the whole, and what is missing is not shared out. They have no interval: with six inputs that shortfall is larger than their noise.
/// </summary>
public static class NeighbourEffects
{
    /// <summary>Every set of the inputs is asked about.</summary>
    public const int MostInputs = 6;

    const int Neighbours = 3;

    /// <summary>One effect for each input, as shares of V(E[Y | θ]).</summary>
    /// <param name="inputs">For each input its value in each draw; 1 to <see cref="MostInputs"/>.</param>
    /// <param name="values">At least 40 draws of at least two histories.</param>
    /// <returns>Null where parameters move nothing that can be told from dice.</returns>
    public static IReadOnlyList<double>? Of(IReadOnlyList<double[]> inputs, TwoLevelSample values, int column)
    {
        if (inputs.Count is < 1 or > MostInputs || inputs.Any(x => x.Length != values.Draws))
        {
            throw new ArgumentException(
                $"{inputs.Count} inputs of {values.Draws} draws; take 1 to {MostInputs}, each with a value in every draw."
            );
        }

        double[][] ranks = [.. inputs.Select(Ranks)];
        int[] all = [.. Enumerable.Range(0, values.Draws)];
        var variance = ChanceShare.OfExpectation(values, column, all);
        return variance <= 0 ? null : [.. Of(ranks, [.. all.Select(d => values.DrawMean(d, column))]).Select(e => e / variance)];
    }

    static double[] Of(double[][] points, double[] means)
    {
        var centre = means.Average();
        var spread = means.Sum(y => (y - centre) * (y - centre)) / (means.Length - 1);
        var game = new double[1 << points.Length];
        for (var known = 1; known < game.Length; known++)
        {
            game[known] = spread - Among(points, means, known);
        }

        return Shapley.Of(points.Length).Read(game);
    }

    /// <summary>Mean variance of the outputs among each draw and its nearest in the inputs of a mask.</summary>
    static double Among(double[][] points, double[] means, int known)
    {
        double[][] inputs = [.. points.Where((_, i) => (known >> i & 1) == 1)];
        var sum = 0.0;
        Span<double> near = stackalloc double[Neighbours];
        Span<int> who = stackalloc int[Neighbours];
        for (var draw = 0; draw < means.Length; draw++)
        {
            near.Fill(double.PositiveInfinity);
            for (var other = 0; other < means.Length; other++)
            {
                Enter(near, who, other == draw ? -1 : Distance(inputs, draw, other), other);
            }

            var (first, second, third) = (means[who[0]], means[who[1]], means[who[2]]);
            var mean = (first + second + third) / Neighbours;
            sum += ((first - mean) * (first - mean)) + ((second - mean) * (second - mean)) + ((third - mean) * (third - mean));
        }

        return sum / (Neighbours - 1) / means.Length;
    }

    static double Distance(double[][] inputs, int one, int other)
    {
        var sum = 0.0;
        foreach (var input in inputs)
        {
            var gap = input[one] - input[other];
            sum += gap * gap;
        }

        return sum;
    }

    static void Enter(Span<double> near, Span<int> who, double distance, int other)
    {
        for (var place = 0; place < near.Length; place++)
        {
            if (distance < near[place])
            {
                (near[place], distance) = (distance, near[place]);
                (who[place], other) = (other, who[place]);
            }
        }
    }

    /// <summary>Places among the values, equal values alike, so that no input's units count.</summary>
    static double[] Ranks(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return [.. values.Select(v => (double)Array.BinarySearch(sorted, v))];
    }
}
