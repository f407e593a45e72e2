using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>
/// What to look up next and what one would have to believe, from draws that were played for a verdict anyway. Of hundreds of parameters the luckiest look
/// telling in the draws that chose them; so the even draws choose, by how much of a lead's variance a straight and a bent line on the
/// parameter's ranks take, and the odd draws tell.
/// </summary>
/// <param name="parameters">Their paths, and for each its value in each draw.</param>
/// <param name="values">Values of the factors compared, of the same draws.</param>
public sealed class LookUps(IReadOnlyList<string> paths, IReadOnlyList<double[]> parameters, TwoLevelSample values)
{
    /// <summary>With fewer draws nothing is told: each half needs as many as a curve.</summary>
    public const int LeastDraws = 80;

    const int Told = 5;
    const double Tail = 0.025;

    /// <param name="factors">Ids of the factors, in the order of the values' columns.</param>
    /// <returns>Null where there are too few draws, no rival, or nothing uncertain.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public LookUpFinding? Of(IReadOnlyList<string> factors, int threads, CancellationToken stop)
    {
        int[] uncertain = [.. Enumerable.Range(0, parameters.Count).Where(p => parameters[p].Any(v => v != parameters[p][0]))];
        if (values.Draws < LeastDraws || values.Columns < 2 || uncertain.Length == 0)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, values.Columns).OrderByDescending(c => values.Means[c])];
        var chosen = Chosen(uncertain, order, threads, stop);
        int[] telling = [.. Half(1)];
        var told = values.Of(telling);
        var found = new LookUp[chosen.Length];
        Workers.Do(
            Enumerable.Range(0, chosen.Length),
            threads,
            i => found[i] = Read(paths[chosen[i]], [.. telling.Select(d => parameters[chosen[i]][d])], told, order),
            stop
        );
        return new LookUpFinding(
            factors[order[0]],
            factors[order[1]],
            uncertain.Length,
            values.Draws - telling.Length,
            telling.Length,
            PartialInformation.OfEverything(values),
            found
        );
    }

    IEnumerable<int> Half(int odd) => Enumerable.Range(0, values.Draws).Where(d => d % 2 == odd);

    /// <summary>The parameters that go most with the leader's lead over any rival, in the even draws.</summary>
    int[] Chosen(int[] uncertain, int[] order, int threads, CancellationToken stop)
    {
        int[] choosing = [.. Half(0)];
        var choose = values.Of(choosing);
        double[][] leads =
        [
            .. order.Skip(1).Select(r => Enumerable.Range(0, choose.Draws).Select(d => Lead(choose, d, order[0], r)).ToArray()),
        ];
        var shares = new double[uncertain.Length];
        Workers.Do(
            Enumerable.Range(0, uncertain.Length),
            threads,
            place =>
            {
                double[] inputs = [.. choosing.Select(d => parameters[uncertain[place]][d])];
                double[][] lines = Lines(inputs);
                shares[place] = leads.Max(lead => lines.Sum(line => Together(line, lead)));
            },
            stop
        );
        return
        [
            .. Enumerable
                .Range(0, uncertain.Length)
                .OrderByDescending(place => shares[place])
                .ThenBy(place => place)
                .Take(Told)
                .Select(place => uncertain[place]),
        ];
    }

    /// <summary>A straight line through the ranks and, at right angles to it, a bent one: Legendre's polynomials.</summary>
    static double[][] Lines(double[] inputs)
    {
        double[] sorted = [.. inputs.Order()];
        double[] straight = [.. inputs.Select(x => ((2.0 * Array.BinarySearch(sorted, x)) + 1 - sorted.Length) / sorted.Length)];
        return [straight, [.. straight.Select(u => ((3 * u * u) - 1) / 2)]];
    }

    /// <summary>The squared correlation; 0 where either does not vary.</summary>
    static double Together(double[] one, double[] other)
    {
        var (first, second) = (one.Average(), other.Average());
        var (both, ones, others) = (0.0, 0.0, 0.0);
        for (var i = 0; i < one.Length; i++)
        {
            var (x, y) = (one[i] - first, other[i] - second);
            both += x * y;
            ones += x * x;
            others += y * y;
        }

        return ones > 0 && others > 0 ? both * both / (ones * others) : 0;
    }

    static double Lead(TwoLevelSample values, int draw, int leader, int rival) =>
        values.DrawMean(draw, leader) - values.DrawMean(draw, rival);

    static LookUp Read(string path, double[] parameter, TwoLevelSample values, int[] order)
    {
        double[] sorted = [.. parameter.Order()];
        return new LookUp(
            path,
            sorted[(int)(Tail * (sorted.Length - 1))],
            sorted[(int)Math.Ceiling((1 - Tail) * (sorted.Length - 1))],
            PartialInformation.Of(parameter, values),
            FlipValue.Of(parameter, values, order[0], order[1])
        );
    }
}
