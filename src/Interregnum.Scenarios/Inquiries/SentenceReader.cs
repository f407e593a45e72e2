using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads one sentence word by word. The first thing that does not fit is reported with its place, and the rest is left.</summary>
/// <param name="window">Null when the contest's months could not be read.</param>
/// <param name="report">Takes an offset in the sentence from 0, the code, the message and the suggestion.</param>
sealed class SentenceReader(string sentence, Contest contest, Window? window, Action<int, Diagnostic, string, string?> report)
{
    static readonly string[] Verbs =
    [
        "idle",
        "share",
        "give",
        "disable",
        "set",
        "level",
        "swap",
        "block",
        "force",
        "publish",
        "suppress",
        "forbid",
        "freeze",
    ];

    readonly SentenceWords _words = new(sentence);
    bool _failed;

    /// <summary>The sentence's atom, or null.</summary>
    public Atom? Read()
    {
        var atom = Take("a verb") switch
        {
            "idle" => Redirect(Redirection.Idle),
            "share" => Redirect(Redirection.Shared),
            "give" => Redirect(Redirection.Given),
            "disable" => Disable(),
            "set" => Set(),
            "level" => Level(),
            "swap" => Swap(),
            "block" => new Block(Event(), Text),
            "force" => Force(),
            "publish" => Disclose(true),
            "suppress" => Disclose(false),
            "forbid" => Forbid(),
            "freeze" => Freeze(),
            var verb => Unknown(verb),
        };
        if (!_failed && _words.Next is { } rest)
        {
            Fail(
                Diagnostic.Sentence,
                $"'{rest}' does not belong here",
                Nearest.Suggestion(rest, ["from", "to", "strength", "for"])
            );
        }

        return _failed ? null : atom;
    }

    string Text => _words.Normal;

    Redirect Redirect(Redirection how)
    {
        var office = Id("office", contest.Offices.Select(o => o.Id));
        var power = PowerWords.All.FirstOrDefault(p => p.Word == _words.Next);
        if (power.Word is not null)
        {
            _words.Skip();
        }

        var recipient = -1;
        if (how == Redirection.Given)
        {
            Expect("to");
            recipient = Person();
        }

        var (from, to) = Months();
        return new(office, power.Word is null ? null : power.Kind, how, recipient, from, to, Strength(), Text);
    }

    Disable Disable()
    {
        var mechanism = OneOf("a mechanism", DoLanguage.Mechanisms);
        var who = ForPerson();
        var (from, to) = Months();
        return new(mechanism, who, from, to, Strength(), Text);
    }

    SetParameter Set()
    {
        var index = Id("parameter", contest.Parameters.Select(p => p.Path));
        Expect("to");
        var value = Number("a number");
        if (!_failed && (value < contest.Parameters[index].Low || value > contest.Parameters[index].High))
        {
            var (low, high) = (contest.Parameters[index].Low, contest.Parameters[index].High);
            FailBefore(Diagnostic.OutOfBounds, $"{contest.Parameters[index].Path} lies between {low} and {high}");
        }

        return new(index, value, Strength(), Text);
    }

    Level Level()
    {
        var asset = Asset();
        Expect("of");
        return new(asset, Person(), Strength(), Text);
    }

    Swap Swap()
    {
        var asset = Asset();
        Expect("of");
        var who = Person();
        Expect("with");
        return new(asset, who, Person(), Strength(), Text);
    }

    Force Force()
    {
        var happening = Event();
        Expect("at");
        return new(happening, Month(), Text);
    }

    Disclose Disclose(bool published)
    {
        var document = Event();
        if (!_failed && contest.Events[document].Exposure is null)
        {
            FailBefore(Diagnostic.Sentence, $"the event '{contest.Events[document].Id}' is not a document");
        }

        Month? at = published && Skip("at") ? Month() : null;
        return new(document, published, at, Strength(), Text);
    }

    Forbid Forbid()
    {
        Expect("alliances");
        var who = ForPerson();
        var (from, to) = Months();
        return new(who, from, to, Text);
    }

    Freeze Freeze()
    {
        Expect("coalition");
        var (from, to) = Months();
        return new(from, to, Text);
    }

