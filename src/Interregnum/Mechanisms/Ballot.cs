using System.Numerics;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>A question put to bodies: who is called, how each votes (<see cref="Poll"/>), and how an assembly's delegates lean.</summary>
static class Ballot
{
    /// <summary>Counts the votes of several bodies together; who sits in two of them votes once.</summary>
    /// <inheritdoc cref="Poll(Moment, int, int, uint, int)"/>
    public static Count Hold(Moment now, IReadOnlyList<int> bodies, int yes, int no, uint question, int occasion)
    {
        var poll = new Poll(now, yes, no, question, occasion);
        var count = default(Count);
        var voters = now.Booth.Voters;
        Array.Clear(voters);
        for (var at = 0; at < bodies.Count; at++)
        {
            var body = bodies[at];
            if (now.Contest.Bodies[body].Kind == BodyKind.Assembly)
            {
                count += Assembly(now, body, poll);
            }
            else
            {
                Call(now, body, voters);
            }
        }

        Excuse(now, voters);
        count += Own(now, yes, no, voters);
        return count + poll.Of(voters, 0, voters.Length);
    }

    static void Call(Moment now, int body, float[] voters)
    {
        var roster = now.Roster;
        var council = Array.IndexOf(roster.Councils, body);
        if (council >= 0)
        {
            var members = now.Situation.Members.AsSpan(council * roster.Rows, roster.Rows);
            for (var row = 0; row < voters.Length; row += Lanes.Width)
            {
                Vector512.Max(Vector512.Create(voters, row), Vector512.Create<float>(members[row..])).CopyTo(voters, row);
            }
        }

        var cabinet = Array.IndexOf(roster.Cabinets, body);
        for (var person = 0; cabinet >= 0 && person < roster.Persons; person++)
        {
            if (now.SeatIn(cabinet, person) == Situation.Full)
            {
                voters[roster.RowOf(person)] = 1;
            }
        }
    }

    /// <summary>Who cannot act casts no vote.</summary>
    static void Excuse(Moment now, float[] voters)
    {
        for (var person = 0; person < now.Roster.Persons; person++)
        {
            if (now.IsUnable(person))
            {
                voters[now.Roster.RowOf(person)] = 0;
            }
        }
    }

    /// <summary>The votes of the sides' own members, who need not be asked again.</summary>
    static Count Own(Moment now, int yes, int no, float[] voters)
    {
        var count = default(Count);
        for (var left = yes | no; left != 0; left &= left - 1)
        {
            var member = BitOperations.TrailingZeroCount(left);
            ref var called = ref voters[now.Roster.RowOf(member)];
            if (called > 0)
            {
                called = 0;
                count += (yes >> member & 1) == 1 ? new Count(1, 0, 0) : new Count(0, 1, 0);
            }
        }

        return count;
    }

    /// <summary>An assembly's delegates: each constituency has its share of the seats, and its delegates lean as its officials do.</summary>
    static Count Assembly(Moment now, int body, in Poll poll)
    {
        var roster = now.Roster;
        var seats = roster.Sizes[roster.At(now.Month, body)];
        var weights = 0.0;
        for (var g = 0; g < roster.Constituencies; g++)
        {
            weights += roster.Heads[g] * now.Settings.AssemblyWeight[g];
        }

        var (whole, seated, total) = (0.0, 0, default(Count));
        for (var g = 0; g < roster.Constituencies; g++)
        {
            whole += seats * roster.Heads[g] * now.Settings.AssemblyWeight[g] / Math.Max(weights, 1e-12);
            var delegates = (int)Math.Round(whole) - seated;
            seated += delegates;
            total += Lean(now, poll.Of(roster.Present, roster.Starts[g], roster.Starts[g + 1]), delegates);
        }

        return total;
    }

    static Count Lean(Moment now, Count local, int delegates)
    {
        var lean = now[Mechanic.AssembliesLean];
        var (yes, no, abstain) = (Power(local.Yes, lean), Power(local.No, lean), Power(local.Abstain, lean));
        var sum = yes + no + abstain;
        if (sum == 0)
        {
            return default;
        }

        var forIt = (int)Math.Round(delegates * yes / sum);
        var against = Math.Min(delegates - forIt, (int)Math.Round(delegates * no / sum));
        return new Count(forIt, against, delegates - forIt - against);
    }

    static double Power(int votes, double lean) => votes == 0 ? 0 : VectorMath.Exp(lean * VectorMath.Log(votes));
}
