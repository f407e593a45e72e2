using System.CommandLine;
using Interregnum.Scenarios;

namespace Interregnum.Cli;

/// <summary>What is wrong with a command line, one sentence a mistake.</summary>
static class Usage
{
    public static int Tell(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        foreach (var mistake in Mistakes(parsed, command))
        {
            error.WriteLine($"interregnum: {Printable.Of(mistake)}");
        }

        error.WriteLine($"  interregnum{Path(command)} --help shows what is possible.");
        return ExitCode.Usage;
    }

    static IEnumerable<string> Mistakes(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is { Count: > 0 } unmatched)
        {
            return unmatched.FirstOrDefault(OptionNames(command).Contains) is { } late
                ? [$"'{late}' stands behind '--', where nothing is an option; put it before"]
                : unmatched.Select(word => Unknown(word, command));
        }

        return IsGroup(command)
            ? [$"which command? One of {string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}."]
            : parsed.Errors.Select(e => e.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.')).Distinct();
    }

    static string Unknown(string word, Command command)
    {
        var option = word.StartsWith('-');
        var known = option ? OptionNames(command) : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        var near = Spelling.Nearest(word, known);
        var what = (option, command) switch
        {
            (true, _) => "unknown option",
            _ when IsGroup(command) => "unknown command",
            _ => "one argument too many:",
        };
        return near is null ? $"{what} '{word}'" : $"{what} '{word}'; did you mean '{near}'?";
    }

    /// <summary>Whether it does nothing by itself.</summary>
    static bool IsGroup(Command command) => command.Subcommands.Count > 0;

    /// <summary>The command's name after the names of the groups it stands in, each with a blank before it.</summary>
    static string Path(Command command) =>
        command is RootCommand ? "" : $"{Path(command.Parents.OfType<Command>().First())} {command.Name}";

    static IEnumerable<string> OptionNames(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)))
            .SelectMany(o => o.Aliases.Append(o.Name))
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));
}