    Atom? Unknown(string verb)
    {
        FailBefore(Diagnostic.Sentence, $"no sentence begins with '{verb}'", Nearest.Suggestion(verb, Verbs) ?? Listed(Verbs));
        return null;
    }

    (Month? From, Month? To) Months()
    {
        Month? from = Skip("from") ? Month() : null;
        Month? to = Skip("to") ? Month() : null;
        if (!_failed && to < from)
        {
            FailBefore(Diagnostic.MonthOrder, $"{to} lies before {from}");
        }

        return (from, to);
    }

    Month Month()
    {
        var text = Take("a month");
        if (_failed)
        {
            return default;
        }

        var month = MonthText.Read(text, out var problem);
        if (month is null)
        {
            FailBefore(Diagnostic.MalformedMonth, problem);
        }
        else if (window is { } played && !played.Holds(month.Value))
        {
            FailBefore(Diagnostic.OutsideWindow, $"{month} is not among the months that are played, {played}");
        }

        return month ?? default;
    }

    double Strength()
    {
        if (!Skip("strength"))
        {
            return 1;
        }

        var strength = Number("a strength between 0 and 1");
        if (!_failed && strength is < 0 or > 1)
        {
            FailBefore(Diagnostic.OutOfBounds, "a strength lies between 0 and 1");
        }

        return strength;
    }

    double Number(string expected)
    {
        var text = Take(expected);
        var number = QuantityText.Number(text);
        if (number is null)
        {
            FailBefore(Diagnostic.MalformedQuantity, $"expected {expected}; found '{text}'");
        }

        return number ?? 0;
    }

    int ForPerson() => Skip("for") ? Person() : -1;

    int Person() => Id("person", contest.Contenders.Select(c => c.Id));

    int Event() => Id("event", contest.Events.Select(e => e.Id));

    Asset Asset() => Enum.TryParse<Asset>(OneOf("an asset", Assets), ignoreCase: true, out var asset) ? asset : default;

    static IReadOnlyList<string> Assets { get; } = [.. Enum.GetNames<Asset>().Select(n => n.ToLowerInvariant())];

    int Id(string kind, IEnumerable<string> ids)
    {
        var id = Take($"the id of {(kind is "office" or "event" ? "an" : "a")} {kind}");
        if (_failed)
        {
            return 0;
        }

        var index = 0;
        foreach (var known in ids)
        {
            if (known == id)
            {
                return index;
            }

            index++;
        }

        var names = new Names(kind, [.. ids]);
        FailBefore(Diagnostic.UnknownId, names.Unknown(id), Nearest.Suggestion(id, names.Ids));
        return 0;
    }

    string OneOf(string what, IReadOnlyList<string> words)
    {
        var word = Take(what);
        if (!words.Contains(word))
        {
            FailBefore(Diagnostic.Sentence, $"expected {what}; found '{word}'", Nearest.Suggestion(word, words) ?? Listed(words));
        }

        return word;
    }

    void Expect(string word)
    {
        if (!_failed && !Skip(word))
        {
            Fail(
                Diagnostic.Sentence,
                _words.Next is { } found ? $"expected '{word}'; found '{found}'" : $"'{word}' is missing here"
            );
        }
    }

    bool Skip(string word)
    {
        if (_failed || _words.Next != word)
        {
            return false;
        }

        _words.Skip();
        return true;
    }

    /// <summary>The next word, which has to be there; "" when it is not.</summary>
    string Take(string expected)
    {
        if (_failed)
        {
            return "";
        }

        if (_words.Next is not { } word)
        {
            Fail(Diagnostic.Sentence, $"{expected} is missing here");
            return "";
        }

        _words.Skip();
        return word;
    }

    static string Listed(IReadOnlyList<string> words) => $"write one of {string.Join(", ", words)}";

    void Fail(Diagnostic diagnostic, string message, string? suggestion = null) =>
        Fail(_words.Offset, diagnostic, message, suggestion);

    void FailBefore(Diagnostic diagnostic, string message, string? suggestion = null) =>
        Fail(_words.LastOffset, diagnostic, message, suggestion);

    void Fail(int offset, Diagnostic diagnostic, string message, string? suggestion)
    {
        if (!_failed)
        {
            _failed = true;
            report(offset, diagnostic, message, suggestion);
        }
    }
}
