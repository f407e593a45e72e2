using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>What commands and silos do can be followed in a collector, and leaves them only when asked.</summary>
[Trait("Category", "Long")]
public sealed class TelemetryTests : Workplace
{
    static readonly string[] Command = ["run", "two-heirs", "--histories", "1024", "--quiet", "--json", "--out"];

    [Fact]
    public async Task A_collector_is_sent_what_a_command_does_over_http()
    {
        await using var collector = await Collector.Start();
        (await Sending(collector.Http, "http/protobuf", [.. Command, "here", "--telemetry", "otlp"]).Run()).Ends(0);

        var blocks = collector.Spans.Where(s => s is { Name: "block", Scope: "Interregnum.Runs" }).ToList();
        Assert.Equal(4, blocks.Count);
        Assert.All(blocks, block => Assert.Equal("interregnum", block.Service));
        Assert.All(blocks, block => Assert.InRange(block.Took, TimeSpan.FromMicroseconds(100), TimeSpan.FromMinutes(1)));
        Assert.Equal(1024, Told(collector, "interregnum.histories", "{history}"));
        Assert.Equal(4, Told(collector, "interregnum.block.duration", "s"));
    }

    [Fact]
    public async Task A_block_is_followed_over_grpc_from_the_command_into_the_silo_that_plays_it()
    {
        await using var collector = await Collector.Start();
        using var redis = await Redis.In(Folder);
        var variables = new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Grpc,
            ["OTEL_SERVICE_NAME"] = "silo",
        };
        using var silo = await LiveSilo.Start(Folder, variables, "--redis", redis.Address, "--telemetry", "otlp");
        (
            await Sending(collector.Grpc, null, [.. Command, "there", "--cluster", redis.Address, "--telemetry", "otlp"])
                .With("OTEL_SERVICE_NAME", "command")
                .Run()
        ).Ends(0);
        Assert.Equal(0, await silo.Stop());

        var asked = collector.Spans.Where(s => s.Service == "command" && s.Name == "block").Select(s => s.Trace).ToHashSet();
        var played = collector.Spans.Where(s => s.Service == "silo" && s.Name == "IBlockGrain/Play").ToList();
        Assert.Equal(4, asked.Count);
        Assert.Equal(asked, played.Select(s => s.Trace).ToHashSet());
        Assert.All(played, span => Assert.Contains(collector.Spans, s => s.Service == "command" && s.Id == span.Parent));
        Assert.Equal(4, Told(collector, "interregnum.silo.block.duration", "s"));
        Assert.Equal(1, Told(collector, "interregnum.cluster.silos", "{silo}"));
        Assert.Contains(collector.Metrics, m => m is { Service: "silo", Scope: "Microsoft.Orleans" });
    }

    [Fact]
    public async Task For_a_person_it_is_told_on_stderr_and_unasked_nothing_is_told()
    {
        await using var collector = await Collector.Start();
        var console = (await Run([.. Command, "console", "--telemetry", "console"])).Ends(0);
        var silent = (await Sending(collector.Http, "http/protobuf", [.. Command, "silent"]).Run()).Ends(0);

        using var result = JsonDocument.Parse(console.Out);
        Assert.Equal(1024, result.RootElement.GetProperty("histories").GetInt64());
        Assert.Contains("interregnum.block.duration", console.Error, StringComparison.Ordinal);
        Assert.Empty(silent.Error);
        Assert.Empty(collector.Spans);
        Assert.Empty(collector.Metrics);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_changes_nothing()
    {
        var nobody = $"http://127.0.0.1:{Redis.FreePort()}";
        (await Run([.. Command, "told"])).Ends(0);
        var answer = (await Sending(nobody, null, [.. Command, "untold", "--telemetry", "otlp"]).Run()).Ends(0);

        Assert.Empty(answer.Error);
        Assert.Equal(Blocks.Fingerprint(At("told")), Blocks.Fingerprint(At("untold")));
    }

    Invocation Sending(string endpoint, string? protocol, string[] arguments) =>
        Interregnum(arguments).With("OTEL_EXPORTER_OTLP_PROTOCOL", protocol).With("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);

    /// <summary>What a meter told last.</summary>
    static double Told(Collector collector, string name, string unit) =>
        collector.Metrics.Last(m => m.Name == name && m.Unit == unit).Told;
}
