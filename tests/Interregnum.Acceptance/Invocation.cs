using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Interregnum.Acceptance;

/// <summary>What a process left behind.</summary>
sealed record Answer(int Code, string Out, string Error)
{
    /// <summary>The process ended with this code; else the test shows what it printed.</summary>
    public Answer Ends(int code)
    {
        Assert.True(Code == code, $"ended with {Code}, not {code}\n--- stdout\n{Out}\n--- stderr\n{Error}");
        return this;
    }
}

/// <summary>One run of <c>./interregnum</c> as a process of its own, in a folder of its own.</summary>
sealed class Invocation
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>128 and the number of SIGKILL, as a shell has it.</summary>
    const int Killed = 137;

    readonly ProcessStartInfo _start;

    public Invocation(string folder, params IReadOnlyList<string> arguments)
    {
        _start = new(Checkout.Program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _start.Environment["INTERREGNUM_HOME"] = Path.Combine(folder, "home");
    }

    /// <summary>The same with an environment variable set; null removes it.</summary>
    public Invocation With(string variable, string? value)
    {
        _start.Environment[variable] = value;
        return this;
    }

    public async Task<Answer> Run()
    {
        using var process = Begin();
        return await End(process);
    }

    /// <summary>Starts, sends a signal as soon as something holds, and waits.</summary>
    /// <param name="ready">Asked every 20 ms with what stderr holds so far.</param>
    public async Task<Answer> InterruptWhen(Func<string, bool> ready, PosixSignal signal = PosixSignal.SIGINT)
    {
        using var process = Begin();
        var said = new StringWriter();
        var talk = Listen(process, said);
        var results = process.StandardOutput.ReadToEndAsync();
        while (!process.HasExited && !ready(Said(said)))
        {
            await Task.Delay(20);
        }

        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", [signal == PosixSignal.SIGTERM ? "-TERM" : "-INT", $"{process.Id}"]);
            await kill.WaitForExitAsync();
        }

        await Wait(process);
        await talk;
        return new(process.ExitCode, await results, Said(said));
    }

    /// <summary>Starts, and ends it after so long as <c>kill -9</c> does.</summary>
    /// <returns>Whether it was still there to be killed.</returns>
    public async Task<bool> KillAfter(TimeSpan time)
    {
        using var process = Begin();
        var ending = End(process);
        await Task.WhenAny(ending, Task.Delay(time));
        process.Kill();
        return (await ending).Code == Killed;
    }

    /// <summary>Starts, and ends it as <c>kill -9</c> does as soon as something holds, asked every 20 ms.</summary>
    /// <returns>Whether it was still there to be killed.</returns>
    public async Task<bool> KillWhen(Func<bool> ready)
    {
        using var process = Begin();
        var ending = End(process);
        while (!ending.IsCompleted && !ready())
        {
            await Task.Delay(20);
        }

        process.Kill();
        return (await ending).Code == Killed;
    }

    Process Begin()
    {
        var process = Process.Start(_start)!;
        process.StandardInput.Close();
        return process;
    }

    static async Task<Answer> End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await Wait(process);
        return new(process.ExitCode, await output, await error);
    }

    static async Task Wait(Process process)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"did not end within {Patience}");
        }
    }

    static Task Listen(Process process, StringWriter said) =>
        Task.Run(async () =>
        {
            while (await process.StandardError.ReadLineAsync() is { } line)
            {
                lock (said)
                {
                    said.WriteLine(line);
                }
            }
        });

    static string Said(StringWriter said)
    {
        lock (said)
        {
            return said.ToString();
        }
    }
}
