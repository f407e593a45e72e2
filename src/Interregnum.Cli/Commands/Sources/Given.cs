using System.CommandLine;
using Interregnum.Library.Citing;
using Interregnum.Library.Import;
using Interregnum.Library.Reading;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>The options that say what a document is, apart from its key and tags.</summary>
sealed class Given
{
    /// <summary>Years that a document can bear, as the engine's dates.</summary>
    const int MostYears = 9999;

    readonly Option<string?> _type = new("--type")
    {
        HelpName = "TYPE",
        Description = "A type of CSL, as book, article-journal, webpage [default: document]",
    };
    readonly Option<string?> _title = Text("--title", "TEXT", "Its title");
    readonly Option<string[]> _authors = Several("--author", "NAME", "As 'Family, Given', or an institution; may be repeated");
    readonly Option<long?> _year = Inputs.Maybe("--year", "N", "When it was issued; -44 is 44 BC", -MostYears, MostYears);
    readonly Option<string?> _address = Text("--url", "URL", "Where it is found");
    readonly Option<string?> _language = Text("--language", "CODE", "ISO 639-1 code, as en or ru");

    IReadOnlyList<Option> All => [_type, _title, _authors, _year, _address, _language];

    public void AddTo(Command command)
    {
        _type.AcceptOnlyFromAmong([.. CslWords.Types]);
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    public Details Of(ParseResult parsed) =>
        new()
        {
            Type = parsed.GetValue(_type),
            Title = parsed.GetValue(_title) is { } title ? Composition.Of(title) : null,
            Authors = [.. parsed.GetValue(_authors)!.Select(Composition.Of)],
            Year = (int?)parsed.GetValue(_year),
            Address = parsed.GetValue(_address),
            Language = parsed.GetValue(_language),
        };

    /// <summary><c>--tag</c>, any number of times.</summary>
    public static Option<string[]> Tags(string name = "--tag", string what = "Put a tag on it; may be repeated")
    {
        var tags = Several(name, "TAG", what);
        tags.Validators.Add(result =>
        {
            foreach (var refusal in result.Tokens.Select(t => Refusal(t.Value)).OfType<string>())
            {
                result.AddError($"{name}: {refusal}");
            }
        });
        return tags;
    }

    public static string[] Sorted(string[] tags) => [.. tags.Select(t => t.Trim()).Distinct().Order(StringComparer.Ordinal)];

    static string? Refusal(string tag) => Library.Store.Tags.Refusal(tag);

    /// <summary>Whether any of them was used.</summary>
    public bool IsAny(System.CommandLine.Parsing.CommandResult result) =>
        All.Any(option => result.GetResult(option) is { Implicit: false });

    /// <summary>An option that takes words, and not none.</summary>
    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            Validators =
            {
                result =>
                {
                    if (result.Tokens is [{ Value: var text }] && string.IsNullOrWhiteSpace(text))
                    {
                        result.AddError($"{name} cannot be empty");
                    }
                },
            },
        };

    static Option<string[]> Several(string name, string helpName, string description) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };
}
