using System.CommandLine;
using System.Text.Json;
using Interregnum.Library;
using Interregnum.Library.Citing;
using Interregnum.Library.Citing.Styles;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources cite</c>: documents as notes, and as a list of works, in a style.</summary>
static class CiteCommand
{
    const string Usual = "chicago";

    static readonly string[] Looks = ["text", "markdown", "html"];

    /// <summary>What was asked for.</summary>
    sealed record Request(string[] Keys, string Style, Place Place, string Look, string? Library, bool Json);

    /// <summary>A place within each of the documents.</summary>
    sealed record Place(string? Locator, string? Kind);

    public static Command Build(Session session)
    {
        var keys = Keys.Several();
        var style = new Option<string>("--style")
        {
            HelpName = "STYLE",
            Description = $"{string.Join(", ", CitationStyle.Shipped)}, or a file of the Citation Style Language (.csl)",
            DefaultValueFactory = _ => Usual,
        };
        var place = new Option<string?>("--at") { HelpName = "PLACE", Description = "A page, or pages, that the notes point to" };
        var kind = new Option<string?>("--at-kind")
        {
            HelpName = "KIND",
            Description = "What --at counts, as chapter or volume [default: page]",
        };
        kind.AcceptOnlyFromAmong([.. CslWords.Locators]);
        var look = new Option<string>("--as")
        {
            HelpName = "FORM",
            Description = string.Join(", ", Looks),
            DefaultValueFactory = _ => Looks[0],
        };
        look.AcceptOnlyFromAmong(Looks);
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("cite", "Cite documents: notes and a list of works")
        {
            keys,
            style,
            place,
            kind,
            look,
            library,
            json,
        };
        Help.AddExamples(
            command,
            [
                "sources cite daniels-1957 --at 40",
                "sources cite carr-1954 rigby-1981 --style mhra --as markdown",
                "sources cite carr-1954 --style journal.csl",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new(
                    parsed.GetRequiredValue(keys),
                    parsed.GetRequiredValue(style),
                    new(parsed.GetValue(place), parsed.GetValue(kind)),
                    parsed.GetRequiredValue(look),
                    parsed.GetValue(library),
                    parsed.GetValue(json)
                )
            )
        );
        return command;
    }

    static int Run(Session session, Request request)
    {
        var style = StyleOf(request.Style);
        using var library = Libraries.Open(request.Library);
        var items = request.Keys.Distinct(StringComparer.Ordinal).Select(k => library.Documents.Require(k).ToItem()).ToList();
        Cited[] cited = [.. request.Keys.Select(k => new Cited(k, request.Place.Locator, request.Place.Kind))];
        var made = Made(style, items, cited);
        if (request.Json)
        {
            Print.Json(session.Out, json => Write(json, style, cited, made));
        }
        else
        {
            Tell(session.Out, made, request.Look);
        }

        return ExitCode.Done;
    }

    static CitationStyle StyleOf(string asked)
    {
        try
        {
            return !asked.EndsWith(".csl", StringComparison.OrdinalIgnoreCase) ? CitationStyle.Named(asked)
                : File.Exists(asked) ? CitationStyle.Read(File.OpenRead(asked))
                : throw new CommandFailure(ExitCode.NotFound, $"there is no file '{asked}'");
        }
        catch (StyleException fault)
        {
            throw new LibraryException(Fault.Invalid, $"{asked}: {fault.Message}");
        }
    }

    static Bibliographer Made(CitationStyle style, IReadOnlyList<CslItem> items, Cited[] cited)
    {
        try
        {
            return new(style, items, cited);
        }
        catch (StyleException fault)
        {
            throw new LibraryException(Fault.Invalid, fault.Message);
        }
    }

    static void Tell(TextWriter output, Bibliographer made, string look)
    {
        foreach (var citation in made.Citations())
        {
            output.WriteLine(Printable.Of(Of(citation, look)));
        }

        var list = made.Bibliography();
        if (list.Count > 0)
        {
            output.WriteLine();
        }

        foreach (var (_, entry) in list)
        {
            output.WriteLine(Printable.Of(Of(entry, look)));
        }
    }

    static string Of(FormattedText text, string look) =>
        look switch
        {
            "markdown" => text.Markdown,
            "html" => text.Html,
            _ => text.Plain,
        };

    static void Write(Utf8JsonWriter json, CitationStyle style, Cited[] cited, Bibliographer made)
    {
        json.WriteStartObject();
        json.WriteString("style", style.Title);
        json.WriteStartArray("citations");
        foreach (var (text, one) in made.Citations().Zip(cited))
        {
            Write(json, one.Key, text);
        }

        json.WriteEndArray();
        json.WriteStartArray("bibliography");
        foreach (var (key, text) in made.Bibliography())
        {
            Write(json, key, text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string key, FormattedText text)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("text", text.Plain);
        json.WriteString("markdown", text.Markdown);
        json.WriteString("html", text.Html);
        json.WriteEndObject();
    }
}
