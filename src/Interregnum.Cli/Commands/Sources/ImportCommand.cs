using System.CommandLine;
using System.Text.Json;
using Interregnum.Library.Import;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources import</c>: files and folders of files. Doing it again changes nothing.</summary>
static class ImportCommand
{
    public static Command Build(Session session)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, and folders that are searched to their depth",
            Arity = ArgumentArity.OneOrMore,
        };
        var (tags, library, json) = (Given.Tags(what: "Put a tag on each; may be repeated"), Libraries.Option(), Inputs.Json());
        var command = new Command("import", "Add every document of a folder that the library does not hold yet")
        {
            paths,
            tags,
            library,
            json,
        };
        Help.AddExamples(command, ["sources import papers/", "sources import papers/ essay.md --tag seminar"]);
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetRequiredValue(paths),
                new() { Tags = Given.Sorted(parsed.GetValue(tags)!) },
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string[] paths, Details given, string? path, bool json)
    {
        var files = Drop.Files(paths).ToList();
        using var library = Libraries.OpenOrCreate(path);
        var dropped = new List<Dropped>();
        foreach (var one in Drop.Into(library, files, given, TimeProvider.System, session.Stopping))
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
                $"{Count(dropped, Fate.Added)} added, {Count(dropped, Fate.Held)} held already, {Count(dropped, Fate.Refused)} refused"
            );
        }

        return dropped.Exists(d => d.Fate == Fate.Refused) ? ExitCode.InvalidInput : ExitCode.Done;
    }

    static void Tell(Session session, Dropped one)
    {
        if (one.Why is { } why)
        {
            session.Error.WriteLine($"interregnum: {Printable.Of(Folders.Shown(one.Path))}: {Printable.Of(why.Message)}");
        }
        else if (one.Fate == Fate.Added)
        {
            session.Out.WriteLine(DocumentText.Line(one.Document!));
        }
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
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static int Count(IReadOnlyList<Dropped> dropped, Fate fate) => dropped.Count(d => d.Fate == fate);
}
