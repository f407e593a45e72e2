using Interregnum.Contests;

namespace Interregnum.Library.Claims;

/// <summary>The names that a contest's file gives to people, offices, bodies and events.</summary>
public static class ContestNames
{
    /// <summary>An event whose title is longer is known by its id alone.</summary>
    const int LongestTitle = 3;

    /// <summary>The names of a scenario's contest.</summary>
    public static NameBook Of(Scenario scenario) => Of(scenario.Contest, new Dictionary<string, IReadOnlyList<string>>());

    /// <param name="aliases">Further names by id: <c>premiership: [premier, prime minister]</c>.</param>
    public static NameBook Of(Contest contest, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases) =>
        new([
            .. contest.Contenders.Select(c => new Named(c.Id, NamedKind.Person, [c.Name, .. Further(c.Id, aliases)])),
            .. Founder(contest, aliases),
            .. contest.Offices.Select(o => new Named(o.Id, NamedKind.Office, [o.Name, Words(o.Id), .. Further(o.Id, aliases)])),
            .. contest.Bodies.Select(b => new Named(b.Id, NamedKind.Body, [b.Name, Words(b.Id), .. Further(b.Id, aliases)])),
            .. contest.Events.Select(e => new Named(e.Id, NamedKind.Event, [.. Title(e), .. Further(e.Id, aliases)])
            {
                At = ClaimDate.Of(e.At),
            }),
        ]);

    /// <summary>The founder's id: a contender's, or his name in small letters.</summary>
    public static string? FounderId(Contest contest) =>
        contest.Founder is not { } founder ? null
        : contest.Contenders.FirstOrDefault(c => c.Name == founder) is { } contender ? contender.Id
        : founder.ToLowerInvariant();

    static IEnumerable<Named> Founder(Contest contest, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases)
    {
        if (FounderId(contest) is { } id)
        {
            yield return new(id, NamedKind.Person, [contest.Founder!, .. Further(id, aliases)]);
        }
    }

    static IReadOnlyList<string> Further(string id, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases) =>
        aliases.GetValueOrDefault(id, []);

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
