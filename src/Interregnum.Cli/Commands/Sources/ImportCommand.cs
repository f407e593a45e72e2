using System.CommandLine;
using System.Text.Json;
using Interregnum.Library.Import;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources import</c>: files, folders of files, and files of references. Doing it again changes nothing.</summary>
static class ImportCommand
{
    public static Command Build(Session session)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, and folders that are searched to their depth",
            Arity = ArgumentArity.OneOrMore,
        };
        var rehearse = new Option<bool>("--dry-run")
        {
            Description = "Only show what would be added, held already, refused or alike",
        };
        var (tags, library, json) = (Given.Tags(what: "Put a tag on each; may be repeated"), Libraries.Option(), Inputs.Json());
        var command = new Command("import", "Add every document of a folder that the library does not hold yet")
        {
            paths,
            tags,
            rehearse,
            library,
            json,
        };
        Help.AddExamples(
            command,
            ["sources import papers/", "sources import papers/ records.bib --tag seminar", "sources import papers/ --dry-run"]
        );
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetRequiredValue(paths),
                new() { Tags = Given.Sorted(parsed.GetValue(tags)!) },
                parsed.GetValue(rehearse),
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string[] paths, Details given, bool rehearse, string? path, bool json)
    {
        var files = Drop.Files(paths).ToList();
        using var library = rehearse ? Libraries.OpenOrImagine(path) : Libraries.OpenOrCreate(path);
        using var apart = Libraries.Reader();
        var drop = new Drop(new(library, TimeProvider.System), given, apart, rehearse);
        var dropped = new List<Dropped>();
        foreach (var one in drop.Import(files, session.Stopping))
        {
            dropped.Add(one);
            if (!json)
            {
                Tell(session, one);
            }
        }

        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, dropped));
        }
        else
        {
            session.Out.WriteLine(
                $"{Count(dropped, Fate.Added)} {(rehearse ? "would be added" : "added")}, {Count(dropped, Fate.Held)} held already, {Count(dropped, Fate.Refused)} refused"
            );
        }

        return dropped.Exists(d => d.Fate == Fate.Refused) ? ExitCode.InvalidInput : ExitCode.Done;
    }

    static void Tell(Session session, Dropped one)
    {
        if (one.Why is { } why)
        {
            session.Error.WriteLine(
                $"interregnum: {Folders.Shown(one.Path)}: {Printable.Of(WithoutName(why.Message, one.Path))}"
            );
        }
        else if (one.Fate == Fate.Added)
        {
            session.Out.WriteLine(DocumentText.Line(one.Document!));
            if (one.Alike is { } other)
            {
                session.Out.WriteLine($"  perhaps another version of {other}: the same title and year");
            }
        }
    }

    /// <summary>A message that begins with the file's name, without it: its path stands before already.</summary>
    static string WithoutName(string message, string path)
    {
        var name = Path.GetFileName(path) + ": ";
        return message.StartsWith(name, StringComparison.Ordinal) ? message[name.Length..] : message;
    }

    static void Write(Utf8JsonWriter json, IReadOnlyList<Dropped> dropped)
    {
        json.WriteStartObject();
        json.WriteNumber("added", Count(dropped, Fate.Added));
        json.WriteNumber("held", Count(dropped, Fate.Held));
        json.WriteNumber("refused", Count(dropped, Fate.Refused));
        json.WriteStartArray("files");
        foreach (var one in dropped)
        {
            json.WriteStartObject();
            json.WriteString("path", one.Path);
            json.WriteString("fate", one.Fate.ToString().ToLowerInvariant());
            json.WriteString("key", one.Document?.Key);
            json.WriteString("why", one.Why?.Message);
            json.WriteString("alike", one.Alike);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static int Count(IReadOnlyList<Dropped> dropped, Fate fate) => dropped.Count(d => d.Fate == fate);
}
