namespace Interregnum.Attribution;

/// <summary>
/// Values measured on every history of a two-level design: draws of the parameters, and some histories for each. Several values
/// are measured on the same history (the columns), so that their differences are paired.
/// </summary>
public sealed class TwoLevelSample
{
    readonly double[] _values;
    readonly double[] _drawMeans;

    /// <param name="values">History by history, all columns of each.</param>
    /// <param name="columns">Values a history.</param>
    /// <param name="perDraw">Histories that share a parameter draw.</param>
    public TwoLevelSample(double[] values, int columns, int perDraw)
    {
        if (columns < 1 || perDraw < 1 || values.Length == 0 || values.Length % (columns * perDraw) != 0)
        {
            throw new ArgumentException(
                $"{values.Length} values are not whole draws of {perDraw} histories with {columns} values each, at least one draw."
            );
        }

        _values = values;
        Columns = columns;
        PerDraw = perDraw;
        Draws = values.Length / (columns * perDraw);
        _drawMeans = AverageDraws();
        Means = [.. Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, Draws).Sum(d => DrawMean(d, c)) / Draws)];
    }

    public int Columns { get; }

    public int PerDraw { get; }

    public int Draws { get; }

    public int Histories => Draws * PerDraw;

    /// <summary>The mean of each column.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>A column's value on a history.</summary>
    public double this[int history, int column] => _values[(history * Columns) + column];

    /// <summary>A column's mean over the histories of a draw.</summary>
    public double DrawMean(int draw, int column) => _drawMeans[(draw * Columns) + column];

    /// <summary>
    /// Covariance of the draws' means, with B − 1: the parameters' part and 1/r of the dice's. Not a number for a single draw.
    /// </summary>
    public double[,] BetweenDraws()
    {
        var sums = new double[Columns, Columns];
        for (var draw = 0; draw < Draws; draw++)
        {
            AddProducts(sums, c => DrawMean(draw, c) - Means[c]);
        }

        return Scale(sums, 1.0 / (Draws - 1));
    }

    /// <summary>Covariance of the values about their draw's mean, pooled over draws: the dice's part. Not a number with one history a draw.</summary>
    public double[,] WithinDraws()
    {
        var sums = new double[Columns, Columns];
        for (var history = 0; history < Histories; history++)
        {
            AddProducts(sums, c => this[history, c] - DrawMean(history / PerDraw, c));
        }

        return Scale(sums, 1.0 / (Draws * (PerDraw - 1.0)));
    }

    /// <summary>Covariance of the columns' means, clustered by draw: <see cref="BetweenDraws"/> over the number of draws.</summary>
    public double[,] CovarianceOfMeans() => Scale(BetweenDraws(), 1.0 / Draws);

    /// <summary>The standard error of a column's mean, clustered by draw; not a number for a single draw.</summary>
    public double StandardError(int column) => DifferenceError(column, -1);

    /// <summary>The standard error of the difference between two columns' means, paired and clustered by draw.</summary>
    /// <param name="other">A column, or −1 for the first column alone.</param>
    public double DifferenceError(int column, int other)
    {
        var mean = Means[column] - (other < 0 ? 0 : Means[other]);
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var value = DrawMean(draw, column) - (other < 0 ? 0 : DrawMean(draw, other)) - mean;
            sum += value * value;
        }

        return Math.Sqrt(sum / (Draws - 1.0) / Draws);
    }

    /// <summary>The first columns alone.</summary>
    public TwoLevelSample Take(int columns)
    {
        var values = new double[Histories * columns];
        for (var history = 0; history < Histories; history++)
        {
            _values.AsSpan(history * Columns, columns).CopyTo(values.AsSpan(history * columns));
        }

        return new TwoLevelSample(values, columns, PerDraw);
    }

    /// <summary>The first histories of each of the first draws.</summary>
    public TwoLevelSample First(int draws, int perDraw)
    {
        var values = new double[draws * perDraw * Columns];
        for (var history = 0; history < draws * perDraw; history++)
        {
            var place = (history / perDraw * PerDraw) + (history % perDraw);
            _values.AsSpan(place * Columns, Columns).CopyTo(values.AsSpan(history * Columns));
        }

        return new TwoLevelSample(values, Columns, perDraw);
    }

    /// <summary>Some of the draws, in the order given.</summary>
    public TwoLevelSample Of(IReadOnlyList<int> draws)
    {
        var size = PerDraw * Columns;
        var values = new double[draws.Count * size];
        for (var i = 0; i < draws.Count; i++)
        {
            _values.AsSpan(draws[i] * size, size).CopyTo(values.AsSpan(i * size));
        }

        return new TwoLevelSample(values, Columns, PerDraw);
    }

    /// <summary>
    /// The same with a weight for each draw: the means are the weighted ones, and the errors those of a weighted mean, √Σ w²(x − m)², because every value is
    /// linearised to m + n w (x − m) (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 6.3, of a ratio).
    /// </summary>
    /// <param name="weights">One for each draw; they sum to 1.</param>
    public TwoLevelSample Weighted(IReadOnlyList<double> weights)
    {
        var means = new double[Columns];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var column = 0; column < Columns; column++)
            {
                means[column] += weights[draw] * DrawMean(draw, column);
            }
        }

        var values = new double[_values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var mean = means[i % Columns];
            values[i] = mean + (Draws * weights[i / (PerDraw * Columns)] * (_values[i] - mean));
        }

        return new TwoLevelSample(values, Columns, PerDraw);
    }

    double[] AverageDraws()
    {
        var means = new double[Draws * Columns];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var sum = 0.0;
                for (var i = 0; i < PerDraw; i++)
                {
                    sum += this[(draw * PerDraw) + i, column];
                }

                means[(draw * Columns) + column] = sum / PerDraw;
            }
        }

        return means;
    }

    void AddProducts(double[,] sums, Func<int, double> deviation)
    {
        Span<double> row = stackalloc double[Columns];
        for (var column = 0; column < Columns; column++)
        {
            row[column] = deviation(column);
        }

        for (var a = 0; a < Columns; a++)
        {
            for (var b = 0; b < Columns; b++)
            {
                sums[a, b] += row[a] * row[b];
            }
        }
    }

    static double[,] Scale(double[,] matrix, double by)
    {
        for (var a = 0; a < matrix.GetLength(0); a++)
        {
            for (var b = 0; b < matrix.GetLength(1); b++)
            {
                matrix[a, b] *= by;
            }
        }

        return matrix;
    }
}
