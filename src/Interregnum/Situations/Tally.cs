using System.Runtime.Intrinsics;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>How the month's support divides, voter by voter, and who counts in which body with what weight.</summary>
sealed class Tally(Roster roster)
{
    /// <summary>Who counted in which council when the month's strength was reckoned, and a last column of nobody; <c>council × rows</c>.</summary>
    readonly float[] _councils = CacheLines.Allocate<float>((roster.Councils.Length + 1) * roster.Rows);

    /// <summary>Who counted in which cabinet, and a last column of nobody; <c>cabinet × rows of contenders</c>.</summary>
    readonly float[] _cabinets = CacheLines.Allocate<float>((roster.Cabinets.Length + 1) * (roster.Rows - roster.Officialdom));

    readonly float[] _parts = CacheLines.Allocate<float>(roster.Claimants * roster.Rows);
    readonly float[] _units = CacheLines.Allocate<float>(roster.Rows);
    readonly float[] _room = CacheLines.Allocate<float>(roster.Groups * Lanes.Width);
    readonly int[] _running = new int[roster.Claimants];
    int _count;

    /// <summary>Takes over who sits where now: members of councils count 1, of cabinets 1, candidates a half, and who cannot act nothing.</summary>
    public void Weigh(Situation state, int month)
    {
        state.Members.CopyTo(_councils, 0);
        for (var cabinet = 0; cabinet < roster.Cabinets.Length; cabinet++)
        {
            var seats = state.Seats.AsSpan(cabinet * roster.Persons);
            Sit(seats, roster.Officialdom, roster.Lieutenants, CabinetOf(cabinet));
            Sit(seats[roster.Claimants..], roster.Lieutenants, roster.Rows, CabinetOf(cabinet));
        }

        for (var person = NextUnable(state, month, 0); person < roster.Persons; person = NextUnable(state, month, person + 1))
        {
            var row = roster.RowOf(person);
            for (var council = 0; council < roster.Councils.Length; council++)
            {
                CouncilOf(council)[row] = 0;
            }

            for (var cabinet = 0; cabinet < roster.Cabinets.Length; cabinet++)
            {
                CabinetOf(cabinet)[row - roster.Officialdom] = 0;
            }
        }
    }

    /// <summary>The first person from a place on who cannot act.</summary>
    static int NextUnable(Situation state, int month, int from)
    {
        var next = state.UnableUntil.AsSpan(from).IndexOfAnyInRange(month + 1, int.MaxValue);
        return next < 0 ? state.UnableUntil.Length : from + next;
    }

    /// <summary>How far the contenders in some rows count: a full seat 1, a candidate's a half.</summary>
    /// <param name="seats">Theirs; what lies behind them falls on rows that only fill up.</param>
    /// <param name="weights">Receives it, by row of contenders.</param>
    void Sit(ReadOnlySpan<int> seats, int from, int to, Span<float> weights)
    {
        for (var row = from; row < to; row += Lanes.Width)
        {
            var counts = Vector512.ConvertToSingle(Vector512.Create(seats[(row - from)..])) * (1f / Situation.Full);
            (counts * Vector512.Create(roster.Present, row)).CopyTo(weights[(row - roster.Officialdom)..]);
        }
    }

    /// <summary>Divides support among the claimants who run.</summary>
    /// <param name="support">Private support, <c>claimant × rows</c>.</param>
    /// <param name="voices">What of it counts.</param>
    /// <param name="running">The claimants, as places in ascending order; may be none.</param>
    /// <param name="coolness">One over the temperature.</param>
    /// <param name="first">Receives the claimant whom each voter supports most; left as it is where nobody runs.</param>
    public void Divide(float[] support, in Voices voices, ReadOnlySpan<int> running, float coolness, int[] first)
    {
        running.CopyTo(_running);
        _count = running.Length;
        if (_count > 0)
        {
            ShareKernel.Divide(support, voices, running, coolness, first, _parts, _units);
        }
    }

    /// <summary>Adds the shares up.</summary>
    /// <param name="means">Receives the mean shares of each group, <c>claimant × places</c>; where it is empty only bodies are counted.</param>
    /// <param name="bodies">Receives each claimant's members of every council and cabinet, <c>body × claimant</c>; 0 in assemblies.</param>
    public void Count(Span<float> means, Span<double> bodies)
    {
        means.Clear();
        bodies.Clear();
        foreach (var i in Running)
        {
            var his = means.IsEmpty ? means : means.Slice(i * roster.Places, roster.Places);
            // Once also where there is no council: the groups are counted with the first two.
            for (var council = 0; council < Math.Max(1, roster.Councils.Length); council += 2)
            {
                CountCouncils(i, council, his, bodies);
            }

            for (var cabinet = 0; cabinet < roster.Cabinets.Length; cabinet += 2)
            {
                CountCabinets(i, cabinet, bodies);
            }
        }
    }

    /// <summary>Counts two councils in one reading, and with them the groups where they are wanted.</summary>
    void CountCouncils(int claimant, int council, Span<float> means, Span<double> bodies)
    {
        var next = Math.Min(council + 1, roster.Councils.Length);
        var groups = new Groups
        {
            Starts = roster.Starts,
            OneOverHeads = roster.OneOverHeads,
            Room = _room,
        };
        var (one, other) = means.IsEmpty
            ? ShareKernel.Count(PartsOf(claimant), _units, CouncilOf(council), CouncilOf(next))
            : ShareKernel.Count(PartsOf(claimant), _units, CouncilOf(council), CouncilOf(next), groups, means);
        Put(bodies, roster.Councils, council, claimant, one);
        Put(bodies, roster.Councils, next, claimant, other);
    }

    /// <summary>Counts two cabinets in one reading.</summary>
    void CountCabinets(int claimant, int cabinet, Span<double> bodies)
    {
        var (persons, next) = (roster.Officialdom, cabinet + 1);
        var (one, other) = ShareKernel.Count(
            PartsOf(claimant)[persons..],
            _units.AsSpan(persons),
            CabinetOf(cabinet),
            CabinetOf(next)
        );
        Put(bodies, roster.Cabinets, cabinet, claimant, one);
        Put(bodies, roster.Cabinets, next, claimant, other);
    }

    void Put(Span<double> bodies, int[] kind, int at, int claimant, double members)
    {
        if (at < kind.Length)
        {
            bodies[(kind[at] * roster.Claimants) + claimant] = members;
        }
    }

    ReadOnlySpan<int> Running => _running.AsSpan(0, _count);

    Span<float> PartsOf(int claimant) => _parts.AsSpan(claimant * roster.Rows, roster.Rows);

    Span<float> CouncilOf(int council) => _councils.AsSpan(council * roster.Rows, roster.Rows);

    Span<float> CabinetOf(int cabinet)
    {
        var rows = roster.Rows - roster.Officialdom;
        return _cabinets.AsSpan(cabinet * rows, rows);
    }
}
