using Interregnum.Dicing;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>One uniform number for every post and month, four months at a time: does the post fall vacant?</summary>
sealed class ChanceBuffer(Roster roster)
{
    readonly float[] _chances = CacheLines.Allocate<float>(4 * roster.Rows);
    int _quarter = -1;

    /// <summary>Forgets what it holds: other dice are thrown from now on.</summary>
    public void Reset() => _quarter = -1;

    /// <summary>The numbers of a month, by row.</summary>
    public ReadOnlySpan<float> For(Dice dice, int month)
    {
        var rows = roster.Rows;
        if (_quarter != month / 4)
        {
            _quarter = month / 4;
            Dicing.Noise.Chances(
                dice,
                Stream.Patronage,
                _quarter,
                roster.Entity,
                _chances.AsSpan(0, rows),
                _chances.AsSpan(rows, rows),
                _chances.AsSpan(2 * rows, rows),
                _chances.AsSpan(3 * rows, rows)
            );
        }

        return _chances.AsSpan(month % 4 * rows, rows);
    }
}
