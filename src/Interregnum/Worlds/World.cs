using Interregnum.Contests;

namespace Interregnum.Worlds;

/// <summary>A contest with an intervention, ready to be played under any parameter draw.</summary>
public sealed record World(Contest Contest, Intervention Intervention)
{
    /// <summary>
    /// Whether history h is the contest's accepted history h, with the parameters and the dice it was accepted with (in this case),
    /// rather than fresh dice under parameters drawn from the posterior (in general). Needs a <see cref="Contest.Posterior"/>.
    /// </summary>
    public bool InThisCase { get; init; }

    /// <summary>Which mechanisms do what they did in a twin world; null when all act as this one has it.</summary>
    public Borrowing? Borrowing { get; init; }

    /// <summary>Which parameters every draw has from another draw; null for none. Only for parameters that are independent: without a posterior.</summary>
    public Exchange? Exchange { get; init; }
}

/// <summary>Some parameters that draw d takes from draw d + <paramref name="Draws"/>; its dice stay its own.</summary>
/// <param name="Parameters">As indices of <see cref="Contest.Parameters"/>.</param>
public sealed record Exchange(IReadOnlyList<int> Parameters, int Draws);
