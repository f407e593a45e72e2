using System.CommandLine;
using Interregnum.Contests;
using Interregnum.Library.Evidence;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources link</c>: quotes a document as evidence in a scenario; without a document, finds the scenario's quotations again.</summary>
static class LinkCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var key = new Argument<string?>("KEY")
        {
            Description = "The document quoted; without it, the scenario's passages are found again",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var link = new LinkOptions();
        var update = new Option<bool>("--update") { Description = "Note in evidence.yaml where passages stand now" };
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("link", "Link a quotation to a factor, an event, a parameter or a milestone of a scenario")
        {
            scenario,
            key,
        };
        link.AddTo(command);
        command.Add(update);
        command.Add(library);
        command.Add(json);
        command.Validators.Add(result =>
        {
            if (link.Refusal(result, result.GetValue(key) is not null) is { } refusal)
            {
                result.AddError(refusal);
            }
        });
        Help.AddExamples(
            command,
            [
                "sources link ./mine memoir --quote 'the very words' --factor treasury --direction for --strength strong --note 'Why it matters'",
                "sources link ./mine",
            ]
        );
        command.SetAction(parsed =>
            parsed.GetValue(key) is { } document
                ? Link(
                    session,
                    parsed.GetRequiredValue(scenario),
                    document,
                    link.Of(parsed),
                    parsed.GetValue(library),
                    parsed.GetValue(json)
                )
                : Again(
                    session,
                    parsed.GetRequiredValue(scenario),
                    parsed.GetValue(update),
                    parsed.GetValue(library),
                    parsed.GetValue(json)
                )
        );
        return command;
    }

    static int Link(Session session, string name, string key, LinkRequest asked, string? path, bool json)
    {
        var scenario = Shelf.Open(session, name);
        using var library = Libraries.Open(path);
        var pages = library.Documents.PagesOf(library.Documents.Require(key).Key);
        var found = Find(pages, key, asked);
        var passage = new Passage(EvidenceEdit.FreeId(scenario.Evidence, key), key, found.Words, Checked.PageSeen, asked.Bears)
        {
            Locator = asked.At,
            Page = found.Page,
            Start = found.Start,
            Before = Some(found.Before),
            After = Some(found.After),
        };
        Refuse(session, EvidenceEdit.Link(Shelf.FolderOf(name), passage, asked.Item), name);
        var written = Shelf.Open(session, name).Evidence.Passages.First(p => p.Source == key && p.Quote == passage.Quote);
        PassageText.Print(session.Out, [new(written, library.Documents.Find(key), found with { How = Finding.Same })], json);
        return ExitCode.Done;
    }

    /// <exception cref="CommandFailure">It is not there (66), or at more than one place (65).</exception>
    static Found Find(IReadOnlyList<Page> pages, string key, LinkRequest asked)
    {
        if (pages.Count == 0)
        {
            throw new CommandFailure(
                ExitCode.NotFound,
                $"'{key}' is a record without a text",
                "Import the document itself, under this key."
            );
        }

        var searched = asked.Page is { } number ? [.. pages.Where(p => p.Number == number)] : pages;
        var found = Anchoring.Find(searched, new(asked.Quote));
        return found switch
        {
            null => throw new CommandFailure(
                ExitCode.NotFound,
                $"the words are not in '{key}'{(asked.Page is { } page ? $" on page {page}" : "")}",
                "Quote a stretch as it stands there; `interregnum sources show KEY --text` prints it."
            ),
            { How: Finding.Changed } => throw new CommandFailure(
                ExitCode.InvalidInput,
                $"'{key}' does not say just that; it says \"{found.Words}\"",
                "Quote these words, if you mean them."
            ),
            { Places: > 1 } => throw new CommandFailure(
                ExitCode.InvalidInput,
                $"the words stand in '{key}' at {found.Places} places",
                "Quote more of the sentence, or name the --page."
            ),
            _ => found,
        };
    }

    static int Again(Session session, string name, bool update, string? path, bool json)
    {
        var scenario = Shelf.Open(session, name);
        using var library = Libraries.Open(path);
        List<Refound> all = [.. scenario.Evidence.Passages.Select(p => Refind(library, p))];
        var moved = all.Where(p => p.Found is { How: Finding.Moved })
            .ToDictionary(p => p.Passage.Id, p => (p.Found!.Page, p.Found.Start));
        if (update && moved.Count > 0)
        {
            Refuse(session, EvidenceEdit.Move(Shelf.FolderOf(name), moved), name);
        }

        PassageText.Print(session.Out, all, json);
        return ExitCode.Done;
    }

    static Refound Refind(LibraryFile library, Passage passage) =>
        library.Documents.Find(passage.Source) is { } document
            ? new(passage, document, Anchoring.Find(library.Documents.PagesOf(document.Key), Anchor.Of(passage)))
            : new(passage, null, null);

    static void Refuse(Session session, IReadOnlyList<Problem> problems, string name)
    {
        if (problems.Count > 0)
        {
            session.Error.Write(ProblemText.Of(problems));
            throw new CommandFailure(ExitCode.InvalidInput, $"evidence.yaml of '{name}' was left as it is");
        }
    }

    static string? Some(string text) => text.Length > 0 ? text : null;
}
