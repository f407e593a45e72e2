using System.Numerics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>A count of votes.</summary>
readonly record struct Count(int Yes, int No, int Abstain)
{
    public bool Carries(double majority) => Yes > majority * (Yes + No);
}

/// <summary>
/// A question put to bodies: every voter votes for the side whose best member he publicly supports more, with a passing mood,
/// and abstains inside a band.
/// </summary>
static class Ballot
{
    // Beyond so many deviations of the mood no draw can change a vote.
    const double Certain = 7;

    /// <summary>Counts the votes of several bodies together.</summary>
    /// <param name="yes">The side that moves, as a set of claimants.</param>
    /// <param name="no">The side it moves against.</param>
    /// <param name="question">A number that keys the voters' moods, below 2^24.</param>
    /// <param name="occasion">Tells questions of one month apart.</param>
    public static Count Hold(Moment now, IReadOnlyList<int> bodies, int yes, int no, uint question, int occasion)
    {
        var count = default(Count);
        var voters = now.Voters;
        Array.Clear(voters);
        for (var at = 0; at < bodies.Count; at++)
        {
            var body = bodies[at];
            if (now.Contest.Bodies[body].Kind == BodyKind.Assembly)
            {
                var delegates = Assembly(now, body, yes, no, question, occasion);
                count = new(count.Yes + delegates.Yes, count.No + delegates.No, count.Abstain + delegates.Abstain);
            }
            else
            {
                Call(now, body, voters);
            }
        }

        for (var row = 0; row < voters.Length; row++)
        {
            if (voters[row])
            {
                count = Add(count, Vote(now, row, yes, no, question, occasion));
            }
        }

        return count;
    }

    /// <summary>One voter's vote: 1 yes, −1 no, 0 abstains.</summary>
    public static int Vote(Moment now, int row, int yes, int no, uint question, int occasion)
    {
        var person = now.Roster.PersonIn(row);
        if (person >= 0 && person < now.Roster.Claimants && ((yes | no) >> person & 1) == 1)
        {
            return (yes >> person & 1) == 1 ? 1 : -1;
        }

        var margin = Best(now, row, yes) - Best(now, row, no);
        var (mood, band) = (now[Mechanic.ChallengeVoteNoise], now[Mechanic.ChallengeAbstention]);
        if (mood > 0 && Math.Abs(margin) < band + (Certain * mood))
        {
            margin += mood * Mood(now, row, question, occasion, Math.Abs(Math.Abs(margin) - band) / mood);
        }

        return margin > band ? 1
            : margin < -band ? -1
            : 0;
    }

    /// <summary>A voter's mood, a normal number; 0 where it is too small to change his vote, so that its size need not be known.</summary>
    /// <param name="change">The size from which on it would change the vote.</param>
    static double Mood(Moment now, int row, uint question, int occasion, double change)
    {
        var share = now.Dice.Uniform(Stream.Votes, now.Month, now.Roster.Entity[row], question, occasion);
        var isWithinThree = share is > 0.00135 and < 0.99865;
        return isWithinThree && change >= 3 ? 0 : VectorMath.NormalQuantile(share);
    }

    static Count Add(Count count, int vote) =>
        vote switch
        {
            > 0 => count with { Yes = count.Yes + 1 },
            < 0 => count with { No = count.No + 1 },
            _ => count with { Abstain = count.Abstain + 1 },
        };

    static double Best(Moment now, int row, int side)
    {
        var best = double.NegativeInfinity;
        for (; side != 0; side &= side - 1)
        {
            var i = BitOperations.TrailingZeroCount(side);
            if (!now.Situation.Gone[i])
            {
                best = Math.Max(best, now.Situation.Public[(i * now.Roster.Rows) + row]);
            }
        }

        return best;
    }

    static void Call(Moment now, int body, bool[] voters)
    {
        var roster = now.Roster;
        var council = Array.IndexOf(roster.Councils, body);
        for (var row = 0; council >= 0 && row < voters.Length; row++)
        {
            voters[row] |= now.Situation.Members[(council * roster.Rows) + row] > 0;
        }

        var cabinet = Array.IndexOf(roster.Cabinets, body);
        for (var person = 0; cabinet >= 0 && person < roster.Persons; person++)
        {
            voters[roster.RowOf(person)] |= now.SeatIn(cabinet, person) == Situation.Full;
        }
    }

    /// <summary>An assembly's delegates: each constituency has its share of the seats, and its delegates lean as its officials do.</summary>
    static Count Assembly(Moment now, int body, int yes, int no, uint question, int occasion)
    {
        var roster = now.Roster;
        var seats = Vacancies.SizeOf(now, now.Contest.Bodies[body].Size);
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
            var local = default(Count);
            for (var row = roster.Starts[g]; row < roster.Starts[g] + roster.Heads[g]; row++)
            {
                local = Add(local, Vote(now, row, yes, no, question, occasion));
            }

            total = Plus(total, Lean(now, local, delegates));
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

    static Count Plus(Count one, Count other) => new(one.Yes + other.Yes, one.No + other.No, one.Abstain + other.Abstain);

    static double Power(int votes, double lean) => votes == 0 ? 0 : VectorMath.Exp(lean * VectorMath.Log(votes));
}
