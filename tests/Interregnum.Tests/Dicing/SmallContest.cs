using Interregnum.Contests;

namespace Interregnum.Tests.Dicing;

/// <summary>A contest with no more in it than a test of dice needs.</summary>
static class SmallContest
{
    public static Contest With(IReadOnlyList<Parameter> parameters) => With([], [], parameters);

    public static Contest With(
        IReadOnlyList<string> claimants,
        IReadOnlyList<string> constituencies,
        IReadOnlyList<Parameter>? parameters = null
    ) =>
        new()
        {
            Id = "small",
            Title = "Small",
            Summary = "",
            From = Month.Of(1700, 1),
            To = Month.Of(1701, 12),
            Parameters = parameters ?? [],
            Mechanics = null!,
            Contenders = [.. claimants.Select(Claimant)],
            Ties = [],
            Issues = [],
            Constituencies = [.. constituencies.Select(Constituency)],
            Bodies = [],
            Offices = [],
            Ladder = [],
            Events = [],
        };

    static Contender Claimant(string id) =>
        new()
        {
            Id = id,
            Name = id,
            Role = Role.Claimant,
            Prestige = default,
            Claims = [],
            Record = [],
            Traits = new Traits(default, default, default, default, default, default),
            Positions = [],
            Flexibility = [],
        };

    static Constituency Constituency(string id) =>
        new()
        {
            Id = id,
            Name = id,
            Officials = 10,
            Turnover = default,
            Autonomy = default,
            Weight = default,
            Attachments = [],
            Positions = [],
        };
}
