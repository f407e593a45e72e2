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
    const int Packed = 4;

    readonly uint[] _earlier = CacheLines.Allocate<uint>(roster.Claimants * roster.Rows);
    readonly uint[] _later = CacheLines.Allocate<uint>(roster.Claimants * roster.Rows);
    readonly int[] _octaves = new int[roster.Claimants];

    /// <summary>Forgets what it holds: other dice are thrown from now on.</summary>
    public void Reset() => Array.Fill(_octaves, -1);

    /// <summary>Innovations of some claimants' columns in a month; −1 is the opening.</summary>
    public Innovations For(Dice dice, ReadOnlySpan<int> claimants, int month)
    {
        var (octave, within) = month < 0 ? (0, 0) : ((month / Months) + 1, month % Months);
        foreach (var i in claimants)
        {
            if (_octaves[i] != octave)
            {
                _octaves[i] = octave;
                var (start, about) = (i * roster.Rows, roster.Entities.Contender(i));
                var earlier = _earlier.AsSpan(start, roster.Rows);
                var later = _later.AsSpan(start, roster.Rows);
                Noise.Octave(dice, Stream.Opinion, octave, roster.Entity, about, earlier, later);
            }
        }

        return new Innovations(within < Packed ? _earlier : _later, within % Packed);
    }
}
