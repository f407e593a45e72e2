namespace Interregnum.Reports.Prose;

/// <summary>A passage behind a citation.</summary>
/// <param name="Number">Its number among those quoted, from 1.</param>
public readonly record struct Lead(int Number, LeadWay Way);

public enum LeadWay
{
    /// <summary>Words of the work itself.</summary>
    Quoted,

    /// <summary>Words of a text about the work.</summary>
    SummedUp,

    /// <summary>Words of another source that say the same.</summary>
    Elsewhere,
}
