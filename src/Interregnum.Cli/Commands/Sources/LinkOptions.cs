using System.CommandLine;
using System.CommandLine.Parsing;
using Interregnum.Contests;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>What is quoted, and what it bears on.</summary>
/// <param name="Bears">One bearing, or none when the passage is only cited by an item.</param>
/// <param name="At">The place as the source counts.</param>
sealed record LinkRequest(string Quote, int? Page, string? At, string? Item, IReadOnlyList<Bearing> Bears);

/// <summary>The options of <c>sources link</c>.</summary>
sealed class LinkOptions
{
    readonly Option<string?> _quote = Text("--quote", "TEXT", "The words, as they stand in the document");
    readonly Option<long?> _page = Inputs.Maybe("--page", "N", "The page to look on, from 1", 1, int.MaxValue);
    readonly Option<string?> _at = Text("--at", "PLACE", "The place as the source itself counts, as 'p. 31'");
    readonly Option<string?> _factor = Text("--factor", "ID", "The factor it bears on");
    readonly Option<string?> _event = Text("--event", "ID", "The event it bears on");
    readonly Option<string?> _parameter = Text("--parameter", "PATH", "The parameter it bears on");
    readonly Option<string?> _milestone = Text("--milestone", "ID", "The dated fact it bears on");
    readonly Option<string?> _direction = OneOf("--direction", "Which way", "for", "against", "context", "higher", "lower");
    readonly Option<string?> _strength = OneOf(
        "--strength",
        "How much it carries [default: moderate]",
        "weak",
        "moderate",
        "strong"
    );
    readonly Option<string?> _note = Text("--note", "TEXT", "Your words on it");
    readonly Option<string?> _item = Text("--item", "ID", "The item of evidence whose citation is to lead to it");

    Option[] All => [_quote, _page, _at, .. Targets, _direction, _strength, _note, _item];

    Option<string?>[] Targets => [_factor, _event, _parameter, _milestone];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>What is wrong with a command line; null for nothing.</summary>
    public string? Refusal(CommandResult result, bool links)
    {
        bool Given(Option option) => result.GetResult(option) is { Implicit: false };
        if (!links)
        {
            return All.FirstOrDefault(Given) is { } idle ? $"{idle.Name} needs the KEY of a document" : null;
        }

        var targets = Targets.Count(Given);
        return !Given(_quote) ? "what is quoted? Give --quote TEXT"
            : targets > 1 ? "a link is to one thing: --factor, --event, --parameter or --milestone"
            : targets == 0 && !Given(_item)
                ? "what does it bear on? Give --factor, --event, --parameter or --milestone, or the --item that cites it"
            : targets == 1 && !Given(_direction) ? "which way does it speak? Give --direction"
            : targets == 0 && (Given(_direction) || Given(_strength) || Given(_note))
                ? "--direction, --strength and --note are of a link to a --factor, --event, --parameter or --milestone"
            : null;
    }

    public LinkRequest Of(ParseResult parsed) =>
        new(
            parsed.GetValue(_quote)!,
            (int?)parsed.GetValue(_page),
            parsed.GetValue(_at),
            parsed.GetValue(_item),
            [
                .. Targets
                    .Select((t, kind) => (On: parsed.GetValue(t), kind))
                    .Where(t => t.On is not null)
                    .Select(t => Bearing(parsed, (BearingKind)t.kind, t.On!)),
            ]
        );

    Bearing Bearing(ParseResult parsed, BearingKind kind, string on) =>
        new(
            kind,
            on,
            Enum.Parse<Direction>(parsed.GetValue(_direction)!, ignoreCase: true),
            Enum.Parse<BearingStrength>(parsed.GetValue(_strength) ?? "moderate", ignoreCase: true),
            parsed.GetValue(_note)
        );

    static Option<string?> Text(string name, string helpName, string description) =>
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

    static Option<string?> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { HelpName = string.Join('|', words), Description = description };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
