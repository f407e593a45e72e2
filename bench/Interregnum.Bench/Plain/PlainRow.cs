namespace Interregnum.Bench.Plain;

/// <summary>What one history of the plain model leaves behind. Months from 0, −1 where it never happened; lists by claimant.</summary>
sealed class PlainRow(int claimants)
{
    public int Outcome { get; set; } = -1;

    public int OutcomeBefore { get; set; } = -1;

    public int Consolidation { get; set; } = -1;

    public int FirstDominance { get; set; } = -1;

    public int Realignments { get; set; }

    public int Votes { get; set; }

    public int[] OfficeLost { get; } = Never(claimants);

    public int[] SeatLost { get; } = Never(claimants);

    public int[] Expelled { get; } = Never(claimants);

    public int[] MonthsRuling { get; } = new int[claimants];

    static int[] Never(int claimants)
    {
        var months = new int[claimants];
        Array.Fill(months, -1);
        return months;
    }
}
