using Interregnum.Runs;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Interregnum.Cluster;

/// <summary>Where a process tells what it does.</summary>
public enum TelemetryTo
{
    /// <summary>To stderr, for a person.</summary>
    Console,

    /// <summary>To a collector, by the OpenTelemetry protocol; the OTEL_ variables say where and how.</summary>
    Otlp,
}

/// <summary>Hands on what playing, the cluster and Orleans tell of themselves, until it is disposed. Without it nothing leaves the process.</summary>
public sealed class Telemetry : IDisposable
{
    const string Orleans = "Microsoft.Orleans";

    readonly TracerProvider _traces;
    readonly MeterProvider _metrics;

    Telemetry(TracerProvider traces, MeterProvider metrics)
    {
        (_traces, _metrics) = (traces, metrics);
    }

    public static Telemetry Start(TelemetryTo to)
    {
        // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say comes last, and counts.
        var resource = ResourceBuilder
            .CreateEmpty()
            .AddTelemetrySdk()
            .AddService("interregnum", serviceVersion: EngineVersion.Current)
            .AddEnvironmentVariableDetector();
        var traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(RunTelemetry.Name, $"{Orleans}.Application");
        var metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(RunTelemetry.Name, ClusterTelemetry.Name, Orleans);
        if (to == TelemetryTo.Otlp)
        {
            return new(traces.AddOtlpExporter().Build(), metrics.AddOtlpExporter().Build());
        }

        // What it prints is talk; results go elsewhere.
        Console.SetOut(Console.Error);
        return new(traces.AddConsoleExporter().Build(), metrics.AddConsoleExporter().Build());
    }

    /// <summary>Sends what is still to be sent.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
