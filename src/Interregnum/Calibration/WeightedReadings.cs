using Interregnum.Sensitivity;

namespace Interregnum.Calibration;

/// <summary>What independent histories say of some facts.</summary>
/// <param name="Readings">For each history, a reading of each fact.</param>
/// <param name="Weights">As many as histories; positive, not normalised.</param>
public sealed record WeightedReadings(IReadOnlyList<double?[]> Readings, IReadOnlyList<double> Weights)
{
    /// <summary>Histories that weigh the same.</summary>
    public static WeightedReadings Equally(IReadOnlyList<double?[]> readings) => new(readings, [.. readings.Select(_ => 1.0)]);

    public int Count => Readings.Count;

    /// <summary>All histories but those of one group; all where none is given.</summary>
    internal WeightedReadings Without(int? group)
    {
        int[] kept = [.. GroupJackknife.Kept(Count, group)];
        return new([.. kept.Select(i => Readings[i])], [.. kept.Select(i => Weights[i])]);
    }
}
