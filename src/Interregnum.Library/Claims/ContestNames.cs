using Interregnum.Contests;

namespace Interregnum.Library.Claims;

/// <summary>The names that a contest's file gives to people, offices, bodies and events.</summary>
public static class ContestNames
{
    /// <summary>An event whose title is longer is known by its id alone.</summary>
    const int LongestTitle = 3;

    /// <summary>The names of a scenario's contest, and those that its aliases add to them.</summary>
    public static NameBook Of(Scenario scenario) => Of(scenario.Contest, scenario.Aliases);

    /// <param name="aliases">
    /// Sets of names that stand for one another: one that has a name of a person, office or body adds its others. Events have none: a search for a
    /// letter means the day of its reading too, a claim about it does not.
    /// </param>
    static NameBook Of(Contest contest, IReadOnlyList<IReadOnlyList<string>> aliases) =>
        new([
            .. contest.Contenders.Select(c => new Named(c.Id, NamedKind.Person, With(aliases, c.Name))),
            .. Founder(contest, aliases),
            .. contest.Offices.Select(o => new Named(o.Id, NamedKind.Office, With(aliases, o.Name, Words(o.Id)))),
            .. contest.Bodies.Select(b => new Named(b.Id, NamedKind.Body, With(aliases, b.Name, Words(b.Id)))),
            .. contest.Events.Select(e => new Named(e.Id, NamedKind.Event, [.. Title(e)]) { At = ClaimDate.Of(e.At) }),
        ]);

    /// <summary>The founder's id: a contender's, or his name in small letters.</summary>
    public static string? FounderId(Contest contest) =>
        contest.Founder is not { } founder ? null
        : contest.Contenders.FirstOrDefault(c => c.Name == founder) is { } contender ? contender.Id
        : founder.ToLowerInvariant();

    static IEnumerable<Named> Founder(Contest contest, IReadOnlyList<IReadOnlyList<string>> aliases)
    {
        if (FounderId(contest) is { } id)
        {
            yield return new(id, NamedKind.Person, With(aliases, contest.Founder!));
        }
    }

    /// <summary>Names, and the others of every set that has one of them.</summary>
    static IReadOnlyList<string> With(IReadOnlyList<IReadOnlyList<string>> aliases, params IReadOnlyList<string> names) =>
        [
            .. names
                .Concat(aliases.Where(set => set.Intersect(names, StringComparer.OrdinalIgnoreCase).Any()).SelectMany(set => set))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>The words of the id, unless they make a sentence (<c>lenin-dies</c>), and a short title.</summary>
    static IEnumerable<string> Title(HistoricalEvent e)
    {
        if (!e.Id.Split('-').Any(Lexicon.ByFirst.Contains))
        {
            yield return Words(e.Id);
        }

        if (e.Title.Split(' ') is { Length: <= LongestTitle } words && !words.Any(Lexicon.ByFirst.Contains))
        {
            yield return e.Title;
        }
    }

    static string Words(string id) => id.Replace('-', ' ');
}
