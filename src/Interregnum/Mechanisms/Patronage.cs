using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// The circular flow of power: posts fall vacant, or are made vacant, and whoever fills them is owed for it. An appointer
/// dismisses those he believes to back a rival side; what he believes is the truth as far as he knows the constituency, and
/// what is said in public otherwise.
/// </summary>
sealed class Patronage() : Mechanism("patronage", Footing.Argued, "Daniels, 'The Secretariat and the Local Organizations' (1957)")
{
    const int VacancyDraw = 0;
    const int FillingDraw = 1;
    const int PointDraw = 2;
    const int ChiefVacancyDraw = 3;
    const int ChiefFillingDraw = 4;

    public override void Act(Moment now)
    {
        Fade(now);
        Span<double> openly = stackalloc double[now.Roster.Claimants];
        Span<double> secretly = stackalloc double[now.Roster.Claimants];
        Span<double> filling = stackalloc double[now.Roster.Claimants];
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            Hostility(now, g, openly, secretly);
            FillingRates(now, g, filling, withChief: true);
            Turn(now, g, openly, secretly, filling);
            TurnChief(now, g, openly, filling);
        }
    }

    static void Fade(Moment now)
    {
        var kept = (float)(1 - now[Mechanic.PatronageFading]);
        foreach (ref var gratitude in now.Situation.Gratitude.AsSpan())
        {
            gratitude *= kept;
        }
    }

    /// <summary>The monthly rates at which a follower of each claimant would be dismissed if he is known by what he says, or by what he thinks.</summary>
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

            var zeal = reach * now[Mechanic.PatronageDismissal] * now.Settings.Trait(i, Asset.Organising) * Exposed(now, g, i);
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

    /// <summary>Who fills a vacancy: the appointer by his reach, else the chief by his autonomy, else all by their strength. Sums to 1.</summary>
    void FillingRates(Moment now, int g, Span<double> rates, bool withChief)
    {
        var n = now.Roster.Claimants;
        var rest = 1.0;
        for (var i = 0; i < n; i++)
        {
            rates[i] = now.Powers.Appoints[(g * n) + i] * now.Policy.Works(Name, i, now.Month);
            rest -= rates[i];
        }

        rest = Math.Max(0, rest);
        var patron = withChief ? now.Situation.ChiefPatron[g] : -1;
        var local = patron >= 0 ? now.Settings.Autonomy[g] : 0;
        for (var i = 0; i < n; i++)
        {
            rates[i] += rest * ((1 - local) * now.Situation.Strength[i]);
        }

        if (patron >= 0)
        {
            rates[patron] += rest * local;
        }
    }

    void Turn(Moment now, int g, ReadOnlySpan<double> openly, ReadOnlySpan<double> secretly, ReadOnlySpan<double> filling)
    {
        var natural = now.Settings.Turnover[g];
        natural = 1 - ((1 - natural) * (1 - now.Renewed[g]));
        var (start, heads) = (now.Roster.Starts[g], now.Roster.Heads[g]);
        Span<float> throws = stackalloc float[now.Roster.Starts[g + 1] - start];
        var posts = now.Roster.Entity.AsSpan(start, throws.Length);
        now.Dice.Uniforms(throws, Stream.Patronage, now.Month, posts, 0, 0, VacancyDraw);
        var most = natural + Largest(openly) + Largest(secretly);
        for (var slot = 0; slot < heads; slot++)
        {
            if (throws[slot] < most && throws[slot] < RateOf(now, start + slot, natural, openly, secretly))
            {
                Fill(now, start + slot, filling);
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
        return natural + (dismissed * (1 - (shielded * now[Mechanic.PatronageShield])));
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
    static void Fill(Moment now, int row, ReadOnlySpan<double> filling)
    {
        var (state, roster) = (now.Situation, now.Roster);
        var patron = Choose(now, roster.Entity[row], filling, FillingDraw);
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

    /// <summary>An exponential race among the claimants for a place, one keyed draw each.</summary>
    static int Choose(Moment now, uint place, ReadOnlySpan<double> rates, int draw)
    {
        var claimants = now.Roster.Entities.Contenders[..rates.Length];
        return Math.Max(0, Race.PickFor(now.Dice, Stream.Patronage, now.Month, place, claimants, rates, draw));
    }

    /// <summary>A chief on the wrong side is replaced, as is one whose time is up.</summary>
    void TurnChief(Moment now, int g, ReadOnlySpan<double> openly, Span<double> filling)
    {
        ref var patron = ref now.Situation.ChiefPatron[g];
        ref var chief = ref now.Situation.Chief[g];
        if (chief >= 0)
        {
            patron = now.PrincipalOf(chief);
        }

        var zeal = now[Mechanic.PatronageChiefs] / Math.Max(now[Mechanic.PatronageDismissal], 1e-9);
        var rate = now.Settings.Turnover[g] + (patron >= 0 ? openly[patron] * zeal : 0);
        var entity = now.Roster.Entities.Constituency(g);
        if (now.Dice.Uniform(Stream.Patronage, now.Month, entity, 0, 0, ChiefVacancyDraw) >= rate)
        {
            return;
        }

        FillingRates(now, g, filling, withChief: false);
        var fresh = Choose(now, entity, filling, ChiefFillingDraw);
        var old = chief >= 0 ? chief : patron;
        (chief, patron) = (-1, fresh);
        now.Telling?.Add(new Deed(now.Month, Name, "chief", [fresh], old >= 0 ? [old] : [], now.Contest.Constituencies[g].Id));
    }
}
