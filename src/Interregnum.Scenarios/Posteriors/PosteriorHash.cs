using System.Security.Cryptography;
using Interregnum.Calibration;
using Interregnum.Contests;
using static Interregnum.Scenarios.CanonicalJson;

namespace Interregnum.Scenarios;

/// <summary>What identifies a posterior: SHA-256 of a canonical JSON of all that it can change in a history.</summary>
public static class PosteriorHash
{
    /// <summary>The hash of accepted histories of a scenario, in hexadecimal.</summary>
    /// <param name="seed">Of their dice.</param>
    public static string Of(Scenario scenario, long seed, IReadOnlyList<Particle> accepted) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Map(
                        (
                            "accepted",
                            List(
                                accepted,
                                p =>
                                    Map(
                                        ("history", Of(p.History.ToString(System.Globalization.CultureInfo.InvariantCulture))),
                                        ("loss", CanonicalJson.Of(p.Loss)),
                                        ("scores", Of(Convert.ToBase64String(PosteriorJson.Packed(p.Scores)))),
                                        ("weight", CanonicalJson.Of(p.Weight))
                                    )
                            )
                        ),
                        ("contest_hash", Of(scenario.ContestHash)),
                        ("milestones_hash", Of(scenario.MilestonesHash)),
                        ("seed", Of(seed.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                    )
                    .ToUtf8()
            )
        );

    static CanonicalJson Of(string text) => CanonicalJson.Of(text);
}
