using System.CommandLine;
using Interregnum.Library.Citing;
using Interregnum.Library.Store;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources export</c>: records for other programs. The texts stay.</summary>
static class ExportCommand
{
    static readonly (string Name, ReferenceFormat Format)[] Formats =
    [
        ("bibtex", ReferenceFormat.BibTex),
        ("ris", ReferenceFormat.Ris),
        ("csl-json", ReferenceFormat.CslJson),
    ];

    public static Command Build(Session session)
    {
        var keys = new Argument<string[]>("KEY") { Description = "Only these documents", Arity = ArgumentArity.ZeroOrMore };
        var tag = new Option<string?>("--tag") { HelpName = "TAG", Description = "Only documents that bear it" };
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = string.Join(", ", Formats.Select(f => f.Name)),
            DefaultValueFactory = _ => Formats[0].Name,
        };
        format.AcceptOnlyFromAmong([.. Formats.Select(f => f.Name)]);
        var output = new Option<string?>("--out")
        {
            HelpName = "FILE",
            Description = "The file to write; without it the records are printed",
        };
        var library = Libraries.Option();
        var json = new Option<bool>("--json") { Description = "Print CSL-JSON" };
        var command = new Command("export", "Write records as BibTeX, RIS or CSL-JSON")
        {
            keys,
            tag,
            format,
            output,
            library,
            json,
        };
        Inputs.NotTogether(command, format, json);
        Help.AddExamples(
            command,
            [
                "sources export --out library.bib",
                "sources export daniels-1957 --format ris",
                "sources export --tag ussr-1922 --json",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetValue(keys)!,
                parsed.GetValue(tag),
                parsed.GetValue(json)
                    ? ReferenceFormat.CslJson
                    : Array.Find(Formats, f => f.Name == parsed.GetValue(format)).Format,
                parsed.GetValue(output),
                parsed.GetValue(library)
            )
        );
        return command;
    }

    static int Run(Session session, string[] keys, string? tag, ReferenceFormat format, string? path, string? asked)
    {
        using var library = Libraries.Open(asked);
        IEnumerable<Document> documents =
            keys.Length == 0 ? library.Documents.List(tag) : keys.Distinct().Select(library.Documents.Require);
        CslItem[] items = [.. documents.Where(d => tag is null || d.Tags.Contains(tag)).Select(d => d.ToItem())];
        var text = References.Write(format, items);
        if (path is null)
        {
            session.Out.Write(text);
            return ExitCode.Done;
        }

        File.WriteAllText(path, text);
        session.Out.WriteLine($"{path}: {items.Length} record{(items.Length == 1 ? "" : "s")}");
        return ExitCode.Done;
    }
}
