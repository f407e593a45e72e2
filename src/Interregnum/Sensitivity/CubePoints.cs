namespace Interregnum.Sensitivity;

/// <summary>Some points of the unit cube, coordinate by coordinate, so that a function can take many at a time.</summary>
/// <param name="columns">For each input its coordinates, at least <paramref name="count"/>.</param>
/// <param name="count">How many points.</param>
public readonly ref struct CubePoints(ReadOnlySpan<double[]> columns, int count)
{
    readonly ReadOnlySpan<double[]> _columns = columns;

    /// <summary>How many points.</summary>
    public int Count { get; } = count;

    /// <summary>How many coordinates each has.</summary>
    public int Inputs => _columns.Length;

    /// <summary>One input's coordinates in (0, 1), one for each point.</summary>
    public ReadOnlySpan<double> this[int input] => _columns[input].AsSpan(0, Count);
}

/// <summary>A function of points of the unit cube, many at a time: the fastest way, and the one for several outputs.</summary>
/// <param name="points">Inputs in (0, 1); a function of other ranges maps them by its inputs' quantile functions.</param>
/// <param name="outputs">Takes the first output of every point, then the second of every point, and so on.</param>
public delegate void CubeFunction(CubePoints points, Span<double> outputs);

/// <summary>A function of one point of the unit cube.</summary>
/// <param name="point">One coordinate in (0, 1) for each input; only good during the call.</param>
public delegate double PointFunction(ReadOnlySpan<double> point);

/// <summary>A function of one point as one of many.</summary>
static class OneAtATime
{
    public static CubeFunction Of(PointFunction function) =>
        (points, outputs) =>
        {
            Span<double> point = stackalloc double[points.Inputs];
            for (var i = 0; i < points.Count; i++)
            {
                for (var input = 0; input < point.Length; input++)
                {
                    point[input] = points[input][i];
                }

                outputs[i] = function(point);
            }
        };
}
