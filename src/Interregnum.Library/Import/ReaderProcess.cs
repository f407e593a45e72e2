using System.Diagnostics;

namespace Interregnum.Library.Import;

/// <summary>
/// A process apart that reads risky files (PDF, HTML, DOCX), one after the other. A file that takes all time or memory, or breaks the process, costs
/// itself only: the process is ended and the next file has a new one. It is started when the first such file comes.
/// </summary>
/// <param name="command">The program and its arguments; it has to call <see cref="ReaderServer.Serve"/> on its standard input and output.</param>
/// <param name="longest">How long one file may take; null for a minute.</param>
public sealed class ReaderProcess(IReadOnlyList<string> command, TimeSpan? longest = null) : IDisposable
{
    readonly TimeSpan _longest = longest ?? TimeSpan.FromMinutes(1);

    /// <summary>Of managed memory, as the runtime takes it: 1 GB.</summary>
    const string MostMemory = "0x40000000";

    Process? _process;

    /// <summary>Reads one file there.</summary>
    /// <exception cref="LibraryException">It cannot be read, or takes too much.</exception>
    internal Extract Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var process = _process ??= Start();
        var isLate = 0;
        using var timer = new Timer(
            _ =>
            {
                Interlocked.Exchange(ref isLate, 1);
                End(process);
            },
            null,
            _longest,
            Timeout.InfiniteTimeSpan
        );
        if (Ask(process, bytes, name) is { } answer)
        {
            return answer.Extract ?? throw new LibraryException(Fault.Invalid, answer.Refusal!, answer.Remedy);
        }

        End(process);
        process.Dispose();
        _process = null;
        throw new LibraryException(
            Fault.Invalid,
            Volatile.Read(ref isLate) == 1
                ? $"{name}: reading it takes more than {_longest.TotalSeconds:0} s"
                : $"{name}: it broke the reader (nested too deeply, or too large)"
        );
    }

    static ReaderAnswer? Ask(Process process, ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            ReaderMessages.Ask(process.StandardInput.BaseStream, name, bytes.Span);
            return ReaderMessages.Answered(process.StandardOutput.BaseStream);
        }
        catch (IOException)
        {
            return null;
        }
    }

    Process Start()
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            End(process);
            process.Dispose();
        }
    }
}
