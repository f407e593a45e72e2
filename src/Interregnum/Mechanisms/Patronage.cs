using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// The circular flow of power: posts fall vacant, or are made vacant, and whoever fills them is owed for it. An appointer
/// dismisses those he believes to back a rival side; what he believes is the truth as far as he knows the constituency, and
/// what is said in public otherwise.
/// </summary>
sealed class Patronage() : Mechanism("patronage", Footing.Argued, "Daniels, 'The Secretariat and the Local Organizations' (1957)")
{
    const int ChiefVacancyDraw = 5;

    public override void Act(Moment now)
    {
        Fade(now);
        FollowChiefs(now);
        var roster = now.Roster;
        Span<double> works = stackalloc double[roster.Claimants];
        for (var i = 0; i < works.Length; i++)
        {
            works[i] = now.Policy.Works(Name, i, now.Month);
        }

        Span<float> hostile = stackalloc float[Lanes.Width * 2];
        Span<float> throws = stackalloc float[Roster.Wholly(roster.Constituencies)];
        now.Dice.Uniforms(throws, Stream.Patronage, now.Month, roster.ConstituencyEntities, 0, 0, ChiefVacancyDraw);
        var appointments = new Appointments(now, works);
        for (var g = 0; g < roster.Constituencies; g++)
        {
            Hostility(now, g, works, hostile);
            Turn(now, g, hostile, ref appointments);
            TurnChief(now, g, hostile, throws[g], ref appointments);
        }

        appointments.Fill();
    }

    static void Fade(Moment now)
    {
        Lanes.Scale(now.Situation.Gratitude, (float)(1 - now[Mechanic.PatronageFading]));
    }

    /// <summary>The constituency of a named chief goes with whomever he follows now.</summary>
    static void FollowChiefs(Moment now)
    {
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            if (now.Situation.Chief[g] is >= 0 and var chief)
            {
                now.Situation.ChiefPatron[g] = now.PrincipalOf(chief);
            }
        }
    }

    /// <summary>
    /// The zeal against a follower of each claimant, monthly and before its rate: first by what he says, then by what he thinks, as
    /// far as it is known; a lane for each claimant.
    /// </summary>
    static void Hostility(Moment now, int g, ReadOnlySpan<double> works, Span<float> hostile)
    {
        var (openly, secretly) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var i = 0; i < works.Length; i++)
        {
            var reach = now.Powers.Appoints[(g * works.Length) + i] * works[i];
            if (reach == 0)
            {
                continue;
            }

            var zeal = reach * now.Settings.Trait(i, Asset.Organising) * Exposed(now, g, i);
            var knowledge = now.Situation.Knowledge[(i * now.Roster.Constituencies) + g];
            var rivals = Lanes.Members(~now.Situation.Side[i]);
            openly += rivals & Vector512.Create((float)(zeal * (1 - knowledge)));
            secretly += rivals & Vector512.Create((float)(zeal * knowledge));
        }

        openly.CopyTo(hostile);
        secretly.CopyTo(hostile[Lanes.Width..]);
    }

    /// <summary>How far a constituency lies open to an appointer: its chief protects his own unless he stands on the appointer's side.</summary>
    static double Exposed(Moment now, int g, int appointer)
    {
        var patron = now.Situation.ChiefPatron[g];
        var protects = patron >= 0 && (now.Situation.Side[appointer] >> patron & 1) == 0;
        return protects ? 1 - now.Settings.Autonomy[g] : 1;
    }

    /// <summary>The posts of a constituency that fall vacant: by time, or because their holder is found on a rival side.</summary>
    static void Turn(Moment now, int g, ReadOnlySpan<float> hostile, ref Appointments appointments)
    {
        var natural = Vector512.Create((float)(1 - ((1 - now.Settings.Turnover[g]) * (1 - now.Renewed[g]))));
        var dismissal = Vector512.Create((float)now[Mechanic.PatronageDismissal]);
        var (openly, secretly) = (Vector512.Create(hostile), Vector512.Create(hostile[Lanes.Width..]));
        var most = Vector512.FusedMultiplyAdd(
            dismissal,
            Vector512.Create(Lanes.Largest(openly) + Lanes.Largest(secretly)),
            natural
        );
        ref var throws = ref MemoryMarshal.GetReference(now.Chances.For(now.Dice, now.Month));
        for (var row = now.Roster.Starts[g]; row < now.Roster.Starts[g + 1]; row += Lanes.Width)
        {
            var thrown = Lanes.Load(ref throws, row);
            if (!Vector512.LessThanAny(thrown, most))
            {
                continue;
            }

            var said = Vector512.Create<int>(now.Situation.PublicFirst.AsSpan(row));
            var found = Vector512.Shuffle(openly, said) + Vector512.Shuffle(secretly, FirstThoughts(now, row));
            var rate = Vector512.FusedMultiplyAdd(dismissal * found, Unshielded(now, row), natural);
            var present = Vector512.Create<float>(now.Roster.Present.AsSpan(row));
            var vacant = Vector512.LessThan(thrown, rate * present).ExtractMostSignificantBits();
            for (; vacant != 0; vacant &= vacant - 1)
            {
                appointments.Vacate(row + BitOperations.TrailingZeroCount(vacant));
            }
        }
    }

    /// <summary>How far the seat that a voter may have in a council leaves him open to dismissal, for sixteen of them.</summary>
    static Vector512<float> Unshielded(Moment now, int row)
    {
        ref var members = ref MemoryMarshal.GetArrayDataReference(now.Situation.Members);
        var shielded = Vector512<float>.Zero;
        for (var council = 0; council < now.Roster.Councils.Length; council++)
        {
            shielded = Vector512.MaxNative(shielded, Lanes.Load(ref members, (council * now.Roster.Rows) + row));
        }

        return Vector512<float>.One - (shielded * Vector512.Create((float)now[Mechanic.PatronageShield]));
    }

    /// <summary>The claimants whom sixteen voters privately support most.</summary>
    static Vector512<int> FirstThoughts(Moment now, int row)
    {
        ref var thought = ref MemoryMarshal.GetArrayDataReference(now.Situation.Private);
        var who = Vector512<int>.Zero;
        var most = Vector512.Create(float.NegativeInfinity);
        for (var left = now.Running(); left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var support = Lanes.Load(ref thought, (i * now.Roster.Rows) + row);
            var more = Vector512.GreaterThan(support, most);
            who = Vector512.ConditionalSelect(more.AsInt32(), Vector512.Create(i), who);
            most = Vector512.MaxNative(support, most);
        }

        return who;
    }

    /// <summary>A chief on the wrong side is replaced, as is one whose time is up. Where a chief stands everybody knows.</summary>
    static void TurnChief(Moment now, int g, ReadOnlySpan<float> hostile, float thrown, ref Appointments appointments)
    {
        var patron = now.Situation.ChiefPatron[g];
        var zeal = patron >= 0 ? hostile[patron] + hostile[Lanes.Width + patron] : 0;
        if (thrown < now.Settings.Turnover[g] + (now[Mechanic.PatronageChiefs] * zeal))
        {
            appointments.VacateChief(g);
        }
    }
}
