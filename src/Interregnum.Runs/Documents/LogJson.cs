using System.Runtime.InteropServices;
using System.Text.Json;

namespace Interregnum.Runs;

/// <summary><c>log.json</c>: when, where and how fast; the only file of a run that may differ from another's of the same command.</summary>
public static class LogJson
{
    public const string FileName = "log.json";

    public static void Write(Stream stream, RunFolder folder, Effort effort) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("began", effort.Began);
                json.WriteString("ended", effort.Ended);
                json.WriteBoolean("complete", effort.Complete);
                json.WriteNumber("seconds", effort.Seconds);
                json.WriteNumber("histories_played", effort.Played);
                json.WriteNumber("histories_reused", effort.Reused);
                json.WriteNumber("histories_per_second", effort.HistoriesPerSecond);
                json.WriteNumber("blocks", effort.Blocks);
                json.WriteNumber("blocks_reused", effort.BlocksReused);
                json.Strings("blocks_rejected", folder.Rejected.Order(StringComparer.Ordinal));
                json.WriteNumber("threads", effort.Threads);
                Write(json, effort.Cluster);
                json.WriteString("machine", Environment.MachineName);
                json.WriteNumber("processors", Environment.ProcessorCount);
                json.WriteString("system", RuntimeInformation.OSDescription);
                json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
                json.WriteString("architecture", $"{RuntimeInformation.ProcessArchitecture}");
                json.WriteString("folder", folder.FullPath);
                json.WriteString("working_folder", Environment.CurrentDirectory);
                json.WriteEndObject();
            }
        );

    static void Write(Utf8JsonWriter json, ClusterEffort? cluster)
    {
        if (cluster is null)
        {
            json.WriteNull("cluster");
            return;
        }

        json.WriteStartObject("cluster");
        json.WriteStartArray("silos");
        foreach (var silo in cluster.Silos)
        {
            json.WriteStartObject();
            json.WriteString("name", silo.Name);
            json.WriteNumber("threads", silo.Threads);
            json.WriteNumber("blocks", silo.Blocks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("blocks_resent", cluster.Resent);
        json.WriteNumber("longest_wait_seconds", cluster.LongestWait.TotalSeconds);
        json.WriteEndObject();
    }
}
