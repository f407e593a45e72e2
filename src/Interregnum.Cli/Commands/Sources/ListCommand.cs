using System.CommandLine;
using Interregnum.Library.Store;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources list</c>: what the library holds.</summary>
static class ListCommand
{
    public static Command Build(Session session)
    {
        var tag = new Option<string?>("--tag") { HelpName = "TAG", Description = "Only those that bear this tag" };
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("list", "List the documents by key") { tag, library, json };
        Help.AddExamples(command, ["sources list", "sources list --tag seminar --json"]);
        command.SetAction(parsed => Run(session, parsed.GetValue(tag), parsed.GetValue(library), parsed.GetValue(json)));
        return command;
    }

    static int Run(Session session, string? tag, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        var documents = library.Documents.List(tag);
        if (json)
        {
            DocumentText.WriteAll(session.Out, documents);
        }
        else
        {
            Tell(session.Out, documents, tag);
        }

        return ExitCode.Done;
    }

    static void Tell(TextWriter output, IReadOnlyList<Document> documents, string? tag)
    {
        DocumentText.TellAll(output, documents);
        if (documents.Count == 0)
        {
            output.WriteLine(tag is null ? "The library is empty." : $"No document bears the tag '{tag}'.");
        }
    }
}
