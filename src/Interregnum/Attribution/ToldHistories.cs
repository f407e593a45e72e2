using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Attribution;

/// <summary>The histories that a verdict tells one by one: typical ones, twins that a factor parted, and those the milestones are read from.</summary>
sealed class ToldHistories(Scenario scenario, Plan plan, PlayedTables tables, HistorySource source)
{
    /// <summary>How many histories a thread reads with one player.</summary>
    const int ReadAtOnce = 64;

    World Full => plan.Worlds[plan.Full].World;

    int Subject => scenario.Inquiry.Subject;

    /// <summary>The medoid of the histories with the most frequent outcome; of equally frequent ones the first claimant's, nobody's last.</summary>
    public MedoidFinding MostTypical()
    {
        var claimants = scenario.Contest.ClaimantCount;
        var outcomes = Enumerable.Range(0, claimants).Append(-1);
        var counts = tables.Worlds.Rows.First.CountBy(r => (int)r.Outcome).ToDictionary();
        return Typical(outcomes.MaxBy(o => counts.GetValueOrDefault(o)))!;
    }

    /// <summary>The medoid of the histories in which the subject prevails; null when there is none.</summary>
    public MedoidFinding? SubjectPrevails() => Typical(Subject);

    /// <summary>A typical one of the histories that end otherwise for the subject without a factor, in the direction that prevails.</summary>
    /// <param name="factor">The factor's place in the headline.</param>
    /// <param name="helps">Whether it helps the subject on balance.</param>
    public TwinFinding? Twin(int factor, bool helps)
    {
        var place = plan.Headline.Worlds[plan.Headline.Without(factor)];
        var without = tables.Worlds.Outcomes(place, tables.HeadlineDraws, Budget.PerDraw);
        bool Part(HistoryRow row) => (row.Outcome == Subject) == helps && (without.Span[(int)row.History] == Subject) != helps;
        var rows = tables.Worlds.Rows.First.Where(Part).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var history = Medoid.Of(rows, scenario.Contest.MonthCount).History;
        var twins = source.Beside(Full, plan.Worlds[place].World, history.History);
        return new TwinFinding(
            history.History,
            scenario.Contest.OutcomeId(history.Outcome),
            scenario.Contest.OutcomeId(without.Span[(int)history.History]),
            twins.Month,
            twins.Mechanism,
            twins.History,
            twins.Twin
        );
    }

    /// <summary>What the histories of the world as it was say of the record.</summary>
    public IReadOnlyList<MilestoneFinding> Milestones(int threads, CancellationToken stop)
    {
        var milestones = scenario.Milestones;
        if (milestones.Count == 0)
        {
            return [];
        }

        long[] histories =
        [
            .. Enumerable.Range(0, MilestoneReading.Histories(tables.HeadlineDraws)).Select(d => (long)d * Budget.PerDraw),
        ];
        var pieces = histories.Chunk(ReadAtOnce).ToList();
        var readings = new double?[pieces.Count][][];
        Workers.Do(
            Enumerable.Range(0, pieces.Count),
            threads,
            piece => readings[piece] = source.Read(Full, milestones, pieces[piece]),
            stop
        );
        return MilestoneReading.Of(milestones, [.. readings.SelectMany(r => r)]);
    }

    MedoidFinding? Typical(int outcome)
    {
        var rows = tables.Worlds.Rows.First.Where(r => r.Outcome == outcome).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var (history, distance) = Medoid.Of(rows, scenario.Contest.MonthCount);
        return new MedoidFinding(history.History, distance, source.Trace(Full, history.History));
    }
}
