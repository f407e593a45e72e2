namespace Interregnum.Dicing;

/// <summary>
/// What a draw is for: five bits of its coordinate, so that no mechanism can use up or move the luck of another. The numbers are
/// part of every recorded history and are never given to something else.
/// </summary>
public enum Stream
{
    /// <summary>Values of uncertain parameters: see <see cref="Prior"/>.</summary>
    Parameters = 0,

    /// <summary>How the world stands before its first month: ideal points of single officials, and who of them sits in the councils.</summary>
    Opening = 1,

    Events = 2,
    Intelligence = 3,
    Patronage = 4,
    Fear = 5,
    Opinion = 6,
    Strength = 7,
    Assemblies = 8,
    Coalitions = 9,
    Blocs = 10,
    Challenge = 11,

    /// <summary>How single voters vote on a question.</summary>
    Votes = 12,

    Doctrine = 13,
    Positions = 14,
    Dominance = 15,

    /// <summary>Priorities between things that are exactly equal.</summary>
    Ties = 16,

    /// <summary>Fresh luck for the baseline of necessity, where a history is played again with other dice.</summary>
    Reroll = 17,

    /// <summary>Designs of an analysis: scramblings, trajectories, orders of arrival. No history reads it.</summary>
    Design = 18,
}
