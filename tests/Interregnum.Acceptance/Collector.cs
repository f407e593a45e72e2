using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interregnum.Acceptance;

/// <summary>What an activity became on its way: a span of a trace.</summary>
sealed record Span(string Service, string Scope, string Name, string Trace, string Id, string Parent, TimeSpan Took);

/// <summary>What a meter told: of a histogram how many values, of a counter their sum.</summary>
sealed record Metric(string Service, string Scope, string Name, string Unit, double Told);

/// <summary>A collector of the OpenTelemetry protocol, over HTTP on one port and over gRPC on another, that reads all it is sent.</summary>
sealed class Collector : IAsyncDisposable
{
    readonly WebApplication _app;

    Collector(WebApplication app)
    {
        _app = app;
    }

    public ConcurrentQueue<Span> Spans { get; } = [];

    public ConcurrentQueue<Metric> Metrics { get; } = [];

    /// <summary>Where it listens for <c>http/protobuf</c>.</summary>
    public string Http => Addresses[0];

    /// <summary>Where it listens for <c>grpc</c>.</summary>
    public string Grpc => Addresses[1];

    string[] Addresses => [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        var collector = new Collector(builder.Build());
        collector.Take("/v1/traces", "/opentelemetry.proto.collector.trace.v1.TraceService/Export", collector.ReadTraces);
        collector.Take("/v1/metrics", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", collector.ReadMetrics);
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    void Take(string http, string grpc, Action<ProtobufMessage> read)
    {
        _app.MapPost(http, async context => read(new(await Body(context))));
        _app.MapPost(
            grpc,
            async context =>
            {
                // A byte that says it is not compressed, four of its length, and the message; the answer is an empty one.
                var framed = await Body(context);
                Assert.Equal(framed.Length - 5, BinaryPrimitives.ReadInt32BigEndian(framed.AsSpan(1)));
                read(new(framed.AsSpan(5)));
                context.Response.ContentType = "application/grpc";
                await context.Response.Body.WriteAsync(new byte[5]);
                context.Response.AppendTrailer("grpc-status", "0");
            }
        );
    }

    static async Task<byte[]> Body(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    void ReadTraces(ProtobufMessage request)
    {
        foreach (var resource in request.Messages(1))
        {
            foreach (var scope in resource.Messages(2))
            {
                foreach (var span in scope.Messages(2))
                {
                    // In nanoseconds; a tick has a hundred.
                    var took = TimeSpan.FromTicks((span.Fixed(8) - span.Fixed(7)) / 100);
                    Spans.Enqueue(new(Service(resource), Name(scope), span.Text(5), span.Hex(1), span.Hex(2), span.Hex(4), took));
                }
            }
        }
    }

    void ReadMetrics(ProtobufMessage request)
    {
        foreach (var resource in request.Messages(1))
        {
            foreach (var scope in resource.Messages(2))
            {
                foreach (var metric in scope.Messages(2))
                {
                    var told =
                        metric.Messages(7, 1).Sum(point => point.Fixed(6) + point.Double(4))
                        + metric.Messages(9, 1).Sum(point => point.Fixed(4));
                    Metrics.Enqueue(new(Service(resource), Name(scope), metric.Text(1), metric.Text(3), told));
                }
            }
        }
    }

    static string Service(ProtobufMessage resource) =>
        resource.Messages(1, 1).Where(a => a.Text(1) == "service.name").Select(a => a.Messages(2).Single().Text(1)).Single();

    static string Name(ProtobufMessage scope) => scope.Messages(1).Single().Text(1);
}
