using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interregnum.Contests;
using Interregnum.Dicing;

namespace Interregnum.Runs;

/// <summary>Reads <c>run.json</c>, which anybody may have written: what is not exactly as this program writes it is not read at all.</summary>
static partial class RunJsonReader
{
    /// <summary>A run's own file is some kilobytes; a larger one is not read.</summary>
    const long MostBytes = 1 << 20;

    /// <summary>An outcome is one signed byte.</summary>
    const int MostClaimants = 127;

    /// <summary>A block's header has so much room.</summary>
    const int MostEngineBytes = 64;

    /// <summary>Null when it is no <c>run.json</c> of this program.</summary>
    public static RunIdentity? Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Identity(document.RootElement);
        }
        catch (Exception misread)
            when (misread is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    static RunIdentity Identity(JsonElement run) =>
        new()
        {
            Contest = Text(run, "contest", Id()),
            From = Month(Text(run, "first_month", MonthPattern())),
            Claimants = Claimants(run.GetProperty("claimants")),
            ContestHash = Text(run, "contest_hash", Hash()),
            MilestonesHash = Text(run, "milestones_hash", Hash()),
            PosteriorHash = IsNull(run, "posterior_hash") ? null : Text(run, "posterior_hash", Hash()),
            EngineVersion = Demand(
                run.GetProperty("engine_version").GetString() ?? "",
                text => Encoding.UTF8.GetByteCount(text) is > 0 and <= MostEngineBytes
            ),
            Seed = run.GetProperty("seed").GetInt64(),
            Design = Text(run, "design", DesignId()),
            Histories = Demand(run.GetProperty("histories").GetInt64(), count => count is >= 1 and <= Dice.Histories),
            Shard = IsNull(run, "shard")
                ? null
                : Shard.Parse(run.GetProperty("shard").GetString() ?? "") ?? throw new FormatException(),
            Command = run.GetProperty("command").GetString() ?? throw new FormatException(),
        };

    static string[] Claimants(JsonElement list)
    {
        string[] ids = [.. list.EnumerateArray().Select(item => Demand(item.GetString() ?? "", Id().IsMatch))];
        return Demand(ids, all => all.Length is >= 1 and <= MostClaimants && all.Distinct().Count() == all.Length);
    }

    static Month Month(string text)
    {
        var dash = text.LastIndexOf('-');
        return Contests.Month.Of(
            int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture)
        );
    }

    static bool IsNull(JsonElement run, string name) => run.GetProperty(name).ValueKind == JsonValueKind.Null;

    static string Text(JsonElement run, string name, Regex pattern) =>
        Demand(run.GetProperty(name).GetString() ?? "", pattern.IsMatch);

    static T Demand<T>(T value, Func<T, bool> holds) => holds(value) ? value : throw new FormatException();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,63}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A-?[0-9]{4,6}-(0[1-9]|1[0-2])\z")]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Hash();

    /// <summary>It names a folder, and must not lead out of the run's.</summary>
    [GeneratedRegex(@"\A[0-9a-f]{16}\z")]
    private static partial Regex DesignId();
}
