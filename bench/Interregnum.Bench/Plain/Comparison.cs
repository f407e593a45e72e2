using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Worlds;

namespace Interregnum.Bench.Plain;

/// <summary>A number read off every history in both programs: its means, and how far they are apart.</summary>
/// <param name="Error">Standard error of the difference, over parameter draws.</param>
sealed record Difference(string Name, double Plain, double Engine, double Error)
{
    /// <summary>The difference in standard errors; 0 where nothing differs.</summary>
    public double Z =>
        Plain == Engine ? 0
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
                var first = Read(contest, plain.Play(seed, history, draw));
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
        List<string> names = [.. claimants.Select(c => $"{c} prevails"), "nobody prevails"];
        names.AddRange(["realignments", "votes", "votes carried", "first dominance", "nobody prevails a year before"]);
        names.AddRange(["claimants who lost an office", "claimants who lost a seat", "expulsions", "month of first lost seat"]);
        names.AddRange(claimants.Select(c => $"months {c} ruled"));
        foreach (var month in Dates(contest.MonthCount))
        {
            names.AddRange([$"fear in month {month}", $"members of the coalition in month {month}"]);
            names.AddRange([$"prestige in month {month}", $"legitimacy in month {month}"]);
            names.AddRange(claimants.Select(c => $"strength of {c} in month {month}"));
            names.AddRange(claimants.Select(c => $"its square of {c} in month {month}"));
            names.AddRange(claimants.Select(c => $"what officials say of {c} in month {month}"));
        }

        return names;
    }

    static double[] Read(Contest contest, PlainRow row)
    {
        List<double> values = [];
        AddOutcomes(values, contest, row.Outcome);
        var never = contest.MonthCount;
        values.AddRange([row.Realignments, row.Votes, row.Carried, row.FirstDominance < 0 ? never : row.FirstDominance]);
        values.AddRange([
            row.OutcomeBefore < 0 ? 1 : 0,
            Happened(row.OfficeLost),
            Happened(row.SeatLost),
            Happened(row.Expelled),
        ]);
        values.Add(row.SeatLost.Min(m => m < 0 ? never : m));
        values.AddRange(row.MonthsRuling.Select(m => (double)m));
        foreach (var month in Dates(never))
        {
            values.AddRange([row.Fear[month], System.Numerics.BitOperations.PopCount((uint)row.Ruling[month])]);
            values.AddRange([row.Prestige[month].Sum(), row.Legitimacy[month].Sum()]);
            AddShares(values, row.Strength[month], row.Expressed[month]);
        }

        return [.. values];
    }

    static double[] Read(Contest contest, Player player, long seed, long history)
    {
        var row = player.Play(seed, history).Copy();
        var recorder = new Recorder(player, seed, history);
        while (recorder.Next())
        {
            recorder.PlayMonth();
        }

        var told = recorder.Finish();
        List<double> values = [];
        AddOutcomes(values, contest, row.Outcome);
        var never = contest.MonthCount;
        var dominance = told.Months.ToList().FindIndex(m => m.Dominant is not null);
        var carried = told.Deeds.Count(d => d.Kind == "vote" && d.Carried == true);
        values.AddRange([row.Realignments, row.Votes, carried, dominance < 0 ? never : dominance]);
        values.Add(row.OutcomeTwelveMonthsBefore == -1 ? 1 : 0);
        values.AddRange([Happened(row.OfficeLost), Happened(row.SeatLost), Happened(row.Expelled)]);
        values.Add(row.SeatLost.Min(m => m < 0 ? never : m));
        values.AddRange(row.MonthsRuling.Select(m => (double)m));
        foreach (var month in Dates(never).Select(m => told.Months[m]))
        {
            values.AddRange([month.Fear, month.Coalition.Count, month.Prestige.Sum(), month.Legitimacy.Sum()]);
            AddShares(values, month.Strength, month.Expressed);
        }

        return [.. values];
    }

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

    static void AddShares(List<double> values, IReadOnlyList<double> strength, IReadOnlyList<double> expressed)
    {
        values.AddRange(strength);
        values.AddRange(strength.Select(s => s * s));
        values.AddRange(expressed);
    }
}
