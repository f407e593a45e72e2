namespace Interregnum.Library.Claims;

/// <summary>Votes of two sides, and how many there were of something.</summary>
static class Counts
{
    /// <summary>Words that may stand between a number and what is counted: <c>27 full members</c>.</summary>
    const int MostAdjectives = 2;
    const int FarthestSide = 12;

    public static IEnumerable<StatedClaim> Of(Parse parse, Memory memory, NameBook names, ClaimPlace place)
    {
        var numbers = NumbersOf(parse);
        var used = new HashSet<int>();
        foreach (var (vote, first, second) in Votes(parse, numbers))
        {
            used.Add(first);
            used.Add(second);
            if (Whose(parse, first, memory, names) is { } who)
            {
                yield return new(who, Relation.Votes, null, vote, place);
            }
        }

        foreach (var (at, value, length) in numbers.Where(n => !used.Contains(n.At)))
        {
            if (Unit(parse, at + length) is { } unit && Whose(parse, at, memory, names) is { } whose)
            {
                var about = Lexicon.Abouts.Contains(parse.Word(at - 1));
                yield return new(
                    whose,
                    Relation.Count,
                    IsWhole(parse, at) ? "members" : unit,
                    new NumberValue(value, about),
                    place
                )
                {
                    When = When(parse, at),
                };
            }
        }
    }

    /// <summary><c>consisted of seven men</c>: those of whom a body consists are its members, whatever they are called.</summary>
    static bool IsWhole(Parse parse, int at) =>
        parse.Word(at - 1) == "of" && parse.Word(at - 2) is "consisted" or "consists" or "composed";

    /// <summary>The clause's date, where it has one and no other.</summary>
    static ClaimDate? When(Parse parse, int at)
    {
        var (from, to) = (parse.ClauseStart(at), parse.ClauseEnd(at));
        var dates = parse.Dates.Where(d => d.First >= from && d.End <= to).Take(2).ToList();
        return dates.Count == 1 ? dates[0].Date : null;
    }

    /// <summary>Numbers that are no part of a date.</summary>
    static List<(int At, double Value, int Length)> NumbersOf(Parse parse)
    {
        var found = new List<(int, double, int)>();
        for (var i = 0; i < parse.Tokens.Count; i++)
        {
            if (!parse.Dates.Any(d => d.First <= i && i < d.End) && Numbers.At(parse.Tokens, i) is { } number)
            {
                found.Add((i, number.Value, number.Length));
                i += number.Length - 1;
            }
        }

        return found;
    }

    /// <summary><c>559 votes to 65</c>, <c>by 559 to 65</c>, <c>595 votes against 65</c>, <c>65 voted against, 559 for</c>.</summary>
    static IEnumerable<(VotesValue, int, int)> Votes(Parse parse, List<(int At, double Value, int Length)> numbers)
    {
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var ((one, first, length), (two, second, _)) = (numbers[i], numbers[i + 1]);
            var apart = two - one - length <= FarthestSide && parse.ClauseEnd(one) > two;
            var told = parse.HasBetween(one - 6, two + 4, "vote", "votes", "voted", "ballots");
            if (apart && told && AreSides(parse, one + length, two))
            {
                yield return (new(Math.Max(first, second), Math.Min(first, second)), one, two);
                i++;
            }
        }
    }

    static bool AreSides(Parse parse, int from, int to) =>
        parse.Word(to - 1) is "to" or "against" or "–" or "-" || parse.HasBetween(from, to, "against", "for");

    /// <summary>What is counted, as one word; null when it is nothing that is counted here.</summary>
    static string? Unit(Parse parse, int at)
    {
        for (var i = at; i <= at + MostAdjectives && i < parse.Tokens.Count; i++)
        {
            if (Lexicon.Units.Contains(parse.Word(i)))
            {
                return Plural(parse.Word(i));
            }

            if (!parse.Tokens[i].IsWord)
            {
                return null;
            }
        }

        return null;
    }

    static string Plural(string unit) =>
        unit switch
        {
            "vote" or "member" or "voter" or "delegate" or "worker" or "seat" or "official" or "candidate" => unit + "s",
            "secretary" => "secretaries",
            "deputy" => "deputies",
            "men" or "women" or "person" => "people",
            _ => unit,
        };

    /// <summary>
    /// Whose number it is: the body, meeting or group that is named nearest before it in the clause, or the last one where the sentence says
    /// <c>it</c>; null when nobody's.
    /// </summary>
    static string? Whose(Parse parse, int at, Memory memory, NameBook names)
    {
        for (var i = at - 1; i >= parse.ClauseStart(at); i--)
        {
            if (parse.MentionEndingAt(i + 1) is { Named.Kind: NamedKind.Body or NamedKind.Event } mention)
            {
                return mention.Named.Id;
            }

            if (Lexicon.Meetings.Contains(parse.Word(i)) && parse.Word(i - 1) == "the")
            {
                var dated = parse.Dates.FirstOrDefault(d => Moments.IsBound(parse, d) && d.First == i + 2);
                return (dated is null ? memory.EventOf(parse.Word(i)) : names.EventAt(parse.Word(i), dated.Date))?.Id
                    ?? parse.Word(i);
            }

            if (parse.Word(i) is "party" or "opposition" or "army" or "government")
            {
                return parse.Word(i);
            }
        }

        return parse.HasBetween(0, at, "it", "which", "they", "them") ? memory.Thing?.Id : null;
    }
}
