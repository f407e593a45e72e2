using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Interregnum.Runs;

/// <summary>What playing tells to whoever listens in this process; nothing leaves it by itself.</summary>
public static class RunTelemetry
{
    /// <summary>Name of the source of activities and of the meter.</summary>
    public const string Name = "Interregnum.Runs";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);

    static readonly Counter<long> Histories = Meter.CreateCounter<long>(
        "interregnum.histories",
        "{history}",
        "Histories that are finished; 'reused' says whether they were found played"
    );

    static readonly Histogram<double> BlockSeconds = Meter.CreateHistogram<double>(
        "interregnum.block.duration",
        "s",
        "From a block's being wanted to its being there, of those that were not found played"
    );

    /// <summary>One block's playing; null when nobody listens.</summary>
    internal static Activity? Playing(BlockHeader block)
    {
        var activity = Source.StartActivity("block");
        activity?.SetTag("interregnum.design", block.Design);
        activity?.SetTag("interregnum.block", block.Number);
        activity?.SetTag("interregnum.histories", block.Count);
        return activity;
    }

    internal static void Played(int histories, TimeSpan took)
    {
        Histories.Add(histories, new KeyValuePair<string, object?>("reused", false));
        BlockSeconds.Record(took.TotalSeconds);
    }

    internal static void Reused(int histories) => Histories.Add(histories, new KeyValuePair<string, object?>("reused", true));
}
