namespace Interregnum.Situations;

/// <summary>Room for the coalitions that somebody may propose, and for what the dice say about each; filled up to whole vectors.</summary>
sealed class Proposals(Roster roster)
{
    static int Room(Roster roster) => Math.Max(Roster.Lanes, roster.Coalitions);

    /// <summary>The coalitions, as sets of claimants.</summary>
    public int[] Sets { get; } = new int[Room(roster)];

    /// <summary>Their powers.</summary>
    public double[] Power { get; } = new double[Room(roster)];

    /// <summary>Powers of the coalitions that they would turn into; infinite where the proposer is not in it.</summary>
    public double[] PowerAhead { get; } = new double[Room(roster)];

    /// <summary>What they are worth to the proposer, but for taste and error.</summary>
    public double[] Interest { get; } = new double[Room(roster)];

    /// <summary>Their numbers for the dice.</summary>
    public uint[] Entities { get; } = new uint[Room(roster)];

    /// <summary>The proposer's tastes for them at the node before the month, standard.</summary>
    public float[] TasteBefore { get; } = new float[Room(roster)];

    /// <summary>The same at the node after it.</summary>
    public float[] TasteAfter { get; } = new float[Room(roster)];

    /// <summary>Logarithms of exponential numbers: less his error times these, the best worth is a quantal response.</summary>
    public float[] Luck { get; } = new float[Room(roster)];
}
