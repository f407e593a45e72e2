using System.Numerics;
using Interregnum.Situations;
using Interregnum.Worlds;

namespace Interregnum.Bench.Plain;

/// <summary>The same of the engine, read off its situation.</summary>
static class EngineGlance
{
    /// <summary>Plays a history and looks at the ends of some months; says in which one somebody first dominated, or −1.</summary>
    public static int Play(Player player, long seed, long history, int[] dates, List<double> into)
    {
        var first = -1;
        player.Open(seed, history);
        for (var month = 0; month < player.World.Contest.MonthCount; month++)
        {
            player.Now.Month = month;
            foreach (var step in player.Now.Steps)
            {
                step.Act(player.Now);
            }

            first = first < 0 && player.Now.Situation.Dominant >= 0 ? month : first;
            foreach (var _ in dates.Where(d => d == month))
            {
                Read(player.Now, into);
            }
        }

        return first;
    }

    static void Read(Moment now, List<double> into)
    {
        var (state, roster) = (now.Situation, now.Roster);
        var trust = 0.0;
        for (var p = 0; p < roster.Persons; p++)
        {
            for (var q = 0; q < p; q++)
            {
                trust += now.Trust(p, q);
            }
        }

        into.AddRange([Mean(roster, state.Fear), BitOperations.PopCount((uint)state.Ruling)]);
        into.AddRange([state.Fallen.Take(roster.Persons).Sum(rungs => BitOperations.PopCount((uint)rungs)), trust]);
        into.Add(state.Chief.Take(roster.Constituencies).Count(c => c < 0));
        for (var i = 0; i < roster.Claimants; i++)
        {
            var places = i * roster.Places;
            var strength = state.Strength[i];
            into.AddRange([strength, strength * strength, Mean(roster, state.PublicShare.AsSpan(places)), Owing(now, i)]);
            into.AddRange([Councillors(now, i), state.Prestige[i], state.Legitimacy[i], state.Mark[i], now.MeanKnowledge(i)]);
        }
    }

    static double Mean(Roster roster, ReadOnlySpan<float> places)
    {
        var sum = 0.0;
        for (var g = 0; g < roster.Constituencies; g++)
        {
            sum += (double)places[g] * roster.Heads[g] / roster.Officials;
        }

        return sum;
    }

    static int Owing(Moment now, int claimant)
    {
        var count = 0;
        for (var row = 0; row < now.Roster.Officialdom; row++)
        {
            count += now.Roster.Present[row] > 0 && now.Situation.Patron[row] == claimant ? 1 : 0;
        }

        return count;
    }

    static int Councillors(Moment now, int claimant)
    {
        var count = 0;
        for (var at = 0; at < now.Roster.Councils.Length * now.Roster.Rows; at++)
        {
            count += now.Situation.Members[at] > 0 && now.Situation.PublicFirst[at % now.Roster.Rows] == claimant ? 1 : 0;
        }

        return count;
    }
}
