using Interregnum.Dicing;

namespace Interregnum.Situations;

/// <summary>
/// The innovations of every mind for four months at a time, since one counter of the dice yields four words. Months are counted
/// from 4 here, so that quarter 0 holds the draw from which the minds start.
/// </summary>
sealed class NoiseBuffer(Roster roster)
{
    readonly float[] _innovations = new float[4 * roster.Claimants * roster.Rows];
    readonly int[] _quarters = new int[roster.Claimants];

    /// <summary>Forgets what it holds: other dice are thrown from now on.</summary>
    public void Reset() => Array.Fill(_quarters, -1);

    /// <summary>Innovations of unit variance for a claimant's column in a month; −1 is the opening.</summary>
    public ReadOnlySpan<float> For(Dice dice, int claimant, int month)
    {
        var (quarter, within) = month < 0 ? (0, 0) : ((month / 4) + 1, month % 4);
        var size = roster.Claimants * roster.Rows;
        var start = claimant * roster.Rows;
        if (_quarters[claimant] != quarter)
        {
            _quarters[claimant] = quarter;
            Dicing.Noise.Quarter(
                dice,
                Stream.Opinion,
                quarter,
                roster.Entity,
                roster.Entities.Contender(claimant),
                _innovations.AsSpan(start, roster.Rows),
                _innovations.AsSpan(size + start, roster.Rows),
                _innovations.AsSpan((2 * size) + start, roster.Rows),
                _innovations.AsSpan((3 * size) + start, roster.Rows)
            );
        }

        return _innovations.AsSpan((within * size) + start, roster.Rows);
    }
}
