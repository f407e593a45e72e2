using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>How far to trust what a mechanism says: printed beside the result.</summary>
public enum Footing
{
    /// <summary>Rests on figures.</summary>
    Measured,

    /// <summary>Rests on an argument of the literature.</summary>
    Argued,

    /// <summary>Rests on the builders' judgement.</summary>
    Conjectured,
}

/// <summary>One of the month's steps. It changes the situation and tells its deeds; it keeps nothing of its own between months.</summary>
/// <param name="name">As interventions and traces name it.</param>
abstract class Mechanism(string name, Footing footing, string source)
{
    public string Name { get; } = name;

    public Footing Footing { get; } = footing;

    /// <summary>The work it is argued from.</summary>
    public string Source { get; } = source;

    public abstract void Act(Moment now);
}
