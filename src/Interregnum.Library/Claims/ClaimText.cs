namespace Interregnum.Library.Claims;

/// <summary>Claims in words.</summary>
public static class ClaimText
{
    /// <summary><c>lenin: died</c>, <c>stalin: took office (general-secretary)</c>, <c>politburo: count (members, 1922)</c>.</summary>
    public static string Of(Conflict conflict)
    {
        var when = conflict.Sides[0].Claims[0].When is { } date ? $"{date.Year}" : null;
        var about = string.Join(", ", new[] { conflict.About, when }.OfType<string>());
        return $"{conflict.Subject}: {Word(conflict.Relation).Replace('-', ' ')}{(about.Length > 0 ? $" ({about})" : "")}";
    }

    /// <summary>A relation as data write it.</summary>
    public static string Word(Relation relation) =>
        relation switch
        {
            Relation.Born => "born",
            Relation.Died => "died",
            Relation.TookOffice => "took-office",
            Relation.LeftOffice => "left-office",
            Relation.JoinedBody => "joined-body",
            Relation.LeftBody => "left-body",
            Relation.Expelled => "expelled",
            Relation.Exiled => "exiled",
            Relation.Arrested => "arrested",
            Relation.Happened => "happened",
            Relation.Founded => "founded",
            Relation.Votes => "votes",
            _ => "count",
        };
}
