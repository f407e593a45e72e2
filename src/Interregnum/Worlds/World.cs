using Interregnum.Contests;

namespace Interregnum.Worlds;

/// <summary>A contest with an intervention, ready to be played under any parameter draw.</summary>
public sealed record World(Contest Contest, Intervention Intervention);
