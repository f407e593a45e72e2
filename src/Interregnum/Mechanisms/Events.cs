using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>What happens to the contest: on its date, or when the cumulative hazard of its months crosses the history's one threshold for it.</summary>
sealed class Events() : Mechanism("events", Footing.Conjectured, "the scenario's own chronology; what an event did is judged")
{
    public override void Act(Moment now)
    {
        now.Convened = 0;
        now.Questions.Clear();
        Array.Clear(now.Renewed);
        FollowSalience(now);
        EaseTension(now);
        Recover(now);
        if (now.Policy.Works(Name, -1, now.Month) > 0)
        {
            var due = now.Policy.Due;
            for (var at = NextDue(now, 0); at < due.Length; at = NextDue(now, at + 1))
            {
                if (due[at] == now.Month || (!now.Situation.Fired[at] && HasRunUp(now, at)))
                {
                    Happen(now, at);
                }
            }
        }

        now.Powers.Reckon(now);
    }

    /// <summary>The next event from a place on that is due this month, or may come in any.</summary>
    static int NextDue(Moment now, int from)
    {
        var due = now.Policy.Due;
        var next = due[from..].IndexOfAny(now.Month, Policy.ByHazard);
        return next < 0 ? due.Length : from + next;
    }

    static void FollowSalience(Moment now)
    {
        for (var issue = 0; issue < now.Roster.Issues; issue++)
        {
            var steps = now.Contest.Issues[issue].Salience;
            for (var step = 1; step < steps.Count; step++)
            {
                if (steps[step].From == now.Contest.From + now.Month)
                {
                    var change = now.Settings[steps[step].Value] - now.Settings[steps[step - 1].Value];
                    now.Situation.Salience[issue] = Math.Max(0, now.Situation.Salience[issue] + change);
                }
            }
        }
    }

    static void EaseTension(Moment now)
    {
        if (now.Situation.TensionLeft > 0 && --now.Situation.TensionLeft == 0)
        {
            now.Situation.Tension = 0;
        }
    }

    /// <summary>Who could not act until this month runs again.</summary>
    static void Recover(Moment now)
    {
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            if (!now.Situation.Gone[i] && !now.IsUnable(i))
            {
                now.Situation.Running |= 1 << i;
            }
        }
    }

    /// <summary>Has the cumulative hazard crossed the history's one threshold for the event?</summary>
    static bool HasRunUp(Moment now, int at)
    {
        var what = now.Contest.Events[at];
        var since = now.Month - (what.At - now.Contest.From);
        var ended = what.Until is { } until && now.Month > until - now.Contest.From;
        if (since < 0 || ended)
        {
            return false;
        }

        var threshold = now.Dice.Exponential(Stream.Events, 0, now.Roster.Entities.Event(at));
        return now.Settings[what.Rate!.Value] * (since + 1) >= threshold;
    }

    static void Happen(Moment now, int at)
    {
        var what = now.Contest.Events[at];
        now.Situation.Fired[at] = true;
        now.Telling?.Add(new Deed(now.Month, "events", "event", [], [], what.Id));
        var known = what.Exposure is { } exposure ? now.Policy.Exposure(at, now.Settings[exposure]) : 1;
        for (var effect = 0; effect < what.Effects.Count; effect++)
        {
            Take(now, what.Effects[effect], known);
        }

        if (what.Question is not null)
        {
            now.Questions.Add(at);
        }
    }

    static void Take(Moment now, Effect effect, double known)
    {
        var state = now.Situation;
        switch (effect)
        {
            case SalienceShift shift:
                state.Salience[shift.Issue] = Math.Max(0, state.Salience[shift.Issue] + now.Settings[shift.By]);
                break;
            case OpinionShift shift:
                MoveOpinion(now, shift);
                break;
            case PrestigeShift shift:
                state.Prestige[shift.Who] += now.Settings[shift.By];
                break;
            case LegitimacyShift shift:
                state.Legitimacy[shift.Who] += known * now.Settings[shift.By];
                break;
            case LegacyShift shift:
                state.LegacyWeight = Math.Max(0, state.LegacyWeight + now.Settings[shift.By]);
                break;
            case TrustShift shift:
                now.ShiftTrust(shift.From, shift.To, now.Settings[shift.By]);
                break;
            case Leaves leaves:
                Falls.Leave(now, leaves.Who, "events");
                break;
            case Incapacitated ill:
                Falls.Disable(now, ill.Who, ill.Months is { } months ? now.Month + months : int.MaxValue);
                break;
            case Convenes convenes:
                now.Convened |= 1L << convenes.Body;
                break;
            case Renewal renewal:
                Renew(now, renewal);
                break;
            case Ban ban:
                state.Banned = ban.On ? 1 : 0;
                break;
            case Tension tension:
                state.Tension = Math.Max(state.Tension, now.Settings[tension.By]);
                state.TensionLeft = Math.Max(state.TensionLeft, tension.Months);
                break;
            case Abolished abolished:
                state.Holder[abolished.Office] = Situation.Abolished;
                break;
        }
    }

    static void MoveOpinion(Moment now, OpinionShift shift)
    {
        var by = Vector512.Create((float)now.Settings[shift.By]);
        var (roster, points) = (now.Roster, now.Situation.Ideal);
        for (var at = 0; at < shift.Over.Count; at++)
        {
            var g = shift.Over[at];
            for (var row = roster.Starts[g]; row < roster.Starts[g + 1]; row += Lanes.Width)
            {
                var point = (shift.Issue * roster.Rows) + row;
                var moved = Vector512.MinNative(Vector512.Create(points, point) + by, Vector512<float>.One);
                moved = Vector512.MaxNative(moved, -Vector512<float>.One) * Vector512.Create(roster.Present, row);
                moved.CopyTo(points, point);
            }
        }
    }

    static void Renew(Moment now, Renewal renewal)
    {
        for (var at = 0; at < renewal.Over.Count; at++)
        {
            var g = renewal.Over[at];
            now.Renewed[g] = Math.Max(now.Renewed[g], (float)now.Settings[renewal.Share]);
        }
    }
}
