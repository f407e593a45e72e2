using System.CommandLine;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources tag</c>: puts tags on documents and takes them off; without keys, lists the tags.</summary>
static class TagCommand
{
    public static Command Build(Session session)
    {
        var keys = Keys.Several();
        keys.Arity = ArgumentArity.ZeroOrMore;
        var add = Given.Tags("--add", "Put this tag on them; may be repeated");
        var drop = Given.Tags("--drop", "Take this tag off them; may be repeated");
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command("tag", "Put tags on documents or take them off; without keys, list the tags")
        {
            keys,
            add,
            drop,
            library,
            json,
        };
        command.Validators.Add(result =>
        {
            var changes = result.GetResult(add) is { Implicit: false } || result.GetResult(drop) is { Implicit: false };
            if (changes != result.GetResult(keys) is { Tokens.Count: > 0 })
            {
                result.AddError(changes ? "which documents? Give their keys" : "which tags? Give --add TAG or --drop TAG");
            }
        });
        Help.AddExamples(command, ["sources tag memoir --add primary --drop unread", "sources tag"]);
        command.SetAction(parsed =>
            Run(
                session,
                parsed.GetValue(keys)!,
                Given.Sorted(parsed.GetValue(add)!),
                Given.Sorted(parsed.GetValue(drop)!),
                parsed.GetValue(library),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    static int Run(Session session, string[] keys, string[] add, string[] drop, string? path, bool json)
    {
        using var library = Libraries.Open(path);
        library.Atomically(() =>
        {
            foreach (var key in keys)
            {
                Change(library, key, add, drop);
            }
        });
        if (keys.Length == 0)
        {
            Tell(session, library.Tags.All(), json);
        }
        else
        {
            Tell(session, [.. keys.Select(library.Documents.Require)], json);
        }

        return ExitCode.Done;
    }

    static void Change(LibraryFile library, string key, string[] add, string[] drop)
    {
        foreach (var tag in add)
        {
            library.Tags.Put(key, tag);
        }

        foreach (var tag in drop)
        {
            library.Tags.Drop(key, tag);
        }
    }

    static void Tell(Session session, IReadOnlyList<(string Name, long Documents)> tags, bool json)
    {
        if (!json)
        {
            foreach (var (name, documents) in tags)
            {
                session.Out.WriteLine(Printable.Of($"{documents, 6}  {name}"));
            }

            return;
        }

        Print.Json(
            session.Out,
            writer =>
            {
                writer.WriteStartArray();
                foreach (var (name, documents) in tags)
                {
                    writer.WriteStartObject();
                    writer.WriteString("tag", name);
                    writer.WriteNumber("documents", documents);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }
        );
    }

    static void Tell(Session session, IReadOnlyList<Document> documents, bool json)
    {
        if (json)
        {
            DocumentText.WriteAll(session.Out, documents);
        }
        else
        {
            DocumentText.TellAll(session.Out, documents);
        }
    }
}
