using System.CommandLine;
using Interregnum.Cluster;

namespace Interregnum.Cli.Clustering;

/// <summary>Where a command tells what it does while it does it; nowhere unless asked.</summary>
static class TelemetryOption
{
    const string ToStderr = "console";
    const string ToCollector = "otlp";

    public static Option<string?> Asked { get; } = Build();

    /// <summary>Begins to tell.</summary>
    /// <returns>Ends it, once what is still to be sent is sent.</returns>
    public static IDisposable Start(string to) => Telemetry.Start(to == ToCollector ? TelemetryTo.Otlp : TelemetryTo.Console);

    static Option<string?> Build()
    {
        var option = new Option<string?>("--telemetry")
        {
            HelpName = "TO",
            Description =
                $"Hand on metrics and traces: {ToStderr}, or {ToCollector} to the collector that the OTEL_ variables name",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var to }] && to is not (ToStderr or ToCollector))
            {
                result.AddError($"--telemetry takes {ToStderr} or {ToCollector}, not '{to}'");
            }
        });
        return option;
    }
}
