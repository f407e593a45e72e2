using System.CommandLine;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources</c>: the library of documents. Its own commands are made only when it is asked for, so that others start without them.</summary>
static class SourcesCommand
{
    const string Name = "sources";

    /// <summary>Every command of the group, in the order in which help lists them. A new one is a file in this folder and a line here.</summary>
    static readonly IReadOnlyList<Func<Session, Command>> Commands =
    [
        AddCommand.Build,
        ImportCommand.Build,
        ListCommand.Build,
        SearchCommand.Build,
        RelatedCommand.Build,
        ShowCommand.Build,
        EditCommand.Build,
        CiteCommand.Build,
        ExportCommand.Build,
        TagCommand.Build,
        RemoveCommand.Build,
        AppraiseCommand.Build,
        ConflictsCommand.Build,
        LinkCommand.Build,
        ReadApartCommand.Build,
    ];

    public static Command Build(Session session)
    {
        var command = new Command(Name, "Keep documents, find them, and cite them");
        if (session.Arguments.Any(a => a.Contains(Name, StringComparison.Ordinal)))
        {
            foreach (var build in Commands)
            {
                command.Add(build(session));
            }

            Help.AddExamples(command, ["sources import papers/", "sources list", "sources show deutscher-1954-prophet"]);
        }

        return command;
    }
}
