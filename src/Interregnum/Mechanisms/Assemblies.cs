using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// When an assembly meets, the councils it elects are elected: loyal members are kept, others less surely, and new seats go
/// by the delegates' leaning and the slate of whoever holds the agenda. Vacant offices and cabinet seats are filled every month.
/// </summary>
sealed class Assemblies() : Mechanism("assemblies", Footing.Argued, "Daniels, The Conscience of the Revolution (1960)")
{
    const int RetentionDraw = 0;
    const int ElectionDraw = 1;

    public override void Act(Moment now)
    {
        if (now.Policy.Works(Name, -1, now.Month) > 0)
        {
            for (var council = 0; council < now.Roster.Councils.Length && now.Convened != 0; council++)
            {
                if ((now.Convened >> now.Contest.Bodies[now.Roster.Councils[council]].ElectedBy & 1) == 1)
                {
                    Elect(now, council);
                }
            }
        }

        Vacancies.Fill(now);
    }

    /// <summary>A council as it stood before the first month: the contenders named, and officials by lot.</summary>
    public static void Open(Moment now, int council)
    {
        var body = now.Roster.Councils[council];
        foreach (var person in now.Contest.Bodies[body].Members)
        {
            Member(now, council, now.Roster.RowOf(person)) = 1;
        }

        Enter(now, council, Stream.Opening, byLot: true);
    }

    static ref float Member(Moment now, int council, int row) => ref now.Situation.Members[(council * now.Roster.Rows) + row];

    static void Elect(Moment now, int council)
    {
        var roster = now.Roster;
        for (var row = 0; row < roster.Rows; row++)
        {
            if (Member(now, council, row) == 0)
            {
                continue;
            }

            var kept = now.Dice.Uniform(
                Stream.Assemblies,
                now.Month,
                roster.Entity[row],
                roster.Entities.Body(roster.Councils[council]),
                0,
                RetentionDraw
            );
            Member(now, council, row) = kept < Retention(now, council, row) ? 1 : 0;
        }

        Enter(now, council, Stream.Assemblies, byLot: false);
    }

    /// <summary>The chance that a member keeps his seat. Those who sit in the leading body keep theirs: it is taken on another rung.</summary>
    static double Retention(Moment now, int council, int row)
    {
        var person = now.Roster.PersonIn(row);
        if (person >= 0 && now.SeatIn(now.Roster.LeadingCabinet, person) != Situation.NoSeat)
        {
            return 1;
        }

        var loyal = now.Situation.Ruling == 0 || (now.Situation.Ruling >> now.Situation.PublicFirst[row] & 1) == 1;
        return now[Mechanic.AssembliesRetention] * (loyal ? 1 : 1 - (now[Mechanic.AssembliesPurge] * RulingHold(now, council)));
    }

    /// <summary>How far the ruling coalition has a council's agenda in hand.</summary>
    static double RulingHold(Moment now, int council)
    {
        var n = now.Roster.Claimants;
        return Moment.Of(now.Powers.Agenda.AsSpan(now.Roster.Councils[council] * n, n), now.Situation.Ruling);
    }

    /// <summary>Fills a council's empty seats from those who do not sit in it.</summary>
    static void Enter(Moment now, int council, Stream stream, bool byLot)
    {
        var roster = now.Roster;
        var body = roster.Councils[council];
        var seats = Vacancies.SizeOf(now, now.Contest.Bodies[body].Size);
        for (var row = 0; row < roster.Rows; row++)
        {
            seats -= (int)Member(now, council, row);
        }

        if (seats <= 0)
        {
            return;
        }

        var weights = now.Candidacies.AsSpan(0, roster.Rows);
        for (var row = 0; row < roster.Rows; row++)
        {
            weights[row] = Member(now, council, row) == 0 ? Candidacy(now, council, row, byLot) : 0;
        }

        seats = Math.Min(seats, roster.Rows);
        var elected = now.Elected.AsSpan(0, seats);
        var arrivals = now.Arrivals.AsSpan(0, seats);
        var second = roster.Entities.Body(body);
        var found = Race.Sample(now.Dice, stream, now.Month, roster.Entity, weights, elected, arrivals, second, 0, ElectionDraw);
        foreach (var row in elected[..found])
        {
            Member(now, council, row) = 1;
        }
    }

    /// <summary>How likely a voter is to be elected into a council, in any unit.</summary>
    static double Candidacy(Moment now, int council, int row, bool byLot)
    {
        var roster = now.Roster;
        var person = roster.PersonIn(row);
        var named = person >= 0 && !now.Situation.Gone[person];
        if (roster.Present[row] == 0 || (person >= 0 && !named))
        {
            return 0;
        }

        if (byLot)
        {
            return person >= 0 ? 0 : 1;
        }

        var body = now.Contest.Bodies[roster.Councils[council]];
        var first = now.Situation.PublicFirst[row];
        var hold = 0.0;
        for (var i = 0; i < roster.Claimants; i++)
        {
            var agenda = now.Powers.Agenda[(roster.Councils[council] * roster.Claimants) + i];
            hold += now.Situation.Patron[row] == i ? agenda : 0;
        }

        var standing = now.Situation.BodyPublic[(body.ElectedBy * roster.Claimants) + first];
        return standing * (1 + (now[Mechanic.AssembliesSlate] * hold)) * (named ? Prominence(now, person) : 1);
    }

    /// <summary>A contender who sits or holds office somewhere is far better known than an official.</summary>
    static double Prominence(Moment now, int person) => 2 + (8 * Vacancies.Standing(now, person));
}
