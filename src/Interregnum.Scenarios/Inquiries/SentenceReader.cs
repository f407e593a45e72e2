using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads one sentence word by word. The first thing that does not fit is reported with its place, and the rest is left.</summary>
/// <param name="window">Null when the contest's months could not be read.</param>
sealed class SentenceReader(string sentence, Contest contest, Window? window, SentenceReport report)
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

    readonly SentenceWords _words = new(sentence, report);

    /// <summary>The sentence's atom, or null.</summary>
    public Atom? Read()
    {
        var atom = _words.Take("a verb") switch
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
        if (!_words.Failed && _words.Next is { } rest)
        {
            _words.Fail(
                Diagnostic.Sentence,
                $"'{rest}' does not belong here",
                Nearest.Suggestion(rest, ["from", "to", "strength", "for"])
            );
        }

        return _words.Failed ? null : atom;
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
            _words.Expect("to");
            recipient = Person();
        }

        var (from, to) = Months();
        return new(office, power.Word is null ? null : power.Kind, how, recipient, from, to, Strength(), Text);
    }

    Disable Disable()
    {
        var mechanism = _words.OneOf("a mechanism", DoLanguage.Mechanisms);
        var who = ForPerson();
        var (from, to) = Months();
        var strength = Strength();
        if (!_words.Failed && strength < 1 && !Contests.Disable.HasParts(mechanism))
        {
            _words.FailBefore(
                Diagnostic.AllOrNothing,
                $"'{mechanism}' works or does not, and cannot be disabled in part",
                "leave the strength out; months with 'from' and 'to' limit it too"
            );
        }

        return new(mechanism, who, from, to, strength, Text);
    }

    SetParameter Set()
    {
        var index = Id("parameter", contest.Parameters.Select(p => p.Path));
        _words.Expect("to");
        var value = _words.Number("a number");
        if (!_words.Failed && (value < contest.Parameters[index].Low || value > contest.Parameters[index].High))
        {
            var (low, high) = (contest.Parameters[index].Low, contest.Parameters[index].High);
            _words.FailBefore(Diagnostic.OutOfBounds, $"{contest.Parameters[index].Path} lies between {low} and {high}");
        }

        return new(index, value, Strength(), Text);
    }

    Level Level()
    {
        var asset = Asset();
        _words.Expect("of");
        return new(asset, Person(), Strength(), Text);
    }

    Swap Swap()
    {
        var asset = Asset();
        _words.Expect("of");
        var who = Person();
        _words.Expect("with");
        return new(asset, who, Person(), Strength(), Text);
    }

    Force Force()
    {
        var happening = Event();
        _words.Expect("at");
        return new(happening, Month(), Text);
    }

    Disclose Disclose(bool published)
    {
        var document = Event();
        if (!_words.Failed && contest.Events[document].Exposure is null)
        {
            _words.FailBefore(Diagnostic.Sentence, $"the event '{contest.Events[document].Id}' is not a document");
        }

        Month? at = published && _words.Skip("at") ? Month() : null;
        return new(document, published, at, Strength(), Text);
    }

    Forbid Forbid()
    {
        _words.Expect("alliances");
        var who = ForPerson();
        var (from, to) = Months();
        return new(who, from, to, Text);
    }

    Freeze Freeze()
    {
        _words.Expect("coalition");
        var (from, to) = Months();
        return new(from, to, Text);
    }

    Atom? Unknown(string verb)
    {
        _words.FailBefore(
            Diagnostic.Sentence,
            $"no sentence begins with '{verb}'",
            Nearest.Suggestion(verb, Verbs) ?? SentenceWords.Listed(Verbs)
        );
        return null;
    }

    (Month? From, Month? To) Months()
    {
        Month? from = _words.Skip("from") ? Month() : null;
        Month? to = _words.Skip("to") ? Month() : null;
        if (!_words.Failed && to < from)
        {
            _words.FailBefore(Diagnostic.MonthOrder, $"{to} lies before {from}");
        }

        return (from, to);
    }

    Month Month()
    {
        var text = _words.Take("a month");
        if (_words.Failed)
        {
            return default;
        }

        var month = MonthText.Read(text, out var problem);
        if (month is null)
        {
            _words.FailBefore(Diagnostic.MalformedMonth, problem);
        }
        else if (window is { } played && !played.Holds(month.Value))
        {
            _words.FailBefore(Diagnostic.OutsideWindow, $"{month} is not among the months that are played, {played}");
        }

        return month ?? default;
    }

    double Strength()
    {
        if (!_words.Skip("strength"))
        {
            return 1;
        }

        var strength = _words.Number("a strength between 0 and 1");
        if (!_words.Failed && strength is < 0 or > 1)
        {
            _words.FailBefore(Diagnostic.OutOfBounds, "a strength lies between 0 and 1");
        }

        return strength;
    }

    int ForPerson() => _words.Skip("for") ? Person() : -1;

    int Person() => Id("person", contest.Contenders.Select(c => c.Id));

    int Event() => Id("event", contest.Events.Select(e => e.Id));

    Asset Asset() => Enum.TryParse<Asset>(_words.OneOf("an asset", Assets), ignoreCase: true, out var asset) ? asset : default;

    static IReadOnlyList<string> Assets { get; } = [.. Enum.GetNames<Asset>().Select(n => n.ToLowerInvariant())];

    int Id(string kind, IEnumerable<string> ids)
    {
        var id = _words.Take($"the id of {(kind is "office" or "event" ? "an" : "a")} {kind}");
        if (_words.Failed)
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
        _words.FailBefore(Diagnostic.UnknownId, names.Unknown(id), Nearest.Suggestion(id, names.Ids));
        return 0;
    }
}
