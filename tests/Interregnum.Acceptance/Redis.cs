using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Interregnum.Acceptance;

/// <summary>A Redis of a test's own, on a free port of this machine, with its files in the test's folder.</summary>
sealed class Redis : IDisposable
{
    readonly string _folder;
    Process _process;

    Redis(string folder, int port)
    {
        (_folder, Port) = (folder, port);
        _process = Start();
    }

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Starts one; skips the test, with the reason, where it is not installed. In continuous integration that fails.</summary>
    public static async Task<Redis> In(string folder)
    {
        if ((await Shell.Run(folder, "command -v redis-server")).Code != 0)
        {
            const string Absent = "Redis is not installed; ./test --long installs it";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Absent);
            Assert.Skip(Absent);
        }

        var redis = new Redis(Directory.CreateDirectory(Path.Combine(folder, "redis")).FullName, FreePort());
        await redis.Answers();
        return redis;
    }

    /// <summary>Ends it as <c>kill -9</c> does, and starts it again after a while.</summary>
    /// <param name="keeps">Whether it has again what it held.</param>
    public async Task Restart(TimeSpan pause, bool keeps)
    {
        Stop();
        if (!keeps)
        {
            Directory.Delete(Path.Combine(_folder, "appendonlydir"), recursive: true);
        }

        await Task.Delay(pause);
        _process = Start();
        await Answers();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => Stop();

    async Task Answers()
    {
        for (var i = 0; i < 200; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail($"Redis does not answer on port {Port}");
    }

    Process Start()
    {
        string[] arguments =
        [
            "--port",
            $"{Port}",
            "--bind",
            "127.0.0.1",
            "--dir",
            _folder,
            "--save",
            "",
            "--appendonly",
            "yes",
            "--appendfsync",
            "always",
            "--logfile",
            "redis.log",
        ];
        return Process.Start(new ProcessStartInfo("redis-server", arguments) { WorkingDirectory = _folder })!;
    }

    void Stop()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
