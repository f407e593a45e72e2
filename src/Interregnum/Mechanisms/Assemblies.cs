using System.Numerics;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;
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

    /// <summary>How much likelier than an official a contender without seat or office is elected. Conjectured.</summary>
    const double ProminenceOfName = 2;

    /// <summary>What full standing adds to that. Conjectured: nearly all who lead sit in the councils.</summary>
    const double ProminenceOfStanding = 8;

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
            MembersOf(now, council)[now.Roster.RowOf(person)] = 1;
        }

        now.Roster.Present.CopyTo(now.ElectionChances, 0);
        now.ElectionChances.AsSpan(now.Roster.Officialdom).Clear();
        Enter(now, council, Stream.Opening);
    }

    static Span<float> MembersOf(Moment now, int council) =>
        now.Situation.Members.AsSpan(council * now.Roster.Rows, now.Roster.Rows);

    static void Elect(Moment now, int council)
    {
        var roster = now.Roster;
        var body = roster.Councils[council];
        var members = MembersOf(now, council);
        var draws = now.Elected.AsSpan();
        now.Dice.Uniforms(draws, Stream.Assemblies, now.Month, roster.Entity, roster.Entities.Body(body), 0, RetentionDraw);
        Spare(now, members, draws);
        var retention = Retention(now, body);
        for (var row = 0; row < members.Length; row += Lanes.Width)
        {
            var firsts = Vector512.Create(now.Situation.PublicFirst, row);
            var kept = Vector512.LessThan(Vector512.Create<float>(draws[row..]), Vector512.Shuffle(retention, firsts));
            (kept & Vector512.Create<float>(members[row..])).CopyTo(members[row..]);
        }

        SetChances(now, body);
        Enter(now, council, Stream.Assemblies);
    }

    /// <summary>Those who sit in the leading body keep their seats, whatever is drawn: they are taken on another rung.</summary>
    static void Spare(Moment now, ReadOnlySpan<float> members, Span<float> draws)
    {
        for (var person = 0; person < now.Roster.Persons; person++)
        {
            var row = now.Roster.RowOf(person);
            if (members[row] > 0 && now.SeatIn(now.Roster.LeadingCabinet, person) != Situation.NoSeat)
            {
                draws[row] = -1;
            }
        }
    }

    /// <summary>How likely members are kept who publicly support each claimant: the ruling coalition's people first.</summary>
    static Vector512<float> Retention(Moment now, int body)
    {
        var loyal = now[Mechanic.AssembliesRetention];
        var disloyal = loyal * (1 - (now[Mechanic.AssembliesPurge] * RulingHold(now, body)));
        var everybody = now.Situation.Ruling == 0 ? -1 : now.Situation.Ruling;
        var (kept, purged) = (Vector512.Create((float)loyal), Vector512.Create((float)disloyal));
        return Vector512.ConditionalSelect(Lanes.Members(everybody), kept, purged);
    }

    /// <summary>How far the ruling coalition has a council's agenda in hand.</summary>
    static double RulingHold(Moment now, int body)
    {
        var hold = 0.0;
        for (var left = now.Situation.Ruling; left != 0; left &= left - 1)
        {
            hold += now.Powers.AgendaOf(BitOperations.TrailingZeroCount(left), body);
        }

        return hold;
    }

    /// <summary>Fills a council's empty seats from those who do not sit in it, at the rates at which they run.</summary>
    static void Enter(Moment now, int council, Stream stream)
    {
        var roster = now.Roster;
        var body = roster.Councils[council];
        var members = MembersOf(now, council);
        var seats = roster.Sizes[roster.At(now.Month, body)] - (int)Lanes.Sum(members);
        for (var row = 0; row < members.Length; row += Lanes.Width)
        {
            var free = Vector512<float>.One - Vector512.Create<float>(members[row..]);
            (Vector512.Create(now.ElectionChances, row) * free).CopyTo(now.ElectionChances, row);
        }

        var second = roster.Entities.Body(body);
        Race.Sample(now.Dice, stream, now.Month, roster.Entity, now.ElectionChances, seats, now.Elected, second, 0, ElectionDraw);
        for (var row = 0; row < members.Length; row += Lanes.Width)
        {
            (Vector512.Create<float>(members[row..]) + Vector512.Create(now.Elected, row)).CopyTo(members[row..]);
        }
    }

    /// <summary>How likely each voter is to be elected into a council, in any unit.</summary>
    static void SetChances(Moment now, int body)
    {
        var (roster, n) = (now.Roster, now.Roster.Claimants);
        var strengths = now.Situation.BodyPublic.AsSpan(now.Contest.Bodies[body].ElectedBy * n, n);
        var slate = now[Mechanic.AssembliesSlate];
        Span<float> strength = stackalloc float[Lanes.Width];
        Span<float> listed = stackalloc float[Lanes.Width];
        strength.Clear();
        listed.Fill(1);
        for (var i = 0; i < n; i++)
        {
            strength[i] = (float)strengths[i];
            listed[i + 1] = (float)(1 + (slate * now.Powers.AgendaOf(i, body)));
        }

        for (var row = 0; row < roster.Rows; row += Lanes.Width)
        {
            var first = Vector512.Shuffle(Vector512.Create<float>(strength), Vector512.Create(now.Situation.PublicFirst, row));
            var owner = Vector512.Create(now.Situation.Patron, row) + Vector512<int>.One;
            var slated = Vector512.Shuffle(Vector512.Create<float>(listed), owner);
            (first * slated * Vector512.Create(roster.Present, row)).CopyTo(now.ElectionChances, row);
        }

        for (var row = roster.Officialdom; row < roster.Rows; row++)
        {
            now.ElectionChances[row] *= Prominence(now, row);
        }
    }

    /// <summary>A contender who sits or holds office somewhere is far better known than an official; who cannot act seeks no place.</summary>
    static float Prominence(Moment now, int row) =>
        now.Roster.PersonIn(row) is >= 0 and var person && !now.Situation.Gone[person] && !now.IsUnable(person)
            ? (float)(ProminenceOfName + (ProminenceOfStanding * Vacancies.Standing(now, person)))
            : 0;
}
