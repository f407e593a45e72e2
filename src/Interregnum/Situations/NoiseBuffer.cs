using Interregnum.Dicing;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>
/// The innovations of every mind for eight months at a time, since one block of the dice serves so many. Months are counted from 8
/// here, so that octave 0 holds the draw from which the minds start.
/// </summary>
sealed class NoiseBuffer(Roster roster)
{
    const int Months = 8;

    readonly float[] _innovations = CacheLines.Allocate<float>(Months * roster.Claimants * roster.Rows);
    readonly int[] _octaves = new int[roster.Claimants];

    /// <summary>Forgets what it holds: other dice are thrown from now on.</summary>
    public void Reset() => Array.Fill(_octaves, -1);

    /// <summary>Innovations of unit variance for a claimant's column in a month; −1 is the opening.</summary>
    public ReadOnlySpan<float> For(Dice dice, int claimant, int month)
    {
        var (octave, within) = month < 0 ? (0, 0) : ((month / Months) + 1, month % Months);
        var months = _innovations.AsSpan(claimant * Months * roster.Rows, Months * roster.Rows);
        if (_octaves[claimant] != octave)
        {
            _octaves[claimant] = octave;
            var about = roster.Entities.Contender(claimant);
            Dicing.Noise.Octave(dice, Stream.Opinion, octave, roster.Entity, about, months, roster.Rows);
        }

        return months.Slice(within * roster.Rows, roster.Rows);
    }
}
