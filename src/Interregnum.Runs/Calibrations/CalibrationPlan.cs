using System.Security.Cryptography;
using System.Text;
using Interregnum.Contests;

namespace Interregnum.Runs;

/// <summary>What a calibration is of. Equal plans give equal bytes.</summary>
public sealed record CalibrationPlan(Scenario Scenario, long Seed, int Particles)
{
    public string EngineVersion { get; init; } = Runs.EngineVersion.Current;

    /// <summary>What every file of it must say it belongs to.</summary>
    /// <param name="fit">Which of the calibration's fits: to all facts, or to those of a fold.</param>
    internal byte[] Identity(string fit) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Join('\n', Scenario.ContestHash, Scenario.MilestonesHash, EngineVersion, Seed, Particles, fit)
            )
        );
}
