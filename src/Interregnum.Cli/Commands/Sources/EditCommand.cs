using System.CommandLine;
using Interregnum.Library.Import;
using Interregnum.Library.Store;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources edit</c>: says of a document what was guessed wrongly. Its key and text stay.</summary>
static class EditCommand
{
    public static Command Build(Session session)
    {
        var key = Keys.One();
        var (given, library, json) = (new Given(), Libraries.Option(), Inputs.Json());
        var command = new Command("edit", "Correct what is known of a document; its key stays") { key };
        given.AddTo(command);
        command.Add(library);
        command.Add(json);
        command.Validators.Add(result =>
        {
            if (!given.IsAny(result))
            {
                result.AddError("edit what? Give --title, --author, --year or another");
            }
        });
        Help.AddExamples(command, ["sources edit memoir --author 'Trotsky, Leon' --year 1930"]);
        command.SetAction(parsed =>
            Run(session, parsed.GetRequiredValue(key), given.Of(parsed), parsed.GetValue(library), parsed.GetValue(json))
        );
        return command;
    }

    static int Run(Session session, string key, Details given, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        var document = library.Atomically(() =>
        {
            var before = library.Documents.Require(key);
            var said = Document.Of(given.On(before.ToItem()));
            var after = before with
            {
                Csl = said.Csl,
                Title = said.Title,
                Author = said.Author,
                Year = said.Year,
                Language = said.Language ?? before.Language,
            };
            library.Documents.Update(after);
            return after;
        });
        DocumentText.Print(session.Out, document, json);
        return ExitCode.Done;
    }
}
