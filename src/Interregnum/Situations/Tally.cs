using Interregnum.Contests;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>How the month's support divides, voter by voter, and who counts in which body with what weight.</summary>
sealed class Tally(Roster roster)
{
    /// <summary>Who counted where when the month's strength was reckoned, <c>body × rows</c>; assemblies have no members of their own.</summary>
    readonly float[] _weights = CacheLines.Allocate<float>(roster.Contest.Bodies.Count * roster.Rows);

    readonly float[] _shares = CacheLines.Allocate<float>(roster.Claimants * roster.Rows);
    readonly int[] _running = new int[roster.Claimants];
    int _count;

    /// <summary>Takes over who sits where now: members of councils count 1, of cabinets 1, candidates a half, and who cannot act nothing.</summary>
    public void Weigh(Situation state, int month)
    {
        for (var council = 0; council < roster.Councils.Length; council++)
        {
            state.Members.AsSpan(council * roster.Rows, roster.Rows).CopyTo(WeightsOf(roster.Councils[council]));
        }

        for (var cabinet = 0; cabinet < roster.Cabinets.Length; cabinet++)
        {
            var weights = WeightsOf(roster.Cabinets[cabinet]);
            var seats = state.Seats.AsSpan(cabinet * roster.Persons, roster.Persons);
            weights[roster.Officialdom..].Clear();
            for (var person = NextSeat(seats, 0); person < seats.Length; person = NextSeat(seats, person + 1))
            {
                weights[roster.RowOf(person)] = seats[person] / (float)Situation.Full;
            }
        }

        for (var person = NextUnable(state, month, 0); person < roster.Persons; person = NextUnable(state, month, person + 1))
        {
            for (var body = 0; body < roster.Kinds.Length; body++)
            {
                WeightsOf(body)[roster.RowOf(person)] = 0;
            }
        }
    }

    /// <summary>The first person from a place on who cannot act.</summary>
    static int NextUnable(Situation state, int month, int from)
    {
        var next = state.UnableUntil.AsSpan(from).IndexOfAnyInRange(month + 1, int.MaxValue);
        return next < 0 ? state.UnableUntil.Length : from + next;
    }

    /// <summary>The first person from a place on who has a seat.</summary>
    static int NextSeat(ReadOnlySpan<int> seats, int from)
    {
        var next = seats[from..].IndexOfAnyExcept(Situation.NoSeat);
        return next < 0 ? seats.Length : from + next;
    }

    /// <summary>Divides support among the claimants who run.</summary>
    /// <param name="support">Support, <c>claimant × rows</c>.</param>
    /// <param name="running">The claimants, as places in ascending order; may be none.</param>
    /// <param name="coolness">One over the temperature.</param>
    /// <param name="first">Receives the claimant whom each voter supports most; left as it is where nobody runs.</param>
    public void Divide(float[] support, ReadOnlySpan<int> running, float coolness, int[] first)
    {
        running.CopyTo(_running);
        _count = running.Length;
        if (_count > 0)
        {
            ShareKernel.Divide(support, running, coolness, first, _shares);
        }
    }

    /// <summary>Mean shares of each group, <c>group × claimant</c>.</summary>
    public void Groups(Span<double> into)
    {
        into.Clear();
        for (var group = 0; group < roster.Groups; group++)
        {
            var (start, end) = (roster.Starts[group], roster.Starts[group + 1]);
            var means = into.Slice(group * roster.Claimants, roster.Claimants);
            ShareKernel.Sum(_shares, roster.Rows, Running, roster.Present.AsSpan(start, end - start), start, means);
            foreach (ref var mean in means)
            {
                mean *= roster.OneOverHeads[group];
            }
        }
    }

    /// <summary>A council's or a cabinet's support by claimant, in members.</summary>
    /// <param name="into">Receives it; clear at first.</param>
    public void Body(int body, Span<double> into)
    {
        var from = roster.Kinds[body] == BodyKind.Cabinet ? roster.Officialdom : 0;
        ShareKernel.Sum(_shares, roster.Rows, Running, WeightsOf(body)[from..], from, into);
    }

    ReadOnlySpan<int> Running => _running.AsSpan(0, _count);

    Span<float> WeightsOf(int body) => _weights.AsSpan(body * roster.Rows, roster.Rows);
}
