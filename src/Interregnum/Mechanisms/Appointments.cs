using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Who fills the places that fell vacant in a month, and with whom. A place goes to an appointer by his reach, else to the chief by
/// his autonomy, else to all by their strength: a race among those three ways, and where all have a say a race among the claimants.
/// Sixteen places at a time, each with draws of its own.
/// </summary>
ref struct Appointments
{
    const int AppointingDraw = 0;
    const int ChiefDraw = 1;
    const int AllDraw = 2;
    const int StrengthDraw = 3;
    const int PointDraw = 4;

    const int All = -2;

    readonly Moment _now;
    readonly ReadOnlySpan<double> _works;
    int _count;

    /// <param name="works">How far patronage works for each claimant this month.</param>
    public Appointments(Moment now, ReadOnlySpan<double> works)
    {
        _now = now;
        _works = works;
    }

    /// <summary>A post falls vacant.</summary>
    public void Vacate(int row) => _now.Vacated[_count++] = row;

    /// <summary>The place of a constituency's chief falls vacant.</summary>
    public void VacateChief(int g) => _now.Vacated[_count++] = ~g;

    /// <summary>Fills all of them, as things stood before.</summary>
    public readonly void Fill()
    {
        Span<uint> entities = stackalloc uint[Lanes.Width];
        for (var from = 0; from < _count; from += Lanes.Width)
        {
            var places = _now.Vacated.AsSpan(from, Math.Min(Lanes.Width, _count - from));
            entities.Clear();
            for (var lane = 0; lane < places.Length; lane++)
            {
                entities[lane] = IsChief(places[lane])
                    ? _now.Roster.ConstituencyEntities[~places[lane]]
                    : _now.Roster.Entity[places[lane]];
            }

            Fill(places, entities);
        }
    }

    static bool IsChief(int place) => place < 0;

    readonly void Fill(ReadOnlySpan<int> places, ReadOnlySpan<uint> entities)
    {
        Span<int> patrons = stackalloc int[Lanes.Width];
        Appointers(places, entities).CopyTo(patrons);
        for (var lane = 0; lane < places.Length; lane++)
        {
            patrons[lane] = Math.Max(0, patrons[lane]);
            if (IsChief(places[lane]))
            {
                Install(~places[lane], patrons[lane]);
            }
            else
            {
                Oblige(places[lane], patrons[lane]);
            }
        }

        SetPoints(places, entities, patrons);
    }

    /// <summary>Whoever fills each place, by the three ways.</summary>
    readonly Vector512<int> Appointers(ReadOnlySpan<int> places, ReadOnlySpan<uint> entities)
    {
        var (roster, n) = (_now.Roster, _works.Length);
        Span<float> rates = stackalloc float[Lanes.Width * (n + 2)];
        Span<int> chiefs = stackalloc int[Lanes.Width];
        chiefs.Clear();
        rates.Clear();
        for (var lane = 0; lane < places.Length; lane++)
        {
            var g = IsChief(places[lane]) ? ~places[lane] : roster.GroupOf[places[lane]];
            var rest = 1.0;
            for (var i = 0; i < n; i++)
            {
                var rate = _now.Powers.Appoints[(g * n) + i] * _works[i];
                rates[(i * Lanes.Width) + lane] = (float)rate;
                rest -= rate;
            }

            var hasChief = !IsChief(places[lane]) && _now.Situation.ChiefPatron[g] >= 0;
            var local = hasChief ? _now.Settings.Autonomy[g] : 0;
            chiefs[lane] = _now.Situation.ChiefPatron[g];
            rates[(n * Lanes.Width) + lane] = (float)(Math.Max(0, rest) * local);
            rates[((n + 1) * Lanes.Width) + lane] = (float)(Math.Max(0, rest) * (1 - local));
        }

        var races = new LaneRaces();
        for (var i = 0; i < n; i++)
        {
            Enter(ref races, i, rates, entities, Vector512.Create(i), roster.Entities.Contender(i), AppointingDraw);
        }

        Enter(ref races, n, rates, entities, Vector512.Create<int>(chiefs), 0, ChiefDraw);
        Enter(ref races, n + 1, rates, entities, Vector512.Create(All), 0, AllDraw);
        var byAll = Vector512.Equals(races.Winner, Vector512.Create(All));
        return byAll == Vector512<int>.Zero
            ? races.Winner
            : Vector512.ConditionalSelect(byAll, Strongest(entities), races.Winner);
    }

    /// <summary>An alternative enters the races for sixteen places where any of them is open to it.</summary>
    readonly void Enter(
        ref LaneRaces races,
        int alternative,
        ReadOnlySpan<float> rates,
        ReadOnlySpan<uint> entities,
        Vector512<int> who,
        uint second,
        int draw
    )
    {
        var rate = Vector512.Create(rates[(alternative * Lanes.Width)..]);
        if (rate != Vector512<float>.Zero)
        {
            races.Enter(who, Exponential(entities, second, draw), rate);
        }
    }

    /// <summary>A claimant for each place, by strength.</summary>
    readonly Vector512<int> Strongest(ReadOnlySpan<uint> entities)
    {
        var races = new LaneRaces();
        for (var i = 0; i < _works.Length; i++)
        {
            var rate = (float)_now.Situation.Strength[i];
            if (rate > 0)
            {
                var draws = Exponential(entities, _now.Roster.Entities.Contender(i), StrengthDraw);
                races.Enter(Vector512.Create(i), draws, Vector512.Create(rate));
            }
        }

        return races.Winner;
    }

    readonly Vector512<float> Exponential(ReadOnlySpan<uint> entities, uint second, int draw) =>
        _now.Dice.At(Stream.Patronage, _now.Month, second, 0, draw).Exponential(Vector512.Create(entities));

    /// <summary>A new holder is grateful to whoever put him there, and has no old attachments.</summary>
    readonly void Oblige(int row, int patron)
    {
        var (state, rows) = (_now.Situation, _now.Roster.Rows);
        state.Patron[row] = patron;
        state.Gratitude[row] = 1;
        for (var at = row; at < state.Attachment.Length; at += rows)
        {
            state.Attachment[at] = 0;
        }
    }

    /// <summary>New holders stand near their patrons on the issues.</summary>
    readonly void SetPoints(ReadOnlySpan<int> places, ReadOnlySpan<uint> entities, ReadOnlySpan<int> patrons)
    {
        var (state, roster) = (_now.Situation, _now.Roster);
        var spread = _now[Mechanic.PatronageSpread];
        Span<float> off = stackalloc float[Lanes.Width];
        for (var issue = 0; issue < roster.Issues; issue++)
        {
            Noise.Many(_now.Dice, Stream.Patronage, _now.Month, entities, roster.Entities.Issue(issue), off, PointDraw);
            for (var lane = 0; lane < places.Length; lane++)
            {
                if (!IsChief(places[lane]))
                {
                    var point = state.Position[(patrons[lane] * roster.Issues) + issue] + (spread * off[lane]);
                    state.Ideal[(issue * roster.Rows) + places[lane]] = (float)Math.Clamp(point, -1, 1);
                }
            }
        }
    }

    /// <summary>A new chief, without a name.</summary>
    readonly void Install(int g, int patron)
    {
        var (state, telling) = (_now.Situation, _now.Telling);
        var old = state.Chief[g] >= 0 ? state.Chief[g] : state.ChiefPatron[g];
        (state.Chief[g], state.ChiefPatron[g]) = (-1, patron);
        telling?.Add(
            new Deed(_now.Month, "patronage", "chief", [patron], old >= 0 ? [old] : [], _now.Contest.Constituencies[g].Id)
        );
    }
}
