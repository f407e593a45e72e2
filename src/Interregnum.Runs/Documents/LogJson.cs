using System.Runtime.InteropServices;

namespace Interregnum.Runs;

/// <summary><c>log.json</c>: when, where and how fast; the only file of a run that may differ from another's of the same command.</summary>
public static class LogJson
{
    public const string FileName = "log.json";

    public static void Write(Stream stream, RunFolder folder, Playing playing, DateTimeOffset began, EnsembleResult result) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("began", began);
                json.WriteString("ended", playing.Clock.GetUtcNow());
                json.WriteBoolean("complete", result.Complete);
                json.WriteNumber("seconds", result.Seconds);
                json.WriteNumber("histories_per_second", result.HistoriesPerSecond);
                json.WriteNumber("blocks", result.Blocks);
                json.WriteNumber("blocks_reused", result.BlocksReused);
                json.Strings("blocks_rejected", result.Rejected);
                json.WriteNumber("threads", playing.Threads);
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
}
