using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Passing tastes for a coalition: a stationary normal process in calendar time, one for each contender and set of members. It is
/// a function of the month alone, so that twins share it whenever they ask; independent nodes lie some months apart, and between
/// two of them the taste is their mixture √(1−f) z₀ + √f z₁.
/// </summary>
readonly struct Tastes
{
    /// <summary>Months between two nodes for each month of the AR(1) process's memory, −1/ln ρ, that the tastes stand for: about the same memory.</summary>
    const double MonthsBetweenNodes = 1.5;

    /// <summary>The longest time between two nodes, for a persistence near 1.</summary>
    const int MostMonths = 120;

    readonly Moment _now;
    readonly Stream _stream;
    readonly int _node;

    // The weights of the nodes before and after this month, in the unit of utility.
    readonly double _before;
    readonly double _after;

    /// <summary>The tastes of this month.</summary>
    /// <param name="stream">For ruling coalitions or for blocs.</param>
    public Tastes(Moment now, Stream stream)
    {
        (_now, _stream) = (now, stream);
        var deviation = now[Mechanic.CoalitionTaste];
        if (deviation > 0)
        {
            (_node, var within, var spacing) = Place(now.Month, now[Mechanic.CoalitionTastePersistence]);
            _before = deviation * Math.Sqrt((double)(spacing - within) / spacing);
            _after = deviation * Math.Sqrt((double)within / spacing);
        }
    }

    /// <summary>No taste is larger than this.</summary>
    public double Most => Noise.Most * (_before + _after);

    /// <summary>The taste of a claimant for a set of claimants, in the unit of its utility.</summary>
    public double Of(int claimant, int set)
    {
        if (_before == 0)
        {
            return 0;
        }

        var (entity, by) = (_now.Roster.Entities.Coalition(set), _now.Roster.Entities.Contender(claimant));
        var taste = _before * Noise.One(_now.Dice, _stream, _node, entity, by);
        return _after == 0 ? taste : taste + (_after * Noise.One(_now.Dice, _stream, _node + 1, entity, by));
    }

    /// <summary>Draws a claimant's nodes for many sets; <see cref="Mix"/> makes tastes of them.</summary>
    /// <param name="sets">The sets' numbers for the dice, a multiple of 16.</param>
    public void Draw(int claimant, ReadOnlySpan<uint> sets, Span<float> before, Span<float> after)
    {
        var by = _now.Roster.Entities.Contender(claimant);
        if (_before > 0)
        {
            Noise.Many(_now.Dice, _stream, _node, sets, by, before);
        }

        if (_after > 0)
        {
            Noise.Many(_now.Dice, _stream, _node + 1, sets, by, after);
        }
    }

    /// <summary>The taste between two nodes.</summary>
    public double Mix(float before, float after) => (_before == 0 ? 0 : _before * before) + (_after == 0 ? 0 : _after * after);

    /// <summary>The node at or before a month, how long ago it was, and the months from one node to the next.</summary>
    static (int Node, int Within, int Spacing) Place(int month, double persistence)
    {
        var spacing =
            persistence <= 0 ? 1 : (int)Math.Clamp(Math.Round(MonthsBetweenNodes / -VectorMath.Log(persistence)), 1, MostMonths);
        return (month / spacing, month % spacing, spacing);
    }
}
