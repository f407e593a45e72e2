using System.Numerics;
using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Claimants move toward where the officials stand on average, as readily as their flexibility lets them, and pay for it in
/// credibility.
/// </summary>
sealed class Positions() : Mechanism("positions", Footing.Argued, "Downs, An Economic Theory of Democracy (1957)")
{
    public override void Act(Moment now)
    {
        Span<double> centres = stackalloc double[now.Roster.Issues];
        for (var issue = 0; issue < centres.Length; issue++)
        {
            centres[issue] = Centre(now, issue);
        }

        for (var left = now.Running(); left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var works = now.Policy.Works(Name, i, now.Month);
            if (works > 0)
            {
                Move(now, i, now[Mechanic.PositionsSpeed] * works, centres);
            }
        }
    }

    static void Move(Moment now, int i, double speed, ReadOnlySpan<double> centres)
    {
        var positions = now.Situation.Position.AsSpan(i * centres.Length, centres.Length);
        var far = 0.0;
        for (var issue = 0; issue < centres.Length; issue++)
        {
            var step = speed * now.Settings.Flexibility[i, issue] * (centres[issue] - positions[issue]);
            positions[issue] += step;
            far += Math.Abs(step);
        }

        now.Situation.Prestige[i] -= now[Mechanic.PositionsCredibility] * far;
    }

    /// <summary>Mean ideal point of the officials.</summary>
    static double Centre(Moment now, int issue)
    {
        var rows = now.Roster.Starts[now.Roster.Constituencies];
        return Lanes.Sum(now.Situation.Ideal.AsSpan(issue * now.Roster.Rows, rows)) / now.Roster.Officials;
    }
}
