using System.CommandLine;
using Interregnum.Library;
using Interregnum.Library.Import;
using Interregnum.Library.Store;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources add</c>: one document, with what is known of it; or a bibliographic record without a text.</summary>
static class AddCommand
{
    public static Command Build(Session session)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A document; without one, a record alone is added",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var key = Given.Text("--key", "KEY", "How to cite it [default: author, year and first word of the title]");
        var replaces = Given.Text("--replaces", "KEY", "Put it in the place of this document, whose key, record and tags stay");
        var (given, tags, library, json) = (new Given(), Given.Tags(), Libraries.Option(), Inputs.Json());
        var command = new Command("add", "Add one document, or a record without a text") { file, key };
        given.AddTo(command);
        command.Add(tags);
        command.Add(replaces);
        command.Add(library);
        command.Add(json);
        Inputs.NotTogether(command, key, replaces);
        Help.AddExamples(
            command,
            [
                "sources add memoir.txt --author 'Trotsky, Leon' --year 1930",
                "sources add --type book --title 'The Prophet Unarmed' --author 'Deutscher, Isaac' --year 1959",
                "sources add memoir-corrected.txt --replaces trotsky-1930-memoir",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetValue(file),
                given.Of(parsed) with
                {
                    Key = parsed.GetValue(key),
                    Tags = Given.Sorted(parsed.GetValue(tags)!),
                },
                parsed.GetValue(replaces),
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string? file, Details given, string? replaces, string? path, bool json)
    {
        using var apart = Libraries.Reader();
        var draft = file is null ? Draft.OfReference(given.ToItem(), given.Tags) : Draft.OfFile(file, given, apart);
        using var library = replaces is null ? Libraries.OpenOrCreate(path) : Libraries.Open(path);
        var importer = new Importer(library, TimeProvider.System);
        DocumentText.Print(
            session.Out,
            replaces is null ? Added(importer, draft) : importer.Replace(replaces, draft, given),
            json
        );
        return ExitCode.Done;
    }

    static Document Added(Importer importer, Draft draft) =>
        importer.Held(draft) is { } held
            ? throw new LibraryException(
                Fault.Invalid,
                $"the library holds this already, as '{held.Key}'",
                $"`interregnum sources show {held.Key}` shows it."
            )
            : importer.Add(draft);
}
