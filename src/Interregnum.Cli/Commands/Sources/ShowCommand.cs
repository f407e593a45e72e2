using System.CommandLine;
using System.Text.Json;
using Interregnum.Library.Import;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources show</c>: what is known of one document, and its text.</summary>
static class ShowCommand
{
    public static Command Build(Session session)
    {
        var key = Keys.One();
        var text = new Option<bool>("--text") { Description = "Its text too" };
        var page = Inputs.Maybe("--page", "N", "The text of one page of the original, from 1", 1, int.MaxValue);
        var html = new Option<bool>("--html") { Description = "A web page's main part as HTML that is safe to show" };
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("show", "Show what is known of a document, and its text")
        {
            key,
            text,
            page,
            html,
            library,
            json,
        };
        Inputs.NotTogether(command, html, text);
        Inputs.NotTogether(command, html, page);
        Inputs.NotTogether(command, html, json);
        Help.AddExamples(command, ["sources show deutscher-1954-prophet", "sources show memoir --text"]);
        command.SetAction(parsed =>
            parsed.GetValue(html)
                ? ShowSafely(session, parsed.GetRequiredValue(key), parsed.GetValue(library))
                : Run(
                    session,
                    parsed.GetRequiredValue(key),
                    parsed.GetValue(text) || parsed.GetValue(page) is not null,
                    (int?)parsed.GetValue(page),
                    parsed.GetValue(library),
                    parsed.GetValue(json)
                )
        );
        return command;
    }

    static int Run(Session session, string key, bool text, int? number, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        var document = library.Documents.Require(key);
        var pages = text ? Asked(library.Documents.PagesOf(key), document, number) : [];
        var original = document.Original is { } hash ? Originals.Of(library.Path!).PathOf(hash, document.Kind) : null;
        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, document, text ? pages : null));
            return ExitCode.Done;
        }

        DocumentText.Tell(session.Out, document, original);
        foreach (var page in pages)
        {
            session.Out.WriteLine();
            session.Out.WriteLine(page.Number is { } n ? $"[page {n}]" : "[text]");
            foreach (var line in page.Text.Split('\n'))
            {
                session.Out.WriteLine(Printable.Of(line));
            }
        }

        return ExitCode.Done;
    }

    static int ShowSafely(Session session, string key, string? path)
    {
        using var library = Libraries.Open(path);
        var document = library.Documents.Require(key);
        if (document.Kind != Kind.Html)
        {
            throw new CommandFailure(ExitCode.InvalidInput, $"'{key}' is no web page", "--text shows its text.");
        }

        var original = Originals.Of(library.Path!).PathOf(document.Original!, document.Kind);
        session.Out.WriteLine(SafeHtml.Of(original));
        return ExitCode.Done;
    }

    static IReadOnlyList<Page> Asked(IReadOnlyList<Page> pages, Document document, int? number) =>
        number is null ? pages
        : pages.Any(p => p.Number == number) ? [.. pages.Where(p => p.Number == number)]
        : throw new CommandFailure(ExitCode.NotFound, Missing(pages, document, number.Value));

    static string Missing(IReadOnlyList<Page> pages, Document document, int number) =>
        pages.Count == 0 ? $"'{document.Key}' is a record without a text"
        : pages[0].Number is null ? $"'{document.Key}' has no pages; --text shows the whole"
        : $"'{document.Key}' has no page {number}; it has {pages.Count}";

    static void Write(Utf8JsonWriter json, Document document, IReadOnlyList<Page>? pages)
    {
        json.WriteStartObject();
        DocumentText.Write(json, document);
        if (pages is not null)
        {
            json.WriteStartArray("text");
            foreach (var page in pages)
            {
                json.WriteStartObject();
                if (page.Number is { } number)
                {
                    json.WriteNumber("page", number);
                }
                else
                {
                    json.WriteNull("page");
                }

                json.WriteString("text", page.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
