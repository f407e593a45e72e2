using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Situations;

namespace Interregnum.Worlds;

/// <summary>Reads measures off a history.</summary>
static class Reading
{
    /// <summary>What stands at the end of the milestone's month; null for a measure that is not of a moment.</summary>
    public static double? InMonth(Moment now, Measure measure) =>
        measure switch
        {
            IsSeated seated => Truth(IsFull(now, seated.Body, seated.Who)),
            HoldsOffice holds => Truth(now.Situation.Holder[holds.Office] == holds.Who),
            OppositionSeats seats => CountOpposition(now, seats.Body),
            Backing backing => Back(now, backing),
            _ => null,
        };

    /// <summary>Whether a deed is the event whose month a measure asks for.</summary>
    public static bool Happens(Moment now, Deed deed, Measure measure) =>
        measure switch
        {
            LosesSeat loses => deed.Kind == "loses-seat"
                && deed.Against[0] == loses.Who
                && deed.Where == now.Contest.Bodies[loses.Body].Id,
            LosesOffice loses => deed.Kind == "loses-office"
                && deed.Against[0] == loses.Who
                && deed.Where == now.Contest.Offices[loses.Office].Id,
            IsExpelled expelled => deed.Kind == "expulsion" && deed.Against[0] == expelled.Who,
            _ => false,
        };

    /// <summary>The opposition's share in the vote nearest to a month (from 0); null where there was none near enough.</summary>
    public static double? Nearest(Moment now, Telling telling, OppositionVotes votes, int month)
    {
        var id = now.Contest.Bodies[votes.Body].Id;
        var best = telling
            .Deeds.Where(d => d.Kind == "vote" && d.Where!.Split('+').Contains(id))
            .Where(d => Math.Abs(d.Month - month) <= votes.Within)
            .MinBy(d => Math.Abs(d.Month - month));
        return best?.OppositionShare;
    }

    static double Truth(bool holds) => holds ? 1 : 0;

    static bool IsFull(Moment now, int body, int person)
    {
        var cabinet = Array.IndexOf(now.Roster.Cabinets, body);
        if (cabinet >= 0)
        {
            return now.SeatIn(cabinet, person) == Situation.Full;
        }

        var council = Array.IndexOf(now.Roster.Councils, body);
        return council >= 0 && now.Situation.Members[(council * now.Roster.Rows) + now.Roster.RowOf(person)] > 0;
    }

    static double CountOpposition(Moment now, int body)
    {
        var count = 0;
        for (var person = 0; person < now.Roster.Persons; person++)
        {
            var principal = now.PrincipalOf(person);
            count += principal >= 0 && (now.Situation.Ruling >> principal & 1) == 0 && IsFull(now, body, person) ? 1 : 0;
        }

        return count;
    }

    static double Back(Moment now, Backing backing)
    {
        Span<double> shares = stackalloc double[now.Roster.Claimants];
        if (backing.Constituency >= 0)
        {
            Delegates.Of(now, backing.Constituency, now.Situation.PublicShare, shares);
            return shares[backing.Who];
        }

        Delegates.Reckon(now, now.Situation.PublicShare, shares);
        var sum = 0.0;
        foreach (var share in shares)
        {
            sum += share;
        }

        return shares[backing.Who] / Math.Max(sum, 1e-12);
    }
}
