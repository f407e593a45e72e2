using System.CommandLine;
using Interregnum.Library.Store;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources remove</c>: takes documents out of the library, all of those named or none.</summary>
static class RemoveCommand
{
    public static Command Build(Session session)
    {
        var keys = Keys.Several();
        keys.Arity = ArgumentArity.ZeroOrMore;
        var tag = new Option<string?>("--tag") { HelpName = "TAG", Description = "All that bear this tag" };
        var rehearse = new Option<bool>("--dry-run") { Description = "Only show what would go" };
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("remove", "Take documents out of the library, and their originals from beside it")
        {
            keys,
            tag,
            rehearse,
            library,
            json,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(keys) is { Tokens.Count: > 0 }) == (result.GetResult(tag) is { Implicit: false }))
            {
                result.AddError("which documents? Give their keys, or --tag TAG");
            }
        });
        Help.AddExamples(command, ["sources remove memoir", "sources remove --tag seminar --dry-run"]);
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetValue(keys)!,
                parsed.GetValue(tag),
                parsed.GetValue(rehearse),
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string[] keys, string? tag, bool rehearse, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        IReadOnlyList<Document> documents = tag is null
            ? [.. keys.Distinct().Select(library.Documents.Require)]
            : library.Documents.List(tag);
        if (!rehearse)
        {
            Remove(library, documents);
        }

        if (json)
        {
            DocumentText.WriteAll(session.Out, documents);
        }
        else
        {
            DocumentText.TellAll(session.Out, documents);
            session.Out.WriteLine($"{documents.Count} {(rehearse ? "would be removed" : "removed")}");
        }

        return ExitCode.Done;
    }

    static void Remove(LibraryFile library, IReadOnlyList<Document> documents)
    {
        library.Atomically(() =>
        {
            foreach (var document in documents)
            {
                library.Documents.Remove(document.Key);
            }
        });
        var originals = Originals.Of(library.Path!);
        foreach (var document in documents.Where(d => d.Original is not null))
        {
            originals.Discard(document.Original!, document.Kind);
        }
    }
}
