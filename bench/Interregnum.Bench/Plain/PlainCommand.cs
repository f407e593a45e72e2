using System.Diagnostics;
using System.Globalization;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Bench.Plain;

/// <summary>
/// <c>plain FOLDER HISTORIES [seed NUMBER] [without MECHANISM]… [PATH=NUMBER]…</c>: the plain model beside the engine, what comes out of each, and how fast.
/// Histories are played from the prior. What follows switches mechanisms off, or fixes parameters, in both.
/// </summary>
static class PlainCommand
{
    const int Rounds = 5;

    /// <summary>Histories a round, at most: more would only wait longer.</summary>
    const int MostTimed = 200;

    public static void Print(string folder, int histories, string[] rest)
    {
        var contest = ScenarioFolder.Read(folder).Scenario!.Contest with { Posterior = null };
        List<string> off = [];
        var seed = 1L;
        for (var n = 0; n < rest.Length; n++)
        {
            if (rest[n] == "without")
            {
                off.Add(rest[++n]);
            }
            else if (rest[n] == "seed")
            {
                seed = long.Parse(rest[++n], CultureInfo.InvariantCulture);
            }
            else
            {
                contest = Fixing(contest, rest[n]);
            }
        }

        Compare(contest, seed, histories, [.. off]);
        if (off.Count == 0)
        {
            Time(contest, seed, Math.Clamp(histories / Rounds, 8, MostTimed));
        }
    }

    static Contest Fixing(Contest contest, string sentence)
    {
        var (path, value) = (sentence.Split('=')[0], double.Parse(sentence.Split('=')[1], CultureInfo.InvariantCulture));
        return contest with
        {
            Parameters = [.. contest.Parameters.Select(p => p.Path == path ? p with { Prior = new Fixed(value) } : p)],
        };
    }

    static void Compare(Contest contest, long seed, int histories, string[] off)
    {
        var all = Comparison.Of(contest, seed, histories, off);
        var whole = all.Where(d => !d.Name.StartsWith("month ", StringComparison.Ordinal)).ToList();
        var dated = all.Skip(whole.Count).OrderByDescending(d => Math.Abs(d.Z)).ToList();
        Console.WriteLine($"{"", -50} {"plain", 9} {"engine", 9} {"±", 8} {"z", 6}");
        whole.ForEach(Print);
        Console.WriteLine(
            $"{dated.Count} numbers at four dates, of which {dated.Count(d => Math.Abs(d.Z) > 1.96)} are more than 1.96 standard errors apart; the farthest:"
        );
        dated.Take(8).ToList().ForEach(Print);
    }

    static void Print(Difference difference)
    {
        var (plain, engine, error) = (difference.Plain, difference.Engine, 1.96 * difference.Error);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{difference.Name, -50} {plain, 9:0.0000} {engine, 9:0.0000} {error, 8:0.0000} {difference.Z, 6:0.0}"
            )
        );
    }

    static void Time(Contest contest, long seed, int histories)
    {
        var player = new Player(new World(contest, Intervention.None));
        var plain = new PlainModel(contest);
        var prior = new Prior(contest);
        var draw = new double[contest.Parameters.Count];
        var (ours, theirs) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var history = 0; history < histories; history++)
            {
                if (history % Player.HistoriesPerDraw == 0)
                {
                    prior.Draw(seed, history / Player.HistoriesPerDraw, draw);
                }

                plain.Play(seed, history, draw);
            }

            var turned = Stopwatch.GetTimestamp();
            for (var history = 0; history < histories; history++)
            {
                player.Play(seed, history);
            }

            var (first, second) = (Stopwatch.GetElapsedTime(started, turned), Stopwatch.GetElapsedTime(turned));
            (ours, theirs) = (ours + first, theirs + second);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{histories / first.TotalSeconds, 8:0} histories a second plain, {histories / second.TotalSeconds, 8:0} in the engine: {first / second:0.0} times as many"
                )
            );
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ours / theirs:0.0} times as many over all rounds"));
    }
}
