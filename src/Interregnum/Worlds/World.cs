using Interregnum.Contests;

namespace Interregnum.Worlds;

/// <summary>A contest with an intervention, ready to be played under any parameter draw.</summary>
public sealed record World(Contest Contest, Intervention Intervention)
{
    /// <summary>What a calibration left of the prior; null for the prior itself.</summary>
    public Posterior? Posterior { get; init; }

    /// <summary>
    /// Whether history h is the posterior's accepted history h, with the parameters and the dice it was accepted with (in this case),
    /// rather than fresh dice under parameters drawn from it (in general). Needs a <see cref="Posterior"/>.
    /// </summary>
    public bool InThisCase { get; init; }
}
