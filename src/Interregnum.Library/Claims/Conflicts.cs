namespace Interregnum.Library.Claims;

/// <summary>
/// Finds claims about the same thing that cannot all be true: equal subject, relation and object, and values that contradict each other. A coarser
/// date does not contradict a finer one within it (1924, January 1924), nor an approximate number one within a tenth of it.
/// </summary>
public static class Conflicts
{
    /// <summary>The conflicts among claims, those that admit no doubt first, then by subject.</summary>
    public static IReadOnlyList<Conflict> Among(IEnumerable<StatedClaim> claims) =>
        [
            .. claims
                .GroupBy(c => (c.Subject, c.Relation, c.About, When(c)))
                .Select(Of)
                .OfType<Conflict>()
                .OrderBy(c => c.Doubt is null ? 0 : 1)
                .ThenBy(c => c.Subject, StringComparer.Ordinal)
                .ThenBy(c => c.Relation)
                .ThenBy(c => c.About, StringComparer.Ordinal),
        ];

    /// <summary>Numbers are compared within a year; those that name none, with each other.</summary>
    static int? When(StatedClaim claim) => claim.When?.Year;

    static Conflict? Of(IEnumerable<StatedClaim> same)
    {
        var sides = same.GroupBy(c => c.Value.ToString()!, StringComparer.Ordinal)
            .Select(g => new ConflictSide(
                g.Key,
                [
                    .. g.OrderBy(c => c.Place.Source, StringComparer.Ordinal)
                        .ThenBy(c => c.Place.Position)
                        .ThenBy(c => c.Place.Start),
                ]
            ))
            .OrderBy(s => s.Value, StringComparer.Ordinal)
            .ToList();
        var against = sides.Where(s => sides.Exists(o => Contradict(s, o))).ToList();
        if (against.Count < 2)
        {
            return null;
        }

        var first = against[0].Claims[0];
        return new(first.Subject, first.Relation, first.About, against, Doubt(first.Relation, against));
    }

    static bool Contradict(ConflictSide one, ConflictSide other) =>
        one != other && one.Claims.Any(c => other.Claims.Any(o => c.Value.Contradicts(o.Value)));

    static string? Doubt(Relation relation, List<ConflictSide> sides)
    {
        var dates = sides.Select(s => s.Claims[0].Value).OfType<DateValue>().ToList();
        var contradictory = dates.SelectMany(d => dates.Where(o => d.Contradicts(o)), (d, o) => d.MayBeCalendars(o)).ToList();
        return contradictory.Count > 0 && contradictory.TrueForAll(c => c) ? "the same day, perhaps, by two calendars"
            : MayRecur(relation) ? "it may have happened more than once"
            : relation is Relation.Count or Relation.Votes ? "they may count different things"
            : null;
    }

    static bool MayRecur(Relation relation) =>
        relation
            is Relation.TookOffice
                or Relation.LeftOffice
                or Relation.JoinedBody
                or Relation.LeftBody
                or Relation.Exiled
                or Relation.Arrested
                or Relation.Expelled;
}
