using System.CommandLine;
using Interregnum.Library.Import;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources read-apart</c>: the process in which risky files are read. Other commands start it; it is not for people.</summary>
static class ReadApartCommand
{
    public const string Name = "read-apart";

    public static Command Build(Session _)
    {
        var command = new Command(Name, "Read files for another process") { Hidden = true };
        command.SetAction(_ => Run());
        return command;
    }

    static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        ReaderServer.Serve(input, output);
        return ExitCode.Done;
    }
}
