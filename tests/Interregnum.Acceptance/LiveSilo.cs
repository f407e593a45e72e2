using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Interregnum.Acceptance;

/// <summary>A silo as a process of its own.</summary>
sealed class LiveSilo : IDisposable
{
    readonly Process _process;
    readonly StringBuilder _said = new();

    LiveSilo(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_said)
            {
                _said.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written to stderr.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>As commands name it.</summary>
    public string Name => Said.Split("silo ")[1].Split(' ')[0];

    /// <summary>Where other silos speak to it.</summary>
    public int Port => int.Parse(Said.Split("ready at ")[1].Split(',')[0].Split(':')[^1], CultureInfo.InvariantCulture);

    /// <summary>Starts one and waits until it is ready.</summary>
    public static Task<LiveSilo> Start(string folder, params string[] options) =>
        Start(folder, new Dictionary<string, string?>(), options);

    /// <summary>The same with environment variables of its own.</summary>
    public static async Task<LiveSilo> Start(
        string folder,
        IReadOnlyDictionary<string, string?> variables,
        params string[] options
    )
    {
        var start = new ProcessStartInfo(Checkout.Program, ["silo", "--threads", "1", .. options])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in variables)
        {
            start.Environment[variable] = value;
        }

        var silo = new LiveSilo(Process.Start(start)!);
        for (var i = 0; i < 1200 && !silo.Said.Contains("is ready", StringComparison.Ordinal); i++)
        {
            Assert.False(silo._process.HasExited, $"the silo ended: {silo.Said}");
            await Task.Delay(50);
        }

        Assert.Contains("is ready", silo.Said, StringComparison.Ordinal);
        return silo;
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>As Ctrl-C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
