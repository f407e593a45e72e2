namespace Interregnum.Library.Claims;

/// <summary>Years of life in brackets after a name: <c>X (1870–1924)</c>.</summary>
static class Lives
{
    public static IEnumerable<StatedClaim> Of(Parse parse, ClaimPlace place)
    {
        foreach (var mention in parse.Mentions)
        {
            if (mention.Named.Kind is not (NamedKind.Person or NamedKind.Unknown) || parse.Word(mention.End) != "(")
            {
                continue;
            }

            var born = parse.Dates.FirstOrDefault(d => d.First == mention.End + 1);
            var died = born is null ? null : parse.Dates.FirstOrDefault(d => d.First == born.End + 1);
            if (born is not null && died is not null && parse.Word(born.End) is "-" or "–" or "—" && parse.Word(died.End) == ")")
            {
                yield return new(
                    ClaimReader.Id(mention.Named, Relation.Born),
                    Relation.Born,
                    null,
                    new DateValue(born.Date),
                    place
                );
                yield return new(
                    ClaimReader.Id(mention.Named, Relation.Died),
                    Relation.Died,
                    null,
                    new DateValue(died.Date),
                    place
                );
            }
        }
    }
}
