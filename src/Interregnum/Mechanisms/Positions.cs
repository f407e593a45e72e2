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
        var speed = now[Mechanic.PositionsSpeed];
        for (var issue = 0; issue < now.Roster.Issues; issue++)
        {
            var centre = Centre(now, issue);
            for (var i = 0; i < now.Roster.Claimants; i++)
            {
                var works = now.Policy.Works(Name, i, now.Month);
                if ((now.Running() >> i & 1) == 0 || works == 0)
                {
                    continue;
                }

                ref var position = ref now.Situation.Position[(i * now.Roster.Issues) + issue];
                var step = speed * works * now.Settings.Flexibility[i, issue] * (centre - position);
                position += step;
                now.Situation.Prestige[i] -= now[Mechanic.PositionsCredibility] * Math.Abs(step);
            }
        }
    }

    /// <summary>Mean ideal point of the officials.</summary>
    static double Centre(Moment now, int issue)
    {
        var rows = now.Roster.Starts[now.Roster.Constituencies];
        return Lanes.Sum(now.Situation.Ideal.AsSpan(issue * now.Roster.Rows, rows)) / now.Roster.Officials;
    }
}
