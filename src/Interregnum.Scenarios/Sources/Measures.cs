using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What a milestone's value is.</summary>
enum Unit
{
    Month,
    Truth,
    Share,
    Count,
    Person,

    /// <summary>A number or true/false that nothing is measured against.</summary>
    Free,
}

/// <summary>What is read off a history for a milestone, and its value on record.</summary>
static class Measures
{
    const int MostCount = 5000;
    const int WidestSearch = 24;

    delegate Measure Reader(Section section, Contest contest);

    static readonly (string Key, Unit Unit, Reader Read)[] Kinds =
    [
        ("loses-seat", Unit.Month, (s, c) => new LosesSeat(Who(s, c), Seats(s, c))),
        ("loses-office", Unit.Month, (s, c) => new LosesOffice(Who(s, c), Office(s, c))),
        ("expelled", Unit.Month, (s, c) => new IsExpelled(Who(s, c))),
        ("seated", Unit.Truth, (s, c) => new IsSeated(Who(s, c), Seats(s, c))),
        ("holds", Unit.Truth, (s, c) => new HoldsOffice(Who(s, c), Office(s, c))),
        ("opposition-votes", Unit.Share, (s, c) => new OppositionVotes(Voting(s, c), s.Require("within").Whole(0, WidestSearch))),
        ("opposition-seats", Unit.Count, (s, c) => new OppositionSeats(Seats(s, c))),
        ("backing", Unit.Share, (s, c) => new Backing(Claimant(s.Require("who"), c), Assembly(s, c), Constituency(s, c))),
        ("winner", Unit.Person, (_, _) => new Winner()),
        ("unmeasured", Unit.Free, (s, _) => new Unmeasured(s.Require("reason").Text())),
    ];

    public static (Measure, Unit) Read(Field field, Contest contest)
    {
        var section = field.Section("a measure");
        var found = new List<(Measure, Unit)>();
        foreach (var (key, unit, read) in Kinds)
        {
            if (section.Optional(key) is { IsMissing: false } value)
            {
                var measure = value.Section($"'{key}'");
                found.Add((read(measure, contest), unit));
                measure.Close();
            }
        }

        section.Close();
        if (!section.IsMissing && found.Count != 1)
        {
            var keys = string.Join(", ", Kinds.Select(k => k.Key));
            field.Report(Diagnostic.Count, $"a measure has one key; found {found.Count}", $"write one of {keys}");
        }

        return found.Count > 0 ? found[0] : (new Unmeasured(""), Unit.Free);
    }

    /// <summary>The value on record, in the measure's unit; a month as its number, a person as an index (nobody −1).</summary>
    public static double Value(Field field, Unit unit, ContestReading contest) =>
        unit switch
        {
            Unit.Month => (field.MonthWithin(contest.Window) ?? contest.Contest.From).Number,
            Unit.Truth => field.Truth() ? 1 : 0,
            Unit.Share => Number(field, 0, 1),
            Unit.Count => field.Whole(0, MostCount),
            Unit.Person => field.Node is ScalarNode { Text: "nobody" } ? -1 : Claimant(field, contest.Contest),
            _ => field.Node is ScalarNode { Text: "true" or "false" }
                ? (field.Truth() ? 1 : 0)
                : Number(field, double.MinValue, double.MaxValue),
        };

    static double Number(Field field, double least, double most)
    {
        if (field.Scalar("a number") is not { } text)
        {
            return 0;
        }

        if (QuantityText.Number(text) is not { } number)
        {
            field.Report(Diagnostic.MalformedQuantity, $"'{field.Name}' needs a number; found {field.Node!.Kind}");
            return 0;
        }

        if (number < least || number > most)
        {
            field.Report(Diagnostic.OutOfBounds, $"'{field.Name}' is {number}; a share lies between 0 and 1");
        }

        return number;
    }

    static int Claimant(Field field, Contest contest) =>
        new Names("claimant", [.. contest.Contenders.Take(contest.ClaimantCount).Select(c => c.Id)]).Reference(field);

    static int Who(Section s, Contest contest) =>
        new Names("person", [.. contest.Contenders.Select(c => c.Id)]).Reference(s.Require("who"));

    static int Office(Section s, Contest contest) =>
        new Names("office", [.. contest.Offices.Select(o => o.Id)]).Reference(s.Require("office"));

    static int Assembly(Section s, Contest contest) =>
        Body(s, contest, b => contest.Bodies[b].Kind == BodyKind.Assembly, "is not an assembly and has no delegates");

    static int Seats(Section s, Contest contest) =>
        Body(s, contest, b => contest.Bodies[b].Kind != BodyKind.Assembly, "is an assembly and has no members by name");

    static int Voting(Section s, Contest contest) =>
        Body(s, contest, b => contest.Ladder.Any(r => r.Bodies.Contains(b)), "votes on no rung of the ladder");

    /// <summary>The body of a measure; one that cannot be measured so is reported.</summary>
    static int Body(Section s, Contest contest, Predicate<int> serves, string why)
    {
        var field = s.Require("body");
        var body = new Names("body", [.. contest.Bodies.Select(b => b.Id)]).Reference(field);
        if (body >= 0 && !serves(body))
        {
            field.Report(Diagnostic.WrongBody, $"'{contest.Bodies[body].Id}' {why}");
        }

        return body;
    }

    static int Constituency(Section s, Contest contest)
    {
        var field = s.Optional("constituency");
        return field.IsMissing || field.Node is ScalarNode { Text: "all" }
            ? -1
            : new Names("constituency", [.. contest.Constituencies.Select(c => c.Id)]).Reference(field);
    }
}
