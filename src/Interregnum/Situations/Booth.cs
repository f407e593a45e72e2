namespace Interregnum.Situations;

/// <summary>Room for a vote, by row.</summary>
sealed class Booth(Roster roster)
{
    /// <summary>1 for who is called to vote.</summary>
    public float[] Voters { get; } = new float[roster.Rows];

    /// <summary>How much more each supports one side, of those whose mood will decide; room for the sixteen looked at on the way.</summary>
    public float[] Margins { get; } = new float[roster.Rows];

    /// <summary>Their numbers for the dice.</summary>
    public uint[] Entities { get; } = new uint[roster.Rows];

    /// <summary>Their moods, standard normal.</summary>
    public float[] Moods { get; } = new float[roster.Rows];
}
