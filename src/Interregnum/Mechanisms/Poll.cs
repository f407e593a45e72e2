using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>A count of votes.</summary>
readonly record struct Count(int Yes, int No, int Abstain)
{
    public bool Carries(double majority) => Yes > majority * (Yes + No);

    public static Count operator +(Count one, Count other) =>
        new(one.Yes + other.Yes, one.No + other.No, one.Abstain + other.Abstain);
}

/// <summary>
/// A question as it is put to single voters: each votes for the side whose best member he publicly supports more, with a passing
/// mood, and abstains inside a band.
/// </summary>
readonly ref struct Poll
{
    // No mood that the dice can draw is larger, so beyond it none need be drawn.
    const double Certain = 5.5;

    readonly Moment _now;
    readonly int _yes;
    readonly int _no;
    readonly uint _question;
    readonly int _occasion;
    readonly float _mood;
    readonly float _band;

    /// <param name="yes">The side that moves, as a set of claimants.</param>
    /// <param name="no">The side it moves against.</param>
    /// <param name="question">A number that keys the voters' moods, below 2^24.</param>
    /// <param name="occasion">Tells questions of one month apart.</param>
    public Poll(Moment now, int yes, int no, uint question, int occasion)
    {
        var running = now.Running();
        (_now, _yes, _no, _question, _occasion) = (now, yes & running, no & running, question, occasion);
        _mood = (float)now[Mechanic.ChallengeVoteNoise];
        _band = (float)now[Mechanic.ChallengeAbstention];
    }

    /// <summary>Counts the votes of some rows.</summary>
    /// <param name="voters">1 for who votes, by row.</param>
    /// <param name="from">The first row, a multiple of 16.</param>
    /// <param name="to">The row after the last, a multiple of 16.</param>
    public Count Of(ReadOnlySpan<float> voters, int from, int to)
    {
        var booth = _now.Booth;
        var reach = (float)(Certain * _mood);
        var (count, undecided) = (default(Count), 0);
        for (var row = from; row < to; row += Lanes.Width)
        {
            var votes = Bits(Vector512.GreaterThan(Vector512.Create(voters[row..]), Vector512<float>.Zero));
            if (votes == 0)
            {
                continue;
            }

            var margin = Best(_yes, row) - Best(_no, row);
            var open = votes & Bits(Vector512.LessThan(Vector512.Abs(margin), Vector512.Create(_band + reach)));
            count += Counted(margin, votes & ~open);

            // Whoever is moved up here stands no later than where he is read from.
            margin.CopyTo(booth.Margins, row - from);
            for (; open != 0; open &= open - 1, undecided++)
            {
                var lane = BitOperations.TrailingZeroCount(open);
                booth.Margins[undecided] = booth.Margins[row - from + lane];
                booth.Entities[undecided] = _now.Roster.Entity[row + lane];
            }
        }

        return count + WithMoods(undecided);
    }

    /// <summary>Counts those in the booth whose mood decides.</summary>
    Count WithMoods(int undecided)
    {
        var whole = Roster.Wholly(undecided);
        var booth = _now.Booth;
        var moods = booth.Moods.AsSpan(0, whole);
        moods.Clear();
        if (_mood > 0)
        {
            var entities = booth.Entities.AsSpan(0, whole);
            _now.Dice.Normals(moods, Stream.Votes, _now.Month, entities, _question, _occasion);
        }

        var count = default(Count);
        for (var at = 0; at < undecided; at += Lanes.Width)
        {
            var margin = Vector512.Create(booth.Margins, at);
            var moved = Vector512.FusedMultiplyAdd(Vector512.Create(booth.Moods, at), Vector512.Create(_mood), margin);
            var left = undecided - at;
            count += Counted(moved, left < Lanes.Width ? (1ul << left) - 1 : ulong.MaxValue >> (64 - Lanes.Width));
        }

        return count;
    }

    /// <summary>The votes of sixteen margins, of those whose bit is set.</summary>
    Count Counted(Vector512<float> margin, ulong of)
    {
        var yes = BitOperations.PopCount(of & Bits(Vector512.GreaterThan(margin, Vector512.Create(_band))));
        var no = BitOperations.PopCount(of & Bits(Vector512.LessThan(margin, Vector512.Create(-_band))));
        return new Count(yes, no, BitOperations.PopCount(of) - yes - no);
    }

    static ulong Bits(Vector512<float> mask) => mask.ExtractMostSignificantBits();

    /// <summary>The most support that each of sixteen voters has for anybody of a side; −∞ for a side of nobody.</summary>
    Vector512<float> Best(int side, int row)
    {
        var (state, roster) = (_now.Situation, _now.Roster);
        ref var support = ref MemoryMarshal.GetArrayDataReference(state.Private);
        var group = roster.GroupOf[row];
        var candour = Vector512.Create(state.Candour[group]);
        var best = Vector512.Create(float.NegativeInfinity);
        for (; side != 0; side &= side - 1)
        {
            var i = BitOperations.TrailingZeroCount(side);
            var pressure = Vector512.Create(state.Pressure[(i * roster.Places) + group]);
            var thought = Lanes.Load(ref support, (i * roster.Rows) + row);
            best = Vector512.Max(best, Vector512.FusedMultiplyAdd(candour, thought, pressure));
        }

        return best;
    }
}
