namespace Interregnum.Worlds;

/// <summary>
/// What one history leaves behind when nobody asked for its trace. One instance is reused over a run; months are counted from
/// the contest's first (0-based), −1 where it never happened; lists are in the claimants' order.
/// </summary>
public sealed class HistoryRow(int claimants)
{
    /// <summary>The history's number.</summary>
    public long History { get; set; }

    /// <summary>Number of the parameter draw it was played with: <c>History / 8</c>, or the history's own number where its parameters were given or are its own.</summary>
    public long Draw { get; set; }

    /// <summary>Index of the claimant who prevails at the horizon, or −1 for nobody.</summary>
    public sbyte Outcome { get; set; }

    /// <summary>The same, read twelve months before the horizon.</summary>
    public sbyte OutcomeTwelveMonthsBefore { get; set; }

    /// <summary>The same, read twelve months after the horizon; <see cref="NotPlayed"/> where the months after it were not played.</summary>
    public sbyte OutcomeTwelveMonthsAfter { get; set; }

    /// <summary>Whether something that a mechanism was to do as in a twin world was void here (<see cref="Borrowing"/>).</summary>
    public bool Void { get; set; }

    /// <summary>First month of the prevailing spell of dominance.</summary>
    public short Consolidation { get; set; }

    /// <summary>Changes of the ruling coalition after the first.</summary>
    public short Realignments { get; set; }

    /// <summary>Questions that were put to a vote.</summary>
    public short Votes { get; set; }

    /// <summary>First month in which each claimant lost an office.</summary>
    public short[] OfficeLost { get; } = new short[claimants];

    /// <summary>First month in which each claimant lost his seat in the leading body.</summary>
    public short[] SeatLost { get; } = new short[claimants];

    /// <summary>Month in which each claimant was expelled.</summary>
    public short[] Expelled { get; } = new short[claimants];

    /// <summary>Months each claimant spent in the ruling coalition.</summary>
    public short[] MonthsRuling { get; } = new short[claimants];

    /// <summary>Overall strength at the horizon; sums to 1.</summary>
    public float[] Strength { get; } = new float[claimants];

    public const sbyte NotPlayed = -2;

    /// <summary>Another instance that says the same.</summary>
    public HistoryRow Copy()
    {
        var copy = new HistoryRow(claimants)
        {
            History = History,
            Draw = Draw,
            Outcome = Outcome,
            OutcomeTwelveMonthsBefore = OutcomeTwelveMonthsBefore,
            OutcomeTwelveMonthsAfter = OutcomeTwelveMonthsAfter,
            Void = Void,
            Consolidation = Consolidation,
            Realignments = Realignments,
            Votes = Votes,
        };
        OfficeLost.CopyTo(copy.OfficeLost, 0);
        SeatLost.CopyTo(copy.SeatLost, 0);
        Expelled.CopyTo(copy.Expelled, 0);
        MonthsRuling.CopyTo(copy.MonthsRuling, 0);
        Strength.CopyTo(copy.Strength, 0);
        return copy;
    }
}
