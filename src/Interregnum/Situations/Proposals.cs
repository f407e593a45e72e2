namespace Interregnum.Situations;

/// <summary>Room for the coalitions that somebody may propose, and for what the dice say about each; filled up to whole vectors.</summary>
sealed class Proposals(Roster roster)
{
    static int Room(Roster roster) => Math.Max(Roster.Lanes, roster.Coalitions);

    /// <summary>The coalitions, as sets of claimants.</summary>
    public int[] Sets { get; } = new int[Room(roster)];

    /// <summary>Their numbers for the dice.</summary>
    public uint[] Entities { get; } = new uint[Room(roster)];

    /// <summary>The nodes of the proposer's tastes for them, before and after the month.</summary>
    public float[] TasteBefore { get; } = new float[Room(roster)];

    public float[] TasteAfter { get; } = new float[Room(roster)];

    /// <summary>The errors of his choice.</summary>
    public float[] Luck { get; } = new float[Room(roster)];
}
