using System.Data.Common;
using Interregnum.Library;
using Interregnum.Library.Store;
using Interregnum.Runs;
using Interregnum.Scenarios;

namespace Interregnum.Cli;

/// <summary>What is said, and which code is returned, when a command does not reach its end. Never a stack trace, unless asked for.</summary>
static class Endings
{
    public static int Tell(Exception ending, Session session, bool debugging)
    {
        var (code, message, remedy) = Read(ending);
        session.Error.WriteLine($"interregnum: {Printable.Of(message)}");
        if (remedy is not null)
        {
            session.Error.WriteLine($"  {Printable.Of(remedy)}");
        }

        if (debugging)
        {
            session.Error.WriteLine(ending);
        }

        return code;
    }

    static (int Code, string Message, string? Remedy) Read(Exception ending) =>
        ending switch
        {
            CommandFailure failure => (failure.Code, failure.Message, failure.Remedy),
            LibraryException refusal => (CodeOf(refusal.Fault), refusal.Message, refusal.Remedy),
            DbException unreadable => Read(StoreFault.Of(unreadable)),
            ClusterException cluster => (CodeOf(cluster.Fault), OneLine(cluster.Message), cluster.Remedy),
            RunFolderException foreign => (ExitCode.InvalidInput, foreign.Message, null),
            IOException when !HasCurrentFolder() => (
                ExitCode.InputOutput,
                "the current folder is gone, or cannot be read",
                "Change to one that is there, and start again."
            ),
            DirectoryNotFoundException absent => (
                ExitCode.NotFound,
                $"there is no folder for {PathIn(absent)}",
                "Make it first."
            ),
            UnauthorizedAccessException closed => (ExitCode.InputOutput, Refused(PathIn(closed)), null),
            OperationCanceledException => (ExitCode.Interrupted, "interrupted", null),
            AggregateException several => Read(several.Flatten().InnerExceptions[0]),
            FileNotFoundException { FileName: { } name } when name.Contains(", Version=", StringComparison.Ordinal) => Broken(
                ending
            ),
            IOException => (ExitCode.InputOutput, OneLine(ending.Message), null),
            OutOfMemoryException => (
                ExitCode.Fault,
                "not enough memory for this",
                "Ask for fewer histories, or give it more memory."
            ),
            _ => Broken(ending),
        };

    static int CodeOf(Fault fault) =>
        fault switch
        {
            Library.Fault.Absent => ExitCode.NotFound,
            Library.Fault.Invalid => ExitCode.InvalidInput,
            _ => ExitCode.InputOutput,
        };

    static (int Code, string Message, string? Remedy) Broken(Exception ending) =>
        (
            ExitCode.Fault,
            $"internal fault: {OneLine(ending.Message)} ({ending.GetType().Name})",
            "This is a fault of the program. Run the command again with --debug and report what it prints."
        );

    static int CodeOf(ClusterFault fault) =>
        fault switch
        {
            ClusterFault.Foreign => ExitCode.InvalidInput,
            ClusterFault.Lost => ExitCode.Incomplete,
            _ => ExitCode.InputOutput,
        };

    static bool HasCurrentFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory().Length > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static string Refused(string path) =>
        Directory.Exists(path.Trim('\'')) ? $"{path} is a folder, or may not be written" : $"{path} may not be read or written";

    /// <summary>The path that a message of the system names, in quotes; all of the message where it names none.</summary>
    static string PathIn(Exception ending)
    {
        var message = OneLine(ending.Message);
        var (from, to) = (message.IndexOf('\''), message.LastIndexOf('\''));
        return to > from ? message[from..(to + 1)] : message;
    }

    static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
