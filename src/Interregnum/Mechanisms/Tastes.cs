using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Passing tastes for a coalition: a stationary normal process in calendar time, one for each contender and set of members. It is
/// a function of the month alone, so that twins share it whenever they ask; independent nodes lie some months apart, and between
/// two of them the taste is their mixture √(1−f) z₀ + √f z₁.
/// </summary>
static class Tastes
{
    const double MonthsBetweenNodes = 1.5;
    const int MostMonths = 120;

    /// <summary>The taste of a claimant for a set of claimants now, in the unit of its utility.</summary>
    public static double Of(Moment now, Stream stream, int claimant, int set)
    {
        var deviation = now[Mechanic.CoalitionTaste];
        if (deviation == 0)
        {
            return 0;
        }

        var spacing = Spacing(now[Mechanic.CoalitionTastePersistence]);
        var (node, within) = Math.DivRem(now.Month, spacing);
        var fraction = (double)within / spacing;
        var taste = Math.Sqrt(1 - fraction) * Node(now, stream, claimant, set, node);
        if (within > 0)
        {
            taste += Math.Sqrt(fraction) * Node(now, stream, claimant, set, node + 1);
        }

        return deviation * taste;
    }

    static int Spacing(double persistence) =>
        persistence <= 0 ? 1 : (int)Math.Clamp(Math.Round(MonthsBetweenNodes / -VectorMath.Log(persistence)), 1, MostMonths);

    static double Node(Moment now, Stream stream, int claimant, int set, int node) =>
        Noise.One(now.Dice, stream, node, now.Roster.Entities.Coalition(set), now.Roster.Entities.Contender(claimant));
}
