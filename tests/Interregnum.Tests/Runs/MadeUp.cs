using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Tests.Dicing;
using Interregnum.Worlds;

namespace Interregnum.Tests.Runs;

/// <summary>Runs whose histories are made up: cheap to play, and the same for the same world, seed and number.</summary>
static class MadeUp
{
    public static Contest Contest { get; } = SmallContest.With(["ann-lee", "bob", "cy"], ["north"]);

    public static RunPlan Plan(long histories = 600, long seed = 7, Contest? contest = null) =>
        new()
        {
            Contest = contest ?? Contest,
            ContestHash = new string('a', 64),
            MilestonesHash = new string('b', 64),
            EngineVersion = "0.1.0+test",
            Seed = seed,
            Design = Design.WholeRows(contest ?? Contest, Intervention.None),
            Histories = histories,
            Command = $"interregnum run small --histories {histories} --seed {seed}",
        };

    public static Playing Playing(int threads = 1) => new() { Threads = threads, NewPlayer = Player };

    public static PlayHistory Player(Design design, long seed)
    {
        var row = new HistoryRow(design.World.Contest.ClaimantCount);
        return history =>
        {
            Fill(row, design, seed, history);
            return row;
        };
    }

    /// <summary>Everything but the outcomes may be anything that fits.</summary>
    static void Fill(HistoryRow row, Design design, long seed, long history)
    {
        var claimants = row.Strength.Length;
        var dice = Mix((ulong)history ^ Mix((ulong)seed ^ Convert.ToUInt64(design.Id, 16)));
        short Next(int least, int below)
        {
            dice = Mix(dice);
            return (short)(least + (int)(dice % (ulong)(below - least)));
        }

        (row.History, row.Draw) = (history, history / Interregnum.Worlds.Player.HistoriesPerDraw);
        row.Outcome = (sbyte)Next(-1, claimants);
        row.OutcomeTwelveMonthsBefore = (sbyte)Next(-2, claimants);
        row.OutcomeTwelveMonthsAfter = (sbyte)Next(-2, claimants);
        (row.Consolidation, row.Realignments, row.Votes) = (Next(-1, 24), Next(0, 9), Next(0, 99));
        for (var i = 0; i < claimants; i++)
        {
            (row.OfficeLost[i], row.SeatLost[i], row.Expelled[i]) = (Next(-1, 24), Next(-1, 24), Next(-1, 24));
            (row.MonthsRuling[i], row.Strength[i]) = (Next(0, 25), Next(0, 32767) / 32767f);
        }
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    static ulong Mix(ulong x)
    {
        x += 0x9E37_79B9_7F4A_7C15;
        x = (x ^ (x >> 30)) * 0xBF58_476D_1CE4_E5B9;
        x = (x ^ (x >> 27)) * 0x94D0_49BB_1331_11EB;
        return x ^ (x >> 31);
    }
}
