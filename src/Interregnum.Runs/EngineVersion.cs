using System.Reflection;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>Which engine played a history.</summary>
public static class EngineVersion
{
    /// <summary>
    /// The core's version with a digest of its sources, as <c>0.1.0+5f2c9a1e</c>: blocks of an engine that was changed, even by a
    /// line, are never mixed with blocks of another.
    /// </summary>
    public static string Current { get; } =
        typeof(World).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
