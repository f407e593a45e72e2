using System.Globalization;
using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Runs;

namespace Interregnum.Cli.Comparing;

/// <summary>One of two worlds that are held against each other.</summary>
/// <param name="Plan">The contest, the seed and how often it is played.</param>
sealed record Side(RunPlan Plan, Intervention Do);

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

    /// <param name="first">Plays as many histories as <paramref name="second"/>, under the same seed.</param>
    public static Finding Of(Session session, Side first, Side second, int threads, bool quiet)
    {
        using var line = new ProgressLine(session, quiet);
        var histories = first.Plan.Histories;
        sbyte[][] outcomes = [new sbyte[histories], new sbyte[histories]];
        Side[] sides = [first, second];
        KeptHistories[] kept = [.. sides.Select(s => new KeptHistories(s.Plan, null, new() { Threads = threads }))];
        PlannedWorld[] worlds =
        [
            .. sides.Select((s, i) => new PlannedWorld($"{i}", new(s.Plan.Contest, s.Do), Rerolled: false, MonthsAfter: 0)),
        ];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = session.Stopping };
        try
        {
            Parallel.For(
                0,
                first.Plan.Identity.Blocks * sides.Length,
                options,
                job =>
                {
                    var (side, start) = (job % sides.Length, job / sides.Length * HistoryBlock.Histories);
                    var count = (int)Math.Min(HistoryBlock.Histories, histories - start);
                    kept[side].Source.Play(worlds[side], start, count, row => outcomes[side][row.History] = row.Outcome);
                    var effort = kept[0].Effort(complete: false);
                    var played = effort.Played + kept[1].Effort(complete: false).Played;
                    line.Show(effort with { Played = played }, played, histories * sides.Length);
                }
            );
        }
        finally
        {
            Array.ForEach(kept, k => k.Dispose());
        }

        return Read(first.Plan.Contest, second.Plan.Contest, outcomes);
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

    static Finding Read(Contest first, Contest second, sbyte[][] outcomes)
    {
        var (one, other) = (Outcomes(first), Outcomes(second));
        var ids = one.Keys.Union(other.Keys).Where(id => one.GetValueOrDefault(id, 0) >= 0).Append(first.OutcomeId(-1));
        bool Same(int h) => first.OutcomeId(outcomes[0][h]) == second.OutcomeId(outcomes[1][h]);
        sbyte[] apart = [.. outcomes[0].Select((_, h) => (sbyte)(Same(h) ? 0 : 1))];
        return new Finding(
            [.. ids.Select(id => Read(id, Place(one, id), Place(other, id), outcomes))],
            Intervals.Rate(apart, 1, Budget.PerDraw)
        );
    }

    static Dictionary<string, int> Outcomes(Contest contest) =>
        Enumerable.Range(-1, contest.ClaimantCount + 1).ToDictionary(contest.OutcomeId);

    static int? Place(Dictionary<string, int> outcomes, string id) => outcomes.TryGetValue(id, out var place) ? place : null;

    static Change Read(string id, int? first, int? second, sbyte[][] outcomes) =>
        new(
            id,
            first is { } one ? Intervals.Rate(outcomes[0], one, Budget.PerDraw) : null,
            second is { } other ? Intervals.Rate(outcomes[1], other, Budget.PerDraw) : null,
            first is { } before && second is { } after ? Difference(before, after, outcomes) : null
        );

    static Estimate Difference(int before, int after, sbyte[][] outcomes)
    {
        double[] differences = [.. outcomes[0].Zip(outcomes[1], (b, a) => (a == after ? 1.0 : 0) - (b == before ? 1.0 : 0))];
        return Intervals.Mean(new TwoLevelSample(differences, 1, Budget.PerDraw), 0, Intervals.MostChange);
    }
}
