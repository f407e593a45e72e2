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
    const int AppointingDraw = 0;
    const int ChiefDraw = 1;
    const int AllDraw = 2;
    const int StrengthDraw = 3;
    const int PointDraw = 4;
    const int ChiefVacancyDraw = 5;

    public override void Act(Moment now)
    {
        Fade(now);
        Span<double> openly = stackalloc double[now.Roster.Claimants];
        Span<double> secretly = stackalloc double[now.Roster.Claimants];
        Span<double> filling = stackalloc double[now.Roster.Claimants];
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            Hostility(now, g, openly, secretly);
            var rest = AppointingRates(now, g, filling);
            Turn(now, g, openly, secretly, filling, rest);
            TurnChief(now, g, openly, secretly);
        }
    }

    static void Fade(Moment now)
    {
        Lanes.Scale(now.Situation.Gratitude, (float)(1 - now[Mechanic.PatronageFading]));
    }

    /// <summary>The zeal against a follower of each claimant, monthly and before its rate: by what he says, and by what he thinks, as far as it is known.</summary>
    void Hostility(Moment now, int g, Span<double> openly, Span<double> secretly)
    {
        openly.Clear();
        secretly.Clear();
        var n = now.Roster.Claimants;
        for (var i = 0; i < n; i++)
        {
            var reach = now.Powers.Appoints[(g * n) + i] * now.Policy.Works(Name, i, now.Month);
            if (reach == 0)
            {
                continue;
            }

            var zeal = reach * now.Settings.Trait(i, Asset.Organising) * Exposed(now, g, i);
            var knowledge = now.Situation.Knowledge[(i * now.Roster.Constituencies) + g];
            for (var j = 0; j < n; j++)
            {
                if ((now.Situation.Side[i] >> j & 1) == 0)
                {
                    openly[j] += zeal * (1 - knowledge);
                    secretly[j] += zeal * knowledge;
                }
            }
        }
    }

    /// <summary>How far a constituency lies open to an appointer: its chief protects his own unless he stands on the appointer's side.</summary>
    static double Exposed(Moment now, int g, int appointer)
    {
        var patron = now.Situation.ChiefPatron[g];
        var protects = patron >= 0 && (now.Situation.Side[appointer] >> patron & 1) == 0;
        return protects ? 1 - now.Settings.Autonomy[g] : 1;
    }

    /// <summary>The reach of each appointer, and what it leaves to others; together 1.</summary>
    double AppointingRates(Moment now, int g, Span<double> rates)
    {
        var rest = 1.0;
        for (var i = 0; i < rates.Length; i++)
        {
            rates[i] = now.Powers.Appoints[(g * rates.Length) + i] * now.Policy.Works(Name, i, now.Month);
            rest -= rates[i];
        }

        return Math.Max(0, rest);
    }

    static void Turn(
        Moment now,
        int g,
        ReadOnlySpan<double> openly,
        ReadOnlySpan<double> secretly,
        ReadOnlySpan<double> appointing,
        double rest
    )
    {
        var natural = now.Settings.Turnover[g];
        natural = 1 - ((1 - natural) * (1 - now.Renewed[g]));
        var (start, heads) = (now.Roster.Starts[g], now.Roster.Heads[g]);
        var throws = now.Chances.For(now.Dice, now.Month).Slice(start, heads);
        var most = (float)(natural + (now[Mechanic.PatronageDismissal] * (Largest(openly) + Largest(secretly))));
        for (var slot = 0; slot < heads; slot++)
        {
            if (throws[slot] <= most && throws[slot] < RateOf(now, start + slot, natural, openly, secretly))
            {
                Fill(now, g, start + slot, appointing, rest);
            }
        }
    }

    static double Largest(ReadOnlySpan<double> rates)
    {
        var most = 0.0;
        foreach (var rate in rates)
        {
            most = Math.Max(most, rate);
        }

        return most;
    }

    static double RateOf(Moment now, int row, double natural, ReadOnlySpan<double> openly, ReadOnlySpan<double> secretly)
    {
        var shielded = 0.0f;
        for (var council = 0; council < now.Roster.Councils.Length; council++)
        {
            shielded = Math.Max(shielded, now.Situation.Members[(council * now.Roster.Rows) + row]);
        }

        var dismissed = openly[now.Situation.PublicFirst[row]] + secretly[FirstThought(now, row)];
        return natural + (now[Mechanic.PatronageDismissal] * dismissed * (1 - (shielded * now[Mechanic.PatronageShield])));
    }

    /// <summary>The claimant whom a voter privately supports most.</summary>
    static int FirstThought(Moment now, int row)
    {
        var (first, most) = (0, float.NegativeInfinity);
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            var support = now.Situation.Private[(i * now.Roster.Rows) + row];
            if (support > most && !now.Situation.Gone[i])
            {
                (first, most) = (i, support);
            }
        }

        return first;
    }

    /// <summary>A new holder: grateful to whoever put him there, without old attachments, near him on the issues.</summary>
    static void Fill(Moment now, int g, int row, ReadOnlySpan<double> appointing, double rest)
    {
        var (state, roster) = (now.Situation, now.Roster);
        var patron = Appointer(now, roster.Entity[row], appointing, rest, now.Situation.ChiefPatron[g], now.Settings.Autonomy[g]);
        state.Patron[row] = patron;
        state.Gratitude[row] = 1;
        for (var i = 0; i < roster.Claimants; i++)
        {
            state.Attachment[(i * roster.Rows) + row] = 0;
        }

        var spread = now[Mechanic.PatronageSpread];
        for (var issue = 0; issue < roster.Issues; issue++)
        {
            var off = Noise.One(
                now.Dice,
                Stream.Patronage,
                now.Month,
                roster.Entity[row],
                roster.Entities.Issue(issue),
                PointDraw
            );
            var point = state.Position[(patron * roster.Issues) + issue] + (spread * off);
            state.Ideal[(issue * roster.Rows) + row] = (float)Math.Clamp(point, -1, 1);
        }
    }

    /// <summary>
    /// Who fills a place: an appointer by his reach, else the chief by his autonomy, else all by their strength. A race among those
    /// three ways; where all have a say, a race among the claimants follows.
    /// </summary>
    static int Appointer(Moment now, uint place, ReadOnlySpan<double> appointing, double rest, int chief, double autonomy)
    {
        var (n, local) = (appointing.Length, chief >= 0 ? autonomy : 0);
        var claimants = now.Roster.Entities.Contenders[..n];
        Span<double> rates = stackalloc double[n];
        appointing.CopyTo(rates);
        var appointer = Race.PickFor(
            now.Dice,
            Stream.Patronage,
            now.Month,
            place,
            claimants,
            rates,
            AppointingDraw,
            out var first
        );
        var byChief = Race.Arrival(now.Dice, Stream.Patronage, now.Month, place, rest * local, 0, 0, ChiefDraw);
        var byAll = Race.Arrival(now.Dice, Stream.Patronage, now.Month, place, rest * (1 - local), 0, 0, AllDraw);
        if (appointer >= 0 && first <= Math.Min(byChief, byAll))
        {
            return appointer;
        }

        if (byChief <= byAll)
        {
            return Math.Max(0, chief);
        }

        now.Situation.Strength.CopyTo(rates);
        return Math.Max(0, Race.PickFor(now.Dice, Stream.Patronage, now.Month, place, claimants, rates, StrengthDraw, out _));
    }

    /// <summary>A chief on the wrong side is replaced, as is one whose time is up.</summary>
    void TurnChief(Moment now, int g, ReadOnlySpan<double> openly, ReadOnlySpan<double> secretly)
    {
        ref var patron = ref now.Situation.ChiefPatron[g];
        ref var chief = ref now.Situation.Chief[g];
        if (chief >= 0)
        {
            patron = now.PrincipalOf(chief);
        }

        // Where a chief stands everybody knows.
        var zeal = patron >= 0 ? openly[patron] + secretly[patron] : 0;
        var rate = now.Settings.Turnover[g] + (now[Mechanic.PatronageChiefs] * zeal);
        var entity = now.Roster.Entities.Constituency(g);
        if (now.Dice.Uniform(Stream.Patronage, now.Month, entity, 0, 0, ChiefVacancyDraw) >= rate)
        {
            return;
        }

        Span<double> appointing = stackalloc double[now.Roster.Claimants];
        var rest = AppointingRates(now, g, appointing);
        var fresh = Appointer(now, entity, appointing, rest, chief: -1, autonomy: 0);
        var old = chief >= 0 ? chief : patron;
        (chief, patron) = (-1, fresh);
        now.Telling?.Add(new Deed(now.Month, Name, "chief", [fresh], old >= 0 ? [old] : [], now.Contest.Constituencies[g].Id));
    }
}
