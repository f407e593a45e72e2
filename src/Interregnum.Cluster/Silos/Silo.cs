using System.Net;
using System.Net.Sockets;
using Interregnum.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Interregnum.Cluster;

/// <summary>One machine's part in a cluster: a process that plays what commands ask for, until it is told to stop.</summary>
public sealed class Silo
{
    readonly SiloRequest _request;
    readonly Action<string> _tell;

    Silo(SiloRequest request, Action<string> tell)
    {
        (_request, _tell) = (request, tell);
    }

    /// <summary>Joins the cluster and plays until it is stopped; then it finishes what it has in hand and leaves.</summary>
    /// <param name="tell">Takes a line for whoever watches.</param>
    /// <exception cref="ClusterException">Redis cannot be reached, or the cluster is of another engine version.</exception>
    /// <exception cref="IOException">It cannot listen there.</exception>
    public static void Run(SiloRequest request, Action<string> tell, CancellationToken stop)
    {
        var silo = new Silo(request, tell);
        while (silo.RunOnce(stop).GetAwaiter().GetResult())
        {
            tell("its neighbours took it for dead, because it did not answer for a while; it joins again");
        }
    }

    /// <returns>Whether it fell out of the cluster without being told to.</returns>
    async Task<bool> RunOnce(CancellationToken stop)
    {
        var members = await Membership.Read(_request.Redis);
        Kinship.Demand(members, _request.Secret, "this silo");
        using var bench = new Bench(_request.Threads);
        var fall = new Fall();
        var (silos, commands) = Ports();
        using var host = Build(bench, fall, silos, commands);
        await Start(host, stop);
        _tell(
            $"silo {_request.Card.Name} is ready at {new IPEndPoint(_request.Address, silos)}, {Threads}, engine {EngineVersion.Current}"
        );
        var fell = await fall.OrStopped(stop);
        if (fell)
        {
            return true;
        }

        bench.Leave();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await host.StopAsync(patience.Token);
        _tell($"silo {_request.Card.Name} has left, {bench.Played:n0} blocks played");
        return false;
    }

    string Threads => _request.Threads == 1 ? "1 thread" : $"{_request.Threads} threads";

    async Task Start(IHost host, CancellationToken stop)
    {
        try
        {
            await host.StartAsync(stop);
        }
        catch (Exception failed) when (Membership.IsOfRedis(failed) && failed is not SocketException)
        {
            throw Membership.Unreachable(_request.Redis, failed);
        }
        catch (SocketException refused)
        {
            throw new IOException($"the silo cannot listen at {_request.Address}: {refused.Message}", refused);
        }
    }

    IHost Build(Bench bench, Fall fall, int silos, int commands) =>
        new HostBuilder()
            .UseOrleans(silo =>
                silo.Configure<ClusterOptions>(Membership.Configure)
                    .Configure<ClusterMembershipOptions>(Membership.Configure)
                    .Configure<SiloOptions>(options => options.SiloName = $"{_request.Card}")
                    .UseRedisClustering(options => options.ConfigurationOptions = _request.Redis.Options())
                    .ConfigureServices(Membership.Keep)
                    .ConfigureEndpoints(_request.Address, silos, commands)
                    .AddActivityPropagation()
                    .Configure<SiloConnectionOptions>(Secure)
            )
            .ConfigureServices(services => services.AddSingleton(bench).AddSingleton<IFatalErrorHandler>(fall))
            .Build();

    void Secure(SiloConnectionOptions options)
    {
        if (_request.Secret is { } secret)
        {
            options.ConfigureSiloInboundConnection(connections => SecretLine.Accept(connections, secret));
            options.ConfigureGatewayInboundConnection(connections => SecretLine.Accept(connections, secret));
            options.ConfigureSiloOutboundConnection(connections => SecretLine.Open(connections, secret));
        }
    }

    (int Silos, int Commands) Ports()
    {
        if (_request.Port is { } port)
        {
            return (port, port + 1);
        }

        using var one = new TcpListener(_request.Address, 0);
        using var other = new TcpListener(_request.Address, 0);
        try
        {
            one.Start();
            other.Start();
            return (PortOf(one), PortOf(other));
        }
        catch (SocketException refused)
        {
            throw new IOException($"the silo cannot listen at {_request.Address}: {refused.Message}", refused);
        }
    }

    static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Hears that the cluster has given this silo up, which would end the process otherwise.</summary>
    sealed class Fall : IFatalErrorHandler
    {
        readonly TaskCompletionSource<bool> _fallen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsUnexpected(Exception exception) => true;

        public void OnFatalException(object? sender, string? context, Exception? exception) => _fallen.TrySetResult(true);

        /// <returns>Whether it fell; false when it was stopped.</returns>
        public async Task<bool> OrStopped(CancellationToken stop)
        {
            using var stopped = stop.Register(() => _fallen.TrySetResult(false));
            return await _fallen.Task;
        }
    }
}
