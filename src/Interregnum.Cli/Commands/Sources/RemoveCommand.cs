using System.CommandLine;
using Interregnum.Library.Store;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources remove</c>: takes documents out of the library, all of those named or none.</summary>
static class RemoveCommand
{
    public static Command Build(Session session)
    {
        var keys = Keys.Several();
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("remove", "Take documents out of the library, their originals too") { keys, library, json };
        Help.AddExamples(command, ["sources remove memoir"]);
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(keys), parsed.GetValue(library), parsed.GetValue(json)));
        return command;
    }

    static int Run(Session session, string[] keys, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        var documents = keys.Distinct().Select(library.Documents.Require).ToList();
        library.Atomically(() => documents.ForEach(d => library.Documents.Remove(d.Key)));
        var originals = Originals.Of(library.Path!);
        foreach (var document in documents.Where(d => d.Original is not null))
        {
            originals.Discard(document.Original!, document.Kind);
        }

        if (json)
        {
            DocumentText.WriteAll(session.Out, documents);
        }
        else
        {
            DocumentText.TellAll(session.Out, documents);
            session.Out.WriteLine($"{documents.Count} removed");
        }

        return ExitCode.Done;
    }
}
