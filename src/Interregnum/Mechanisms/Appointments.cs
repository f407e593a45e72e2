using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Who fills the places that fell vacant in a month, and with whom. A place goes to an appointer by his reach; what the appointers
/// leave goes to the chief by his autonomy, and the rest to all by their strength. A claimant may have it in all three ways: a race
/// among the claimants, at the sum of the rates. Sixteen places at a time, each with draws of its own.
/// </summary>
ref struct Appointments
{
    const int AppointingDraw = 0;
    const int PointDraw = 4;

    readonly Moment _now;
    readonly Rates _rates;
    int _count;

    /// <param name="works">How far patronage works for each claimant this month.</param>
    public Appointments(Moment now, ReadOnlySpan<double> works)
    {
        _now = now;
        _rates = now.Rates;
        _rates.Reckon(now, works);
    }

    /// <summary>A post falls vacant.</summary>
    public void Vacate(int row) => _now.Vacated[_count++] = row;

    /// <summary>The place of a constituency's chief falls vacant.</summary>
    public void VacateChief(int g) => _now.Vacated[_count++] = ~g;

    /// <summary>Fills all of them, as things stood before.</summary>
    public readonly void Fill()
    {
        for (var from = 0; from < _count; from += Lanes.Width)
        {
            Fill(_now.Vacated.AsSpan(from, Math.Min(Lanes.Width, _count - from)));
        }
    }

    static bool IsChief(int place) => place < 0;

    /// <summary>Fills at most sixteen places.</summary>
    readonly void Fill(ReadOnlySpan<int> places)
    {
        Span<uint> entities = stackalloc uint[Lanes.Width];
        Span<int> groups = stackalloc int[Lanes.Width];
        Span<int> patrons = stackalloc int[Lanes.Width];
        entities.Clear();
        groups.Fill(-1);
        var chiefs = 0;
        for (var lane = 0; lane < places.Length; lane++)
        {
            var place = places[lane];
            (groups[lane], entities[lane]) = IsChief(place)
                ? (~place, _now.Roster.ConstituencyEntities[~place])
                : (_now.Roster.GroupOf[place], _now.Roster.Entity[place]);
            chiefs |= IsChief(place) ? 1 << lane : 0;
        }

        var appointers = Appointers(Vector512.Create<int>(groups), Lanes.Members(chiefs), Vector512.Create<uint>(entities));
        Vector512.Max(appointers, Vector512<int>.Zero).CopyTo(patrons);
        for (var lane = 0; lane < places.Length; lane++)
        {
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

    /// <summary>Whoever fills each of sixteen places.</summary>
    /// <param name="groups">The constituency of each; −1 where there is no place.</param>
    /// <param name="chiefs">All bits where it is a chief's.</param>
    /// <param name="entities">Whose luck decides.</param>
    readonly Vector512<int> Appointers(Vector512<int> groups, Vector512<float> chiefs, Vector512<uint> entities)
    {
        var races = new LaneRaces();
        for (var i = 0; i < _now.Roster.Claimants; i++)
        {
            var rates = _rates.Of(i, groups, chiefs);
            if (Vector512.EqualsAll(rates, Vector512<float>.Zero))
            {
                continue;
            }

            var second = _now.Roster.Entities.Contender(i);
            var draws = _now.Dice.At(Stream.Patronage, _now.Month, second, 0, AppointingDraw).Exponential(entities);
            races.Enter(Vector512.Create(i), draws, rates);
        }

        return races.Winner;
    }

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
        var (issues, positions) = (roster.Issues, state.Position);
        Span<float> off = stackalloc float[Lanes.Width];
        for (var issue = 0; issue < issues; issue++)
        {
            Noise.Many(_now.Dice, Stream.Patronage, _now.Month, entities, roster.Entities.Issue(issue), off, PointDraw);
            var ideal = state.Ideal.AsSpan(issue * roster.Rows, roster.Rows);
            for (var lane = 0; lane < places.Length; lane++)
            {
                if (!IsChief(places[lane]))
                {
                    var point = positions[(patrons[lane] * issues) + issue] + (spread * off[lane]);
                    ideal[places[lane]] = (float)Math.Clamp(point, -1, 1);
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
