namespace Interregnum.Sensitivity;

/// <summary>
/// One replicate of the pick-freeze design: points A and B from one sequence in twice as many dimensions, and for each input the points
/// AB_i, which are A with that input taken from B (A. Saltelli et al., Computer Physics Communications 181, 2010).
/// </summary>
sealed class PickFreeze
{
    readonly SobolSequence _sequence;
    readonly CubeFunction _function;
    readonly int _inputs;
    readonly int _outputs;
    readonly double[][] _one;
    readonly double[][] _other;
    readonly double[][] _values;

    public PickFreeze(SobolSequence sequence, int outputs, CubeFunction function)
    {
        (_sequence, _function, _outputs, _inputs) = (sequence, function, outputs, sequence.Dimensions / 2);
        _one = Columns(_inputs, SobolSequence.Block);
        _other = Columns(_inputs, SobolSequence.Block);
        _values = Columns(3, SobolSequence.Block * outputs);
        Sums = [.. Enumerable.Range(0, outputs).Select(_ => new PickFreezeSums(_inputs))];
    }

    /// <summary>What the indices need, for each output.</summary>
    public IReadOnlyList<PickFreezeSums> Sums { get; }

    /// <param name="points">A power of two.</param>
    public void Play(int points, CancellationToken stop)
    {
        var count = Math.Min(points, SobolSequence.Block);
        for (var block = 0; block < points / count; block++)
        {
            stop.ThrowIfCancellationRequested();
            Play(block, count);
        }
    }

    void Play(int block, int count)
    {
        for (var input = 0; input < _inputs; input++)
        {
            _sequence.Fill(block, input, _one[input].AsSpan(0, count));
            _sequence.Fill(block, _inputs + input, _other[input].AsSpan(0, count));
        }

        var one = Evaluate(_one, 0, count);
        var other = Evaluate(_other, 1, count);
        for (var output = 0; output < _outputs; output++)
        {
            Sums[output].Add(Part(one, output, count), Part(other, output, count));
        }

        for (var input = 0; input < _inputs; input++)
        {
            Exchange(input);
            var mixed = Evaluate(_one, 2, count);
            Exchange(input);
            for (var output = 0; output < _outputs; output++)
            {
                Sums[output].Add(input, Part(one, output, count), Part(other, output, count), Part(mixed, output, count));
            }
        }
    }

    Span<double> Evaluate(double[][] columns, int place, int count)
    {
        var values = _values[place].AsSpan(0, count * _outputs);
        _function(new CubePoints(columns, count), values);
        return values;
    }

    void Exchange(int input) => (_one[input], _other[input]) = (_other[input], _one[input]);

    static Span<double> Part(Span<double> values, int output, int count) => values.Slice(output * count, count);

    static double[][] Columns(int columns, int length) => [.. Enumerable.Range(0, columns).Select(_ => new double[length])];
}
