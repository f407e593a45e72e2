using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Worlds;

namespace Interregnum.Bench.Plain;

/// <summary>A number read off every history in both programs: its means, and how far they are apart.</summary>
/// <param name="Error">Standard error of the difference, over parameter draws.</param>
sealed record Difference(string Name, double Plain, double Engine, double Error)
{
    /// <summary>What the engine's single precision may differ by where nothing is left to chance.</summary>
    const double Rounding = 1e-6;

    /// <summary>The difference in standard errors; 0 where nothing differs but roundings.</summary>
    public double Z =>
        Math.Abs(Plain - Engine) < Rounding ? 0
        : Error == 0 ? double.PositiveInfinity
        : (Plain - Engine) / Error;
}

/// <summary>
/// Plays as many histories in the plain model as in the engine, with the same parameter draws and other dice, and compares. Eight
/// histories share a draw; the differences of the draws' means are what is averaged.
/// </summary>
static class Comparison
{
    public static IReadOnlyList<Difference> Of(Contest contest, long seed, int histories, params string[] off) =>
        Of(contest, contest, seed, histories, off);

    /// <param name="plainContest">What the plain model plays: the same contest, or one that was changed to see whether that is noticed.</param>
    public static IReadOnlyList<Difference> Of(
        Contest contest,
        Contest plainContest,
        long seed,
        int histories,
        params string[] off
    )
    {
        var atoms = off.Select(m => (Atom)new Disable(m, -1, null, null, 1, $"disable {m}"));
        var player = new Player(new World(contest, new Intervention([.. atoms])));
        var plain = new PlainModel(plainContest, off);
        var prior = new Prior(plainContest);
        var draw = new double[contest.Parameters.Count];
        var names = Names(contest);
        var (ours, theirs) = (new double[names.Count], new double[names.Count]);
        var (sums, squares) = (new double[names.Count], new double[names.Count]);
        var draws = histories / Player.HistoriesPerDraw;
        for (var d = 0; d < draws; d++)
        {
            prior.Draw(seed, d, draw);
            var apart = new double[names.Count];
            for (var n = 0; n < Player.HistoriesPerDraw; n++)
            {
                var history = (d * Player.HistoriesPerDraw) + n;
                var first = Read(contest, plain, seed, history, draw);
                var second = Read(contest, player, seed, history);
                for (var k = 0; k < names.Count; k++)
                {
                    ours[k] += first[k] / draws / Player.HistoriesPerDraw;
                    theirs[k] += second[k] / draws / Player.HistoriesPerDraw;
                    apart[k] += (first[k] - second[k]) / Player.HistoriesPerDraw;
                }
            }

            for (var k = 0; k < names.Count; k++)
            {
                sums[k] += apart[k];
                squares[k] += apart[k] * apart[k];
            }
        }

        return [.. names.Select((name, k) => new Difference(name, ours[k], theirs[k], ErrorOf(sums[k], squares[k], draws)))];
    }

    static double ErrorOf(double sum, double squares, int draws) =>
        Math.Sqrt(Math.Max(0, squares - (sum * sum / draws)) / (draws - 1) / draws);

    static int[] Dates(int months) => [0, months / 4, months / 2, months - 1];

    static List<string> Names(Contest contest)
    {
        var claimants = contest.Contenders.Take(contest.ClaimantCount).Select(c => c.Id).ToList();
        List<string> names = [.. claimants.Select(c => $"{c} prevails"), "nobody prevails", "nobody prevails a year before"];
        names.AddRange(["realignments", "votes", "first dominance", "first lost seat"]);
        names.AddRange(["claimants who lost an office", "claimants who lost a seat", "claimants expelled"]);
        names.AddRange(claimants.Select(c => $"months {c} ruled"));
        foreach (var month in Dates(contest.MonthCount))
        {
            names.AddRange(PlainModel.GlanceNames(claimants).Select(what => $"month {month}: {what}"));
        }

        return names;
    }

    static List<double> Read(Contest contest, PlainModel plain, long seed, long history, double[] draw)
    {
        var dates = Dates(contest.MonthCount);
        List<double> seen = [];
        plain.AtMonthsEnd = month =>
        {
            foreach (var _ in dates.Where(d => d == month))
            {
                plain.Glance(seen);
            }
        };
        var row = plain.Play(seed, history, draw);
        var never = contest.MonthCount;
        List<double> values = [];
        AddOutcomes(values, contest, row.Outcome);
        values.AddRange([row.OutcomeBefore < 0 ? 1 : 0, row.Realignments, row.Votes, When(row.FirstDominance, never)]);
        values.AddRange([row.SeatLost.Min(m => When(m, never)), Happened(row.OfficeLost), Happened(row.SeatLost)]);
        values.Add(Happened(row.Expelled));
        return [.. values, .. row.MonthsRuling.Select(m => (double)m), .. seen];
    }

    static List<double> Read(Contest contest, Player player, long seed, long history)
    {
        List<double> seen = [];
        var first = EngineGlance.Play(player, seed, history, Dates(contest.MonthCount), seen);
        var row = player.Play(seed, history);
        var never = contest.MonthCount;
        List<double> values = [];
        AddOutcomes(values, contest, row.Outcome);
        values.AddRange([row.OutcomeTwelveMonthsBefore < 0 ? 1 : 0, row.Realignments, row.Votes, When(first, never)]);
        values.AddRange([row.SeatLost.Min(m => When(m, never)), Happened(row.OfficeLost), Happened(row.SeatLost)]);
        values.Add(Happened(row.Expelled));
        return [.. values, .. row.MonthsRuling.Select(m => (double)m), .. seen];
    }

    static double When(int month, int never) => month < 0 ? never : month;

    static void AddOutcomes(List<double> values, Contest contest, int outcome)
    {
        for (var i = 0; i < contest.ClaimantCount; i++)
        {
            values.Add(outcome == i ? 1 : 0);
        }

        values.Add(outcome < 0 ? 1 : 0);
    }

    static double Happened(IEnumerable<int> months) => months.Count(m => m >= 0);

    static double Happened(IEnumerable<short> months) => months.Count(m => m >= 0);
}
