namespace Interregnum.Calibration;

/// <summary>Means and covariances of weighted points.</summary>
sealed class WeightedMoments
{
    readonly IReadOnlyList<double[]> _points;
    readonly double[] _weights;

    /// <param name="weights">≥ 0, not all 0.</param>
    public WeightedMoments(IReadOnlyList<double[]> points, ReadOnlySpan<double> weights)
    {
        _points = points;
        _weights = weights.ToArray();
        var sum = _weights.Sum();
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] /= sum;
        }
    }

    public double Mean(int coordinate)
    {
        var sum = 0.0;
        for (var i = 0; i < _points.Count; i++)
        {
            sum += _weights[i] * _points[i][coordinate];
        }

        return sum;
    }

    /// <summary>About the mean, with the weights as probabilities.</summary>
    public double Variance(int coordinate)
    {
        var (mean, sum) = (Mean(coordinate), 0.0);
        for (var i = 0; i < _points.Count; i++)
        {
            var distance = _points[i][coordinate] - mean;
            sum += _weights[i] * distance * distance;
        }

        return sum;
    }

    /// <summary>Of a few coordinates, row by row.</summary>
    public double[] Covariance(int[] coordinates)
    {
        var count = coordinates.Length;
        double[] means = [.. coordinates.Select(Mean)];
        var covariance = new double[count * count];
        for (var i = 0; i < _points.Count; i++)
        {
            for (var a = 0; a < count; a++)
            {
                var distance = _weights[i] * (_points[i][coordinates[a]] - means[a]);
                for (var b = 0; b <= a; b++)
                {
                    covariance[(a * count) + b] += distance * (_points[i][coordinates[b]] - means[b]);
                }
            }
        }

        return covariance;
    }
}
