using System.Globalization;
using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Runs;

namespace Interregnum.Cli.Comparing;

/// <summary>One of two worlds that are held against each other.</summary>
/// <param name="Histories">Plays it, and keeps what it plays.</param>
sealed record Side(Contest Contest, Intervention Do, KeptHistories Histories);

/// <summary>How often one ends as leader in two worlds.</summary>
/// <param name="Id">Id of a claimant, or <c>nobody</c>.</param>
/// <param name="Before">In the first world; null for one who is no claimant there.</param>
/// <param name="After">In the second world; null likewise.</param>
/// <param name="Difference">Second less first, paired by history; null where either is.</param>
sealed record Change(string Id, Estimate? Before, Estimate? After, Estimate? Difference);

/// <summary>The same histories of two worlds, on the same dice: chances, and differences with the paired interval.</summary>
static class PairedOdds
{
    /// <param name="Changes">Of every claimant of either world, in their order, the first world's first; nobody last.</param>
    /// <param name="Apart">How often a history ends otherwise than its twin.</param>
    public sealed record Finding(IReadOnlyList<Change> Changes, Estimate Apart);

    /// <param name="histories">Histories of each world, whole draws.</param>
    /// <exception cref="OperationCanceledException">It was stopped; blocks that were played are kept.</exception>
    public static Finding Of(Side first, Side second, long histories, int threads, ProgressLine line, CancellationToken stop)
    {
        // Equal worlds are played once: their blocks are the same files.
        Side[] sides = IsSame(first, second) ? [first] : [first, second];
        sbyte[][] outcomes = [.. sides.Select(_ => new sbyte[histories])];
        PlannedWorld[] worlds =
        [
            .. sides.Select((s, i) => new PlannedWorld($"{i}", new(s.Contest, s.Do), Rerolled: false, MonthsAfter: 0)),
        ];
        var blocks = (histories + HistoryBlock.Histories - 1) / HistoryBlock.Histories;
        var done = 0L;
        Lanes.Run(
            threads,
            blocks * sides.Length,
            job =>
            {
                var (side, start) = (job % sides.Length, job / sides.Length * HistoryBlock.Histories);
                var count = (int)Math.Min(HistoryBlock.Histories, histories - start);
                sides[side].Histories.Source.Play(worlds[side], start, count, row => outcomes[side][row.History] = row.Outcome);
                line.Show(Effort(sides), Interlocked.Add(ref done, count), histories * sides.Length);
            },
            stop
        );
        stop.ThrowIfCancellationRequested();
        return Read(first.Contest, second.Contest, outcomes[0], outcomes[^1]);
    }

    static bool IsSame(Side first, Side second) => first.Histories == second.Histories && Key(first).SequenceEqual(Key(second));

    static IEnumerable<string> Key(Side side) => CanonicalAtoms.Of(side.Contest, side.Do).Select(a => a.Text);

    /// <summary>What playing both has taken; one player of both counts once.</summary>
    static Effort Effort(Side[] sides)
    {
        Effort[] efforts = [.. sides.Select(s => s.Histories).Distinct().Select(h => h.Effort(complete: false))];
        return efforts[0] with { Played = efforts.Sum(e => e.Played), Reused = efforts.Sum(e => e.Reused) };
    }

    /// <summary>Histories rounded up to whole parameter draws.</summary>
    public static long WholeDraws(long histories) => (histories + Budget.PerDraw - 1) / Budget.PerDraw * Budget.PerDraw;

    /// <summary>Writes one number of every change into an object named so.</summary>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Change> changes, Func<Change, Estimate?> which)
    {
        json.WriteStartObject(name);
        foreach (var change in changes)
        {
            if (which(change) is { } estimate)
            {
                json.Estimate(change.Id, estimate);
            }
            else
            {
                json.WriteNull(change.Id);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>Writes how many histories the numbers rest on, and how they came about.</summary>
    public static void WriteMethod(Utf8JsonWriter json, long histories)
    {
        json.WriteNumber("histories", histories);
        MethodJson.Coupling(json);
        MethodJson.Intervals(json, ("shares", MethodJson.Shares), ("difference", MethodJson.Differences));
    }

    /// <summary>The same for a reader.</summary>
    public static void TellMethod(TextWriter output, long histories, long seed)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{histories:n0} histories in each world, {MethodJson.SameDice}; seed {seed}"
            )
        );
        output.WriteLine(
            "95 % intervals, histories of one draw taken together: of shares by Wilson, of differences by Student's t on paired histories"
        );
    }

    /// <summary>One line for each change under these headings.</summary>
    public static void Tell(TextWriter output, string before, string after, IReadOnlyList<Change> changes)
    {
        output.WriteLine($"{"", -20} {before, -22} {after, -22} difference, on the same dice");
        foreach (var change in changes)
        {
            output.WriteLine(
                $"{change.Id, -20} {Share(change.Before), -22} {Share(change.After), -22} {(change.Difference is { } d ? Print.Points(d) : "")}".TrimEnd()
            );
        }
    }

    static string Share(Estimate? chance) => chance is { } share ? Print.Percent(share) : "    no claimant";

    static Finding Read(Contest first, Contest second, sbyte[] before, sbyte[] after)
    {
        var (one, other) = (Outcomes(first), Outcomes(second));
        var ids = one.Keys.Union(other.Keys).Where(id => one.GetValueOrDefault(id, 0) >= 0).Append(first.OutcomeId(-1));
        sbyte[] apart = [.. before.Zip(after, (b, a) => (sbyte)(first.OutcomeId(b) == second.OutcomeId(a) ? 0 : 1))];
        return new Finding(
            [.. ids.Select(id => Read(id, Place(one, id), Place(other, id), before, after))],
            Intervals.Rate(apart, 1, Budget.PerDraw)
        );
    }

    static Dictionary<string, int> Outcomes(Contest contest) =>
        Enumerable.Range(-1, contest.ClaimantCount + 1).ToDictionary(contest.OutcomeId);

    static int? Place(Dictionary<string, int> outcomes, string id) => outcomes.TryGetValue(id, out var place) ? place : null;

    static Change Read(string id, int? first, int? second, sbyte[] before, sbyte[] after) =>
        new(
            id,
            first is { } one ? Intervals.Rate(before, one, Budget.PerDraw) : null,
            second is { } other ? Intervals.Rate(after, other, Budget.PerDraw) : null,
            first is { } was && second is { } becomes ? Difference(was, becomes, before, after) : null
        );

    static Estimate Difference(int was, int becomes, sbyte[] before, sbyte[] after)
    {
        double[] differences = [.. before.Zip(after, (b, a) => (a == becomes ? 1.0 : 0) - (b == was ? 1.0 : 0))];
        return Intervals.Mean(new TwoLevelSample(differences, 1, Budget.PerDraw), 0, Intervals.MostChange);
    }
}
