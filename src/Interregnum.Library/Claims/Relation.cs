namespace Interregnum.Library.Claims;

/// <summary>What a claim says of its subject.</summary>
public enum Relation
{
    Born,

    /// <summary>By whatever cause.</summary>
    Died,
    TookOffice,
    LeftOffice,
    JoinedBody,
    LeftBody,

    /// <summary>From the party.</summary>
    Expelled,

    /// <summary>Banished, deported, expelled from a country.</summary>
    Exiled,
    Arrested,

    /// <summary>An event took place; a meeting, on the day on which it began.</summary>
    Happened,
    Founded,

    /// <summary>A vote went so.</summary>
    Votes,

    /// <summary>So many there were.</summary>
    Count,
}
