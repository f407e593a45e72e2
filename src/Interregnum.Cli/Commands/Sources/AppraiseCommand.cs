using System.CommandLine;
using System.Text.Json;
using Interregnum.Library.Appraising;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary><c>sources appraise</c>: what a document is worth for a question, in a person's words, beside what can be counted of it.</summary>
static class AppraiseCommand
{
    public static Command Build(Session session)
    {
        var key = Keys.One();
        var question = Text("--question", "What is asked of the source");
        Option<string?>[] parts =
        [
            Text("--origin", "Who made it, when, where"),
            Text("--purpose", "For whom, and to what end"),
            Text("--content", "What it says that bears on the question"),
            Text("--value", "What that is worth for the question"),
            Text("--limitation", "What it cannot tell, or may tell wrongly"),
        ];
        var drop = new Option<bool>("--drop") { Description = "Remove the appraisal for the question" };
        var contest = new Option<string?>("--contest")
        {
            HelpName = "SCENARIO",
            Description = "Hold its dated claims against this scenario's facts",
        };
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write a page to hand in: .md or .html" };
        var (library, json) = (Libraries.Option(), Inputs.Json());
        var command = new Command(
            "appraise",
            "Show or write what a document is worth for a question, beside what can be counted of it"
        )
        {
            key,
            question,
        };
        Array.ForEach(parts, command.Add);
        foreach (var option in new Option[] { drop, contest, output, library, json })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            bool Given(Option option) => result.GetResult(option) is { Implicit: false };
            if (!Given(question) && (Given(drop) || Array.Exists(parts, Given)))
            {
                result.AddError("a source is appraised for a question: give --question TEXT");
            }
            else if (Given(drop) && Array.Exists(parts, Given))
            {
                result.AddError("--drop removes the whole appraisal; it takes no part of one");
            }
            else if (result.GetValue(output) is { } file && Path.GetExtension(file) is not (".md" or ".html"))
            {
                result.AddError($"--out takes a file that ends with .md or .html, not '{file}'");
            }
        });
        Help.AddExamples(
            command,
            [
                "sources appraise memoir --contest ussr-1922",
                "sources appraise memoir --question 'Who ran the office?' --origin 'A clerk, writing in 1931'",
            ]
        );
        command.SetAction(parsed =>
        {
            var texts = parts.Select(parsed.GetValue).ToArray();
            var asked = parsed.GetValue(question) is { } q
                ? new Appraisal(q)
                {
                    Origin = texts[0],
                    Purpose = texts[1],
                    Content = texts[2],
                    Value = texts[3],
                    Limitation = texts[4],
                }
                : null;
            return Run(
                session,
                parsed.GetRequiredValue(key),
                asked,
                parsed.GetValue(drop),
                parsed.GetValue(contest),
                parsed.GetValue(output),
                parsed.GetValue(library),
                parsed.GetValue(json)
            );
        });
        return command;
    }

    static int Run(
        Session session,
        string key,
        Appraisal? asked,
        bool drop,
        string? contest,
        string? output,
        string? path,
        bool json
    )
    {
        var scenario = contest is null ? null : Shelf.Open(session, contest);
        using var library = Libraries.Open(path);
        var document = library.Documents.Require(key);
        if (drop && !Appraisals.Remove(library, key, asked!.Question))
        {
            throw new CommandFailure(
                ExitCode.NotFound,
                $"'{key}' has no appraisal for this question",
                "Without --question, all of them are shown."
            );
        }

        if (!drop && asked is not null && asked.Parts.Any(p => p.Text is not null))
        {
            Appraisals.Write(library, key, asked);
        }

        var all = Appraisals.Of(library, key);
        var shown = asked is null || drop ? all : [.. all.Where(a => a.Question == asked.Question)];
        var profile = document.Kind == Kind.Reference ? null : Profiles.Of(document, library.Documents.PagesOf(key), scenario);
        if (output is not null)
        {
            File.WriteAllText(
                output,
                output.EndsWith(".md", StringComparison.Ordinal)
                    ? AppraisalPage.Markdown(document, shown, profile)
                    : AppraisalPage.Html(document, shown, profile)
            );
        }

        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, document, shown, profile));
        }
        else
        {
            Tell(session.Out, document, shown, profile);
        }

        return ExitCode.Done;
    }

    static void Tell(TextWriter output, Document document, IReadOnlyList<Appraisal> appraisals, Profile? profile)
    {
        output.WriteLine(DocumentText.Line(document));
        foreach (var appraisal in appraisals)
        {
            output.WriteLine();
            output.WriteLine(Printable.Of(appraisal.Question));
            foreach (var (name, text) in appraisal.Parts)
            {
                output.WriteLine(Printable.Of($"    {name, -10}  {text?.ReplaceLineEndings(" ") ?? "–"}"));
            }

            output.WriteLine($"    {appraisal.Words} words");
        }

        output.WriteLine();
        foreach (
            var line in profile is null ? ["a record without a text: nothing can be counted of it"] : AppraisalPage.Lines(profile)
        )
        {
            output.WriteLine(Printable.Of(line.ReplaceLineEndings(" ")));
        }
    }

    static void Write(Utf8JsonWriter json, Document document, IReadOnlyList<Appraisal> appraisals, Profile? profile)
    {
        json.WriteStartObject();
        json.WriteString("key", document.Key);
        json.WriteStartArray("appraisals");
        foreach (var appraisal in appraisals)
        {
            json.WriteStartObject();
            json.WriteString("question", appraisal.Question);
            foreach (var (name, text) in appraisal.Parts)
            {
                json.WriteString(name, text);
            }

            json.WriteNumber("words", appraisal.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("profile");
        if (profile is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, profile);
        }

        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Profile profile)
    {
        json.WriteStartObject();
        json.WriteString("level", profile.Level?.ToString().ToLowerInvariant());
        json.WriteString("level_by_length", profile.LengthLevel?.ToString().ToLowerInvariant());
        json.WriteNumber("points", profile.Sum);
        json.WriteNumber("words", profile.Words);
        json.WriteNumber("citations_per_thousand_words", profile.CitationsPerThousand);
        json.WriteNumber("claims_checked", profile.Dated);
        json.WriteNumber("claims_agreeing", profile.Agreeing);
        json.WriteString("closeness", profile.Closeness.ToString().ToLowerInvariant());
        json.WriteStartArray("reasons");
        foreach (var point in profile.Points)
        {
            json.WriteStartObject();
            json.WriteString("feature", point.Feature);
            json.WriteNumber("points", point.Given);
            json.WriteNumber("most", point.Most);
            json.WriteString("reason", point.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static Option<string?> Text(string name, string description) => new(name) { HelpName = "TEXT", Description = description };
}
