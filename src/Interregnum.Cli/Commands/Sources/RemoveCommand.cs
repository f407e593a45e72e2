using System.CommandLine;
using Interregnum.Library.Appraising;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

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
        var force = new Option<bool>("--force")
        {
            Description = "Remove what a scenario quotes, too; its quoted words stay in it",
        };
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("remove", "Take documents out of the library, and their originals from beside it")
        {
            keys,
            tag,
            rehearse,
            force,
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
                parsed.GetValue(force),
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string[] keys, string? tag, bool rehearse, bool force, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        IReadOnlyList<Document> documents = tag is null
            ? [.. keys.Distinct().Select(library.Documents.Require)]
            : library.Documents.List(tag);
        var quoted = LibraryContests.Quoting(documents);
        if (!rehearse)
        {
            Refuse(force ? [] : quoted);
        }

        var appraisals = documents.Sum(d => Appraisals.Of(library, d.Key).Count);
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
            foreach (var quotation in quoted)
            {
                session.Out.WriteLine(Printable.Of($"  {quotation}"));
            }

            var judged = appraisals == 0 ? "" : $", with {appraisals} {(appraisals == 1 ? "appraisal" : "appraisals")}";
            session.Out.WriteLine($"{documents.Count} {(rehearse ? "would be removed" : "removed")}{judged}");
        }

        return ExitCode.Done;
    }

    /// <exception cref="CommandFailure">A scenario quotes what is to go (65).</exception>
    static void Refuse(IReadOnlyList<Quotation> quoted)
    {
        if (quoted.Count > 0)
        {
            var more = quoted.Count > 1 ? $", and {quoted.Count - 1} more like it" : "";
            throw new CommandFailure(
                ExitCode.InvalidInput,
                $"{quoted[0]}{more}; nothing was removed",
                "Give --force to remove it all the same: the quoted words stay in the scenario, but cannot be found again."
            );
        }
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
