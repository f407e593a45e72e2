using System.Globalization;
using System.Text.RegularExpressions;

namespace Interregnum.Cluster;

/// <summary>What a silo says of itself where all can read it before they speak to it: as its name in the cluster's list of members.</summary>
/// <param name="Name">The machine's name and the process's number there.</param>
/// <param name="Threads">Threads that it plays on.</param>
/// <param name="Engine">Its engine's version.</param>
/// <param name="Key">The head of a hash that only the holders of the same secret have; <c>none</c> without a secret.</param>
sealed partial record SiloCard(string Name, int Threads, string Engine, string Key)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} threads={Threads} engine={Engine} key={Key}");

    /// <summary>How a card names the secret.</summary>
    public static string KeyOf(Secret? secret) => secret?.Fingerprint ?? "none";

    /// <summary>Null when it is no card of this program's.</summary>
    public static SiloCard? Parse(string? text)
    {
        var match = Form().Match(text ?? "");
        return match.Success && int.TryParse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var threads)
            ? new(match.Groups[1].Value, threads, match.Groups[3].Value, match.Groups[4].Value)
            : null;
    }

    [GeneratedRegex(@"\A([\w.-]{1,128}) threads=([1-9][0-9]{0,3}) engine=([\w.+-]{1,64}) key=([0-9a-z]{1,64})\z")]
    private static partial Regex Form();
}
