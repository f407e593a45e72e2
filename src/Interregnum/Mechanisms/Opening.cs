using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>How a contest stands before its first month.</summary>
static class Opening
{
    public static void Set(Moment now)
    {
        now.Month = 0;
        now.Convened = 0;
        now.Noise.Reset();
        now.Chances.Reset();
        now.Powers.Forget();
        SetContenders(now);
        SetPlaces(now);
        SetOfficials(now);
        for (var council = 0; council < now.Roster.Councils.Length; council++)
        {
            Assemblies.Open(now, council);
        }

        Opinion.Open(now);
        Strength.Reckon(now);
        FollowChiefs(now);
        now.Situation.Stirred = 1;
    }

    static void SetContenders(Moment now)
    {
        var (state, settings, roster) = (now.Situation, now.Settings, now.Roster);
        for (var person = 0; person < roster.Persons; person++)
        {
            state.Prestige[person] = settings.Prestige[person];
            state.Legitimacy[person] = settings.Legitimacy[person];
            state.Mark[person] = 0;
            state.Gone[person] = false;
            state.UnableUntil[person] = 0;
            state.Fallen[person] = 0;
            state.OfficeLost[person] = state.SeatLost[person] = state.Expelled[person] = -1;
            for (var issue = 0; issue < roster.Issues; issue++)
            {
                state.Position[(person * roster.Issues) + issue] = settings.Positions[person, issue];
            }
        }

        settings.Trust.CopyTo(state.Trust, 0);

        for (var i = 0; i < roster.Claimants; i++)
        {
            state.Side[i] = 1 << i;
            state.MonthsRuling[i] = 0;
            state.Alarmed[i] = false;
        }
    }

    static void SetPlaces(Moment now)
    {
        var (state, roster, contest) = (now.Situation, now.Roster, now.Contest);
        Array.Clear(state.Seats);
        for (var cabinet = 0; cabinet < roster.Cabinets.Length; cabinet++)
        {
            foreach (var person in contest.Bodies[roster.Cabinets[cabinet]].Members)
            {
                state.Seats[(cabinet * roster.Persons) + person] = Situation.Full;
            }

            foreach (var person in contest.Bodies[roster.Cabinets[cabinet]].Candidates)
            {
                state.Seats[(cabinet * roster.Persons) + person] = Situation.Candidate;
            }
        }

        for (var office = 0; office < contest.Offices.Count; office++)
        {
            state.Holder[office] = contest.Offices[office].Holder;
        }

        for (var issue = 0; issue < roster.Issues; issue++)
        {
            state.Salience[issue] = now.Settings[contest.Issues[issue].Salience[0].Value];
        }

        Array.Clear(state.Members);
        Array.Clear(state.Fear);
        Array.Clear(state.Knowledge);
        Array.Clear(state.Fired);
        Array.Clear(state.Scalars);
        Array.Clear(state.Coalition);
        state.Running = Situation.All(roster.Claimants);
        Array.Clear(state.Votes);
        state.LegacyWeight = now[Mechanic.DoctrineFounder];
        state.Dominant = -1;
        state.DominantFor[0] = 0;
    }

    /// <summary>Officials stand about their constituency's mean, owe nobody anything, and are attached as their constituency is.</summary>
    static void SetOfficials(Moment now)
    {
        var (state, roster) = (now.Situation, now.Roster);
        Array.Clear(state.Attachment);
        Array.Clear(state.Mind);
        Array.Clear(state.Ideal);
        Array.Clear(state.Gratitude);
        Array.Fill(state.Patron, -1);
        for (var g = 0; g < roster.Constituencies; g++)
        {
            var what = now.Contest.Constituencies[g];
            for (var i = 0; i < roster.Claimants; i++)
            {
                var attachment = (float)now.Settings[what.Attachments[i]];
                state.Attachment.AsSpan((i * roster.Rows) + roster.Starts[g], roster.Heads[g]).Fill(attachment);
            }

            for (var issue = 0; issue < roster.Issues; issue++)
            {
                Scatter(now, g, issue, now.Settings[what.Positions[issue]]);
            }
        }

        SetPersonRows(now);
    }

    static void Scatter(Moment now, int g, int issue, double mean)
    {
        var (roster, spread) = (now.Roster, now[Mechanic.PatronageSpread]);
        var start = roster.Starts[g];
        var points = now.Situation.Ideal.AsSpan((issue * roster.Rows) + start, roster.Starts[g + 1] - start);
        Noise.Opening(now.Dice, roster.Entity.AsSpan(start, points.Length), roster.Entities.Issue(issue), points);
        var (centre, by) = (Vector512.Create(mean), Vector512.Create(spread));
        for (var at = 0; at < points.Length; at += Kernels.Lanes.Width)
        {
            var (lower, upper) = Vector512.Widen(Vector512.Create<float>(points[at..]));
            var moved = Vector512.Narrow(Within(centre + (by * lower)), Within(centre + (by * upper)));
            var somebody = Vector512.GreaterThan(Vector512.Create(roster.Present, start + at), Vector512<float>.Zero);
            (somebody & moved).CopyTo(points[at..]);
        }
    }

    static Vector512<double> Within(Vector512<double> points) =>
        Vector512.MinNative(Vector512.MaxNative(points, -Vector512<double>.One), Vector512<double>.One);

    static void SetPersonRows(Moment now)
    {
        var (state, roster) = (now.Situation, now.Roster);
        for (var person = 0; person < roster.Persons; person++)
        {
            var row = roster.RowOf(person);
            for (var issue = 0; issue < roster.Issues; issue++)
            {
                state.Ideal[(issue * roster.Rows) + row] = (float)now.Settings.Positions[person, issue];
            }

            if (now.Contest.Contenders[person].Patron is >= 0 and var patron)
            {
                state.Patron[row] = patron;
                state.Gratitude[row] = 1;
            }
        }
    }

    static void FollowChiefs(Moment now)
    {
        Array.Fill(now.Situation.ChiefPatron, -1);
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            var what = now.Contest.Constituencies[g];
            now.Situation.Chief[g] = what.Chief;
            now.Situation.ChiefPatron[g] = what.Chief >= 0 ? now.PrincipalOf(what.Chief) : what.ChiefPatron;
        }
    }
}
