namespace Interregnum.Library.Claims;

/// <summary>Offices held <c>since</c> or <c>until</c> a date, and entries such as <c>X, chairman from 1922</c>.</summary>
static class Tenures
{
    const int Farthest = 3;

    public static IEnumerable<StatedClaim> Of(Parse parse, Memory memory, ClaimPlace place)
    {
        foreach (var office in parse.Mentions.Where(m => m.Named.Kind == NamedKind.Office))
        {
            foreach (var date in parse.Dates.Where(d => d.First > office.End && d.First <= office.End + Farthest))
            {
                var relation = parse.Word(date.First - 1) switch
                {
                    "since" => Relation.TookOffice,
                    "until" or "till" => Relation.LeftOffice,
                    _ => (Relation?)null,
                };
                if (relation is { } told && Holder(parse, office, memory) is { } holder)
                {
                    yield return new(ClaimReader.Id(holder, told), told, office.Named.Id, new DateValue(date.Date), place);
                }
            }
        }
    }

    static Named? Holder(Parse parse, Mention office, Memory memory)
    {
        var clause = parse.ClauseStart(office.First);
        var holder = parse.Mentions.LastOrDefault(m =>
            m.End <= office.First
            && m.First >= clause
            && m.Named.Kind is NamedKind.Person or NamedKind.Unknown
            && m.First >= clause
            && m.End <= office.First
        );
        return holder?.Named
            ?? (parse.HasBetween(clause, office.First, "he", "she") && memory.Persons is [var first, ..] ? first : null);
    }
}
