using System.Numerics;
using Interregnum.Contests;

namespace Interregnum.Dicing;

/// <summary>
/// The numbers under which the things of a contest throw dice. Each depends on the thing's own id only, so adding, removing or
/// reordering others moves nobody's luck. A post's number is at least 2^24, all others are from 1 to 2^24 − 1 and fit into the second
/// place of a coordinate too.
/// </summary>
public sealed class Entities
{
    const int SlotBits = 11;
    const uint Narrow = 1u << 24;

    readonly uint[] _contenders;
    readonly uint[] _constituencies;
    readonly uint[] _offices;
    readonly uint[] _bodies;
    readonly uint[] _events;
    readonly uint[] _rungs;
    readonly uint[] _issues;
    readonly uint[] _firstPosts;
    readonly uint[] _coalitions;

    public Entities(Contest contest)
    {
        _contenders = Numbers("contender", contest.Contenders.Select(c => c.Id));
        _constituencies = Numbers("constituency", contest.Constituencies.Select(c => c.Id));
        _offices = Numbers("office", contest.Offices.Select(o => o.Id));
        _bodies = Numbers("body", contest.Bodies.Select(b => b.Id));
        _events = Numbers("event", contest.Events.Select(e => e.Id));
        _rungs = Numbers("rung", contest.Ladder.Select(r => r.Id));
        _issues = Numbers("issue", contest.Issues.Select(i => i.Id));
        _firstPosts = [.. contest.Constituencies.Select(c => FirstPost(c.Id))];
        _coalitions = new uint[1 << contest.ClaimantCount];
        for (var mask = 1; mask < _coalitions.Length; mask++)
        {
            _coalitions[mask] = _coalitions[mask & (mask - 1)] ^ _contenders[BitOperations.TrailingZeroCount(mask)];
        }
    }

    /// <summary>All contenders' numbers, in the contest's order.</summary>
    public ReadOnlySpan<uint> Contenders => _contenders;

    /// <summary>The numbers of all coalitions of claimants by their mask (bit i is claimant i); 0 for the empty one.</summary>
    public ReadOnlySpan<uint> Coalitions => _coalitions;

    public uint Contender(int contender) => _contenders[contender];

    public uint Constituency(int constituency) => _constituencies[constituency];

    public uint Office(int office) => _offices[office];

    public uint Body(int body) => _bodies[body];

    public uint Event(int index) => _events[index];

    public uint Rung(int rung) => _rungs[rung];

    public uint Issue(int issue) => _issues[issue];

    /// <summary>A post of the apparatus, whoever holds it.</summary>
    /// <param name="constituency">Index of its constituency.</param>
    /// <param name="slot">Its place there, 0..2047.</param>
    public uint Post(int constituency, int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, 1 << SlotBits);
        return _firstPosts[constituency] | (uint)slot;
    }

    /// <summary>A coalition of claimants: a number of the set of its members' ids, in no order.</summary>
    /// <param name="mask">Bit i is claimant i.</param>
    public uint Coalition(int mask) => _coalitions[mask];

    /// <summary>Any set of contenders, such as a bloc with its lieutenants: the same number as the coalition of the same members.</summary>
    /// <param name="contenders">Bit i is contender i.</param>
    public uint Group(ulong contenders)
    {
        var number = 0u;
        for (var left = contenders; left != 0; left &= left - 1)
        {
            number ^= _contenders[BitOperations.TrailingZeroCount(left)];
        }

        return number;
    }

    /// <summary>
    /// A sentence that names two things of one kind, or two coalitions of claimants, that would share their luck because their ids
    /// have the same number; null when there are none, which is all but certain.
    /// </summary>
    public static string? Collision(Contest contest)
    {
        var entities = new Entities(contest);
        var claimants = contest.Contenders.Take(contest.ClaimantCount).Select(c => c.Id).ToList();
        return Collision("contenders", entities._contenders, i => contest.Contenders[i].Id)
            ?? Collision("constituencies", entities._constituencies, i => contest.Constituencies[i].Id)
            ?? Collision("constituencies", entities._firstPosts, i => contest.Constituencies[i].Id)
            ?? Collision("offices", entities._offices, i => contest.Offices[i].Id)
            ?? Collision("bodies", entities._bodies, i => contest.Bodies[i].Id)
            ?? Collision("events", entities._events, i => contest.Events[i].Id)
            ?? Collision("rungs", entities._rungs, i => contest.Ladder[i].Id)
            ?? Collision("issues", entities._issues, i => contest.Issues[i].Id)
            ?? Collision("coalitions", entities._coalitions, mask => Members(mask, claimants));
    }

    static string? Collision(string kind, uint[] numbers, Func<int, string> name)
    {
        var seen = new Dictionary<uint, int>(numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!seen.TryAdd(numbers[i], i))
            {
                return $"The {kind} {name(seen[numbers[i]])} and {name(i)} would throw the same dice, because their ids have the same "
                    + $"number ({numbers[i]}). Change one id by a letter.";
            }
        }

        return null;
    }

    static string Members(int mask, List<string> claimants) =>
        "{" + string.Join(", ", claimants.Where((_, i) => (mask >> i & 1) != 0)) + "}";

    static uint[] Numbers(string kind, IEnumerable<string> ids) => [.. ids.Select(id => Fingerprint.Within(kind, id, 1, Narrow))];

    static uint FirstPost(string constituency) =>
        Fingerprint.Within("post", constituency, Narrow >> SlotBits, 1u << (32 - SlotBits)) << SlotBits;
}
