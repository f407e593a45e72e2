using System.Numerics;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>How offices, seats and the contest itself are lost: the consequences that several mechanisms share.</summary>
static class Falls
{
    /// <summary>Out of the contest for good: every seat, office and vote.</summary>
    public static void Leave(Moment now, int person, string mechanism, string kind = "leaves")
    {
        if (now.Situation.Gone[person])
        {
            return;
        }

        now.Telling?.Add(new Deed(now.Month, mechanism, kind, [], [person]));
        for (var cabinet = 0; cabinet < now.Roster.Cabinets.Length; cabinet++)
        {
            LoseSeat(now, cabinet, person, mechanism);
        }

        for (var office = 0; office < now.Situation.Holder.Length; office++)
        {
            if (now.Situation.Holder[office] == person)
            {
                LoseOffice(now, office, mechanism);
            }
        }

        for (var council = 0; council < now.Roster.Councils.Length; council++)
        {
            LeaveCouncil(now, council, person);
        }

        now.Situation.Gone[person] = true;
        Withdraw(now, person);
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            if (now.Situation.Chief[g] == person || now.Situation.ChiefPatron[g] == person)
            {
                now.Situation.Chief[g] = -1;
                now.Situation.ChiefPatron[g] = -1;
            }
        }
    }

    /// <summary>Cannot act until a month, and runs for nothing until then; his seats and offices are left to him.</summary>
    public static void Disable(Moment now, int person, int until)
    {
        if (!now.Situation.Gone[person])
        {
            now.Situation.UnableUntil[person] = Math.Max(until, now.Situation.UnableUntil[person]);
            Withdraw(now, person);
        }
    }

    /// <summary>A claimant runs no more: he leaves his side, and his voters and his share of strength are the others' at once.</summary>
    static void Withdraw(Moment now, int claimant)
    {
        if (claimant >= now.Roster.Claimants)
        {
            return;
        }

        now.Situation.Running &= ~(1 << claimant);
        Stand(now, claimant);
        var strength = now.Situation.Strength;
        var left = 1 - strength[claimant];
        strength[claimant] = 0;
        for (var i = 0; i < strength.Length && left > 0; i++)
        {
            strength[i] /= left;
        }

        var firsts = now.Situation.PublicFirst;
        for (var row = 0; row < firsts.Length && now.Running() != 0; row++)
        {
            firsts[row] = firsts[row] == claimant ? FirstIn(now, row) : firsts[row];
        }

        now.Beliefs.Forget();
    }

    /// <summary>Whom a voter publicly supports most of those who run.</summary>
    static int FirstIn(Moment now, int row)
    {
        var best = -1;
        for (var left = now.Running(); left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            best = best < 0 || now.Said(i, row) > now.Said(best, row) ? i : best;
        }

        return best;
    }

    /// <summary>Loses a cabinet seat, full or candidate.</summary>
    public static void LoseSeat(Moment now, int cabinet, int person, string mechanism)
    {
        ref var seat = ref now.Situation.Seats[(cabinet * now.Roster.Persons) + person];
        if (seat == Situation.NoSeat)
        {
            return;
        }

        seat = Situation.NoSeat;
        var body = now.Contest.Bodies[now.Roster.Cabinets[cabinet]];
        now.Telling?.Add(new Deed(now.Month, mechanism, "loses-seat", [], [person], body.Id));
        if (cabinet == now.Roster.LeadingCabinet)
        {
            ref var first = ref now.Situation.SeatLost[person];
            first = first < 0 ? now.Month : first;
            now.Situation.Stirred = 1;
            Stand(now, person);
        }
    }

    public static void LoseOffice(Moment now, int office, string mechanism)
    {
        var person = now.Situation.Holder[office];
        if (person < 0)
        {
            return;
        }

        now.Situation.Holder[office] = Situation.Vacant;
        ref var first = ref now.Situation.OfficeLost[person];
        first = first < 0 ? now.Month : first;
        now.Telling?.Add(new Deed(now.Month, mechanism, "loses-office", [], [person], now.Contest.Offices[office].Id));
    }

    public static void LeaveCouncil(Moment now, int council, int person) =>
        now.Situation.Members[(council * now.Roster.Rows) + now.Roster.RowOf(person)] = 0;

    /// <summary>The weightiest office that a person holds, or −1.</summary>
    public static int WeightiestOffice(Moment now, int person)
    {
        var best = -1;
        for (var office = 0; office < now.Situation.Holder.Length; office++)
        {
            if (now.Situation.Holder[office] == person && (best < 0 || Weight(now, office) > Weight(now, best)))
            {
                best = office;
            }
        }

        return best;
    }

    static double Weight(Moment now, int office) => now.Settings.OfficeWeight[office];

    /// <summary>A claimant leaves the ruling coalition or his bloc and stands alone.</summary>
    public static void Stand(Moment now, int person)
    {
        if (person >= now.Roster.Claimants)
        {
            return;
        }

        var bit = 1 << person;
        for (var other = 0; other < now.Roster.Claimants; other++)
        {
            now.Situation.Side[other] &= ~bit;
        }

        now.Situation.Side[person] = bit;
        if ((now.Situation.Ruling & bit) != 0)
        {
            now.Situation.Ruling &= ~bit;
            now.Situation.Stirred = 1;
        }
    }
}
