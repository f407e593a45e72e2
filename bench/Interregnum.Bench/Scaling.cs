using System.Diagnostics;
using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Bench;

/// <summary>
/// How the cost of a history grows with officials, months and claimants: the contest made larger and smaller, each size beside the
/// contest as it is, in one process and in turns. The exponent is what matters: 1 is in proportion.
/// </summary>
static class Scaling
{
    const int Rounds = 12;
    const int Histories = 64;

    public static void Print(string folder)
    {
        var contest = ScenarioFolder.Read(folder).Scenario!.Contest;
        Print("officials", contest.OfficialCount, [0.5, 2, 4, 8], by => WithOfficials(contest, by), c => c.OfficialCount);
        Print("months", contest.MonthCount, [0.25, 0.5, 2, 4], by => WithMonths(contest, by), c => c.MonthCount);
        var claimants = Enumerable.Range(2, 11).Where(n => n <= contest.Contenders.Count && n != contest.ClaimantCount);
        Print("claimants", contest.ClaimantCount, [.. claimants], n => WithClaimants(contest, (int)n), c => c.ClaimantCount);

        void Print(string what, int size, double[] sizes, Func<double, Contest> make, Func<Contest, int> measure)
        {
            Contest[] contests = [contest, .. sizes.Select(make)];
            var times = Times(contests);
            foreach (var (one, time) in contests.Zip(times).OrderBy(pair => measure(pair.First)))
            {
                var (larger, slower) = (measure(one) / (double)size, time / times[0]);
                var exponent = one == contest ? "" : $", exponent {Math.Log(slower) / Math.Log(larger):0.00}";
                Console.WriteLine($"{measure(one), 5} {what}: {time, 6:0} µs a history, {slower:0.00} times{exponent}");
            }
        }
    }

    /// <summary>The fastest round of each, in µs a history; the first round is for warming up.</summary>
    static double[] Times(Contest[] contests)
    {
        var players = contests.Select(contest => new Player(new World(contest, Intervention.None))).ToArray();
        var least = Enumerable.Repeat(double.PositiveInfinity, players.Length).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var at = 0; at < players.Length; at++)
            {
                var started = Stopwatch.GetTimestamp();
                for (var history = 0; history < Histories; history++)
                {
                    players[at].Play(1, history);
                }

                var time = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Histories;
                least[at] = round == 0 ? least[at] : Math.Min(least[at], time);
            }
        }

        return least;
    }

    static Contest WithOfficials(Contest contest, double times) =>
        contest with
        {
            Constituencies = [.. contest.Constituencies.Select(c => c with { Officials = (int)(c.Officials * times) })],
        };

    static Contest WithMonths(Contest contest, double times) =>
        contest with
        {
            To = contest.From + ((int)(contest.MonthCount * times) - 1),
        };

    /// <summary>The last claimants become lieutenants of nobody, or the first lieutenants claimants to whom no official is attached.</summary>
    static Contest WithClaimants(Contest contest, int count)
    {
        var none = contest.Parameters.Count;
        return contest with
        {
            Parameters = [.. contest.Parameters, new Parameter("nothing", new Fixed(0), 0, 0)],
            Contenders =
            [
                .. contest.Contenders.Select(
                    (contender, at) =>
                        contender with
                        {
                            Role = at < count ? Role.Claimant : Role.Lieutenant,
                            Patron = at < count || contender.Patron >= count ? -1 : contender.Patron,
                        }
                ),
            ],
            Constituencies =
            [
                .. contest.Constituencies.Select(constituency =>
                    constituency with
                    {
                        ChiefPatron = constituency.ChiefPatron >= count ? -1 : constituency.ChiefPatron,
                        Attachments =
                        [
                            .. Enumerable
                                .Range(0, count)
                                .Select(i => i < contest.ClaimantCount ? constituency.Attachments[i] : new Quantity(none)),
                        ],
                    }
                ),
            ],
        };
    }
}
