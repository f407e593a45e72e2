using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>Weighted numbers, sorted, in widths of an error kernel.</summary>
sealed class PlacedSample
{
    /// <summary>Beyond so many widths nothing is left of a normal error's tail that a 90 % interval could see.</summary>
    const double Far = 8;

    readonly double[] _places;
    readonly double[] _weights;

    public PlacedSample(double[] places, double[] weights)
    {
        Array.Sort(places, weights);
        var sum = weights.Sum();
        (_places, _weights) = (places, [.. weights.Select(w => w / sum)]);
    }

    public double Mean => _places.Zip(_weights).Sum(p => p.First * p.Second);

    /// <summary>∫ (F(x) − 1[x ≥ recorded])² dx = E|X − recorded| − ½ E|X − X′|.</summary>
    public double Crps(double recorded)
    {
        var (distance, spread, below) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _places.Length; i++)
        {
            distance += _weights[i] * Math.Abs(_places[i] - recorded);
            // Over pairs in order, E|X − X′| = 2 Σ w_i x_i (weight below − weight above).
            spread += 2 * _weights[i] * _places[i] * ((2 * below) + _weights[i] - 1);
            below += _weights[i];
        }

        return distance - (spread / 2);
    }

    /// <summary>The probability of a record below a place, each number missed by a normal error of one width.</summary>
    public double Below(double place)
    {
        var sum = 0.0;
        for (var i = 0; i < _places.Length; i++)
        {
            sum += _weights[i] * VectorMath.NormalCdf(place - _places[i]);
        }

        return sum;
    }

    /// <summary>The place below which a record lies with a probability.</summary>
    public double Quantile(double probability)
    {
        var (low, high) = (_places[0] - Far, _places[^1] + Far);
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
