using System.Numerics;
using System.Runtime.CompilerServices;
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
/// <param name="looks">Whether holders are judged by whom they back; else as many are dismissed, whoever they are.</param>
sealed class Patronage(bool looks = true)
    : Mechanism("patronage", Footing.Argued, "Daniels, 'The Secretariat and the Local Organizations' (1957)")
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

        now.Zeal.Clear();
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            Oppose(now, at, works);
        }

        now.Zeal.Settle();
        var chances = now.Chances.For(now.Dice, now.Month);
        var appointments = new Appointments(now, works);
        Turn(now, chances, ref appointments);
        TurnChiefs(now, ref appointments);
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

    /// <summary>What appointers have against the followers of each claimant in sixteen constituencies.</summary>
    void Oppose(Moment now, int at, ReadOnlySpan<double> works)
    {
        var (openly, secretly, places) = (now.Zeal.Openly, now.Zeal.Secretly, now.Roster.Places);
        for (var i = 0; i < works.Length; i++)
        {
            var reach = Vector512.Create(now.Powers.Appoints, (i * places) + at);
            var skill = (float)(works[i] * now.Settings.Trait(i, Asset.Organising));
            if (skill == 0 || Vector512.EqualsAll(reach, Vector512<float>.Zero))
            {
                continue;
            }

            var zeal = reach * skill * Exposed(now, at, i);
            var informed = zeal * Vector512.Create(now.Situation.Knowledge, (i * places) + at);
            for (var rivals = Situation.All(works.Length) & ~now.Situation.Side[i]; rivals != 0; rivals &= rivals - 1)
            {
                var rival = (BitOperations.TrailingZeroCount(rivals) * places) + at;
                (Vector512.Create(openly, rival) + (zeal - informed)).CopyTo(openly, rival);
                (Vector512.Create(secretly, rival) + informed).CopyTo(secretly, rival);
            }
        }

        if (!looks)
        {
            Blind(now, at, openly, secretly);
        }
    }

    /// <summary>The same zeal in all, spread over everybody: against the mean holder, by how support is expressed.</summary>
    static void Blind(Moment now, int at, float[] openly, float[] secretly)
    {
        var mean = Vector512<float>.Zero;
        for (var place = at; place < openly.Length; place += now.Roster.Places)
        {
            var shares = Vector512.Create(now.Situation.PublicShare, place);
            mean += shares * (Vector512.Create(openly, place) + Vector512.Create(secretly, place));
        }

        for (var place = at; place < openly.Length; place += now.Roster.Places)
        {
            mean.CopyTo(openly, place);
            Vector512<float>.Zero.CopyTo(secretly, place);
        }
    }

    /// <summary>How far constituencies lie open to an appointer: a chief protects his own unless he stands on the appointer's side.</summary>
    static Vector512<float> Exposed(Moment now, int at, int appointer)
    {
        var patrons = Vector512.Create(now.Situation.ChiefPatron, at);
        var friends = Vector512.Shuffle(Lanes.Members(now.Situation.Side[appointer]).AsInt32(), patrons);
        var protects = Vector512.GreaterThanOrEqual(patrons, Vector512<int>.Zero) & ~friends;
        return Vector512<float>.One - (Vector512.Create(now.Settings.Autonomy, at) & protects.AsSingle());
    }

    /// <summary>The posts that fall vacant: by time, or because their holder is found on a rival side.</summary>
    /// <param name="throws">A uniform number for each post, by row.</param>
    static void Turn(Moment now, ReadOnlySpan<float> throws, ref Appointments appointments)
    {
        var (zeal, starts) = (now.Zeal, now.Roster.Starts);
        var holders = new Holders(now);
        var dismissal = Vector512.Create((float)now[Mechanic.PatronageDismissal]);
        var shield = Vector512.Create((float)now[Mechanic.PatronageShield]);
        ref var thrown = ref MemoryMarshal.GetReference(throws);
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            var natural = Vector512.Create(1 - ((1 - now.Settings.Turnover[g]) * (1 - now.Renewed[g])));
            var (openly, secretly) = zeal.Against(g);
            var unknown = Vector512.FusedMultiplyAdd(dismissal, Vector512.Create(zeal.MostSecretly[g]), natural);
            for (var row = starts[g]; row < starts[g + 1]; row += Lanes.Width)
            {
                var luck = Lanes.Load(ref thrown, row);
                var said = Vector512.Shuffle(openly, holders.FirstSaid(row));

                // Nobody of these can be in danger, but for the last bit of a rounding.
                if (!Vector512.LessThanAny(luck, Vector512.FusedMultiplyAdd(dismissal, said, unknown)))
                {
                    continue;
                }

                var found = dismissal * (said + Vector512.Shuffle(secretly, holders.FirstThought(row)));
                var rate = Vector512.FusedMultiplyAdd(found, Vector512<float>.One - (shield * holders.Seated(row)), natural);
                var vacant = Vector512.LessThan(luck, rate * holders.Present(row)).ExtractMostSignificantBits();
                for (; vacant != 0; vacant &= vacant - 1)
                {
                    appointments.Vacate(row + BitOperations.TrailingZeroCount(vacant));
                }
            }
        }
    }

    /// <summary>What is known of those who hold posts, sixteen at a time.</summary>
    readonly ref struct Holders(Moment now)
    {
        readonly ref int _said = ref MemoryMarshal.GetArrayDataReference(now.Situation.PublicFirst);
        readonly ref float _thought = ref MemoryMarshal.GetArrayDataReference(now.Situation.Private);
        readonly ref float _present = ref MemoryMarshal.GetArrayDataReference(now.Roster.Present);
        readonly ReadOnlySpan<float> _members = now.Situation.Members;
        readonly int _rows = now.Roster.Rows;
        readonly int _running = now.Running();

        /// <summary>The claimants whom they support most by what they say.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<int> FirstSaid(int row) => Lanes.Load(ref _said, row);

        /// <summary>1 for a holder, 0 for a row that fills up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Present(int row) => Lanes.Load(ref _present, row);

        /// <summary>Whether they sit in a council, which shields them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Seated(int row)
        {
            ref var members = ref MemoryMarshal.GetReference(_members);
            var seated = Vector512<float>.Zero;
            for (var at = row; at < _members.Length; at += _rows)
            {
                seated = Vector512.MaxNative(seated, Lanes.Load(ref members, at));
            }

            return seated;
        }

        /// <summary>The claimants whom they privately support most.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<int> FirstThought(int row)
        {
            var who = Vector512<int>.Zero;
            var most = Vector512.Create(float.NegativeInfinity);
            for (var left = _running; left != 0; left &= left - 1)
            {
                var i = BitOperations.TrailingZeroCount(left);
                var support = Lanes.Load(ref _thought, (i * _rows) + row);
                var more = Vector512.GreaterThan(support, most);
                who = Vector512.ConditionalSelect(more.AsInt32(), Vector512.Create(i), who);
                most = Vector512.MaxNative(support, most);
            }

            return who;
        }
    }

    /// <summary>A chief on the wrong side is replaced, as is one whose time is up. Where a chief stands everybody knows.</summary>
    static void TurnChiefs(Moment now, ref Appointments appointments)
    {
        var (roster, zeal) = (now.Roster, now.Zeal);
        Span<float> throws = stackalloc float[Roster.Wholly(roster.Constituencies)];
        now.Dice.Uniforms(throws, Stream.Patronage, now.Month, roster.ConstituencyEntities, 0, 0, ChiefVacancyDraw);
        var rate = now[Mechanic.PatronageChiefs];
        for (var g = 0; g < roster.Constituencies; g++)
        {
            var patron = now.Situation.ChiefPatron[g];
            var against =
                patron < 0 ? 0 : zeal.Openly[(patron * roster.Places) + g] + zeal.Secretly[(patron * roster.Places) + g];
            if (throws[g] < now.Settings.Turnover[g] + (rate * against))
            {
                appointments.VacateChief(g);
            }
        }
    }
}
