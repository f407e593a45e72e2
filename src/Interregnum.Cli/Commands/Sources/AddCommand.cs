using System.CommandLine;
using Interregnum.Library;
using Interregnum.Library.Import;

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
        var (given, library, json) = (new Given(), Libraries.Option(), Inputs.Json());
        var command = new Command("add", "Add one document, or a record without a text") { file };
        given.AddTo(command);
        command.Add(library);
        command.Add(json);
        Help.AddExamples(
            command,
            [
                "sources add memoir.txt --author 'Trotsky, Leon' --year 1930",
                "sources add --type book --title 'The Prophet Unarmed' --author 'Deutscher, Isaac' --year 1959",
            ]
        );
        command.SetAction(parsed =>
            Run(session, parsed.GetValue(file), given.Of(parsed), parsed.GetValue(library), parsed.GetValue(json))
        );
        return command;
    }

    static int Run(Session session, string? file, Details given, string? path, bool json)
    {
        var draft = file is null ? Draft.OfReference(given) : Draft.OfFile(file, given);
        using var library = Libraries.OpenOrCreate(path);
        var importer = new Importer(library, TimeProvider.System);
        if (importer.Held(draft) is { } held)
        {
            throw new LibraryException(
                Fault.Invalid,
                $"the library holds this file already, as '{held.Key}'",
                $"`interregnum sources show {held.Key}` shows it."
            );
        }

        var document = importer.Add(draft);
        if (json)
        {
            Print.Json(
                session.Out,
                writer =>
                {
                    writer.WriteStartObject();
                    DocumentText.Write(writer, document);
                    writer.WriteEndObject();
                }
            );
        }
        else
        {
            session.Out.WriteLine(DocumentText.Line(document));
        }

        return ExitCode.Done;
    }
}
