using System.Security.Cryptography;
using System.Text;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>What is played, apart from the seed and the number of histories; names a folder of blocks.</summary>
public sealed class Design
{
    /// <summary>Fresh dice, with parameters drawn from the prior or, after a calibration, from the posterior.</summary>
    public const string Population = "in general";

    const int IdLength = 16;

    readonly PlannedWorld _planned;

    Design(PlannedWorld planned, bool rows)
    {
        var (world, rerolled, monthsAfter) = (planned.World, planned.Rerolled, planned.MonthsAfter);
        var atoms = CanonicalAtoms.Of(world.Contest, world.Intervention);
        var twin = world.Borrowing is null ? [] : CanonicalAtoms.Of(world.Contest, world.Borrowing.Twin);
        World = world with
        {
            Intervention = new(atoms),
            Borrowing = world.Borrowing is { } borrowing ? borrowing with { Twin = new(twin) } : null,
        };
        Rerolled = rerolled;
        MonthsAfter = monthsAfter;
        Rows = rows;
        _planned = planned;
        Text = string.Join(
            '\n',
            [
                $"population: {PopulationOf(world)}",
                $"dice: {(rerolled ? "re-rolled" : "the run's")}",
                $"months after the horizon: {monthsAfter}",
                $"kept: {(rows ? "rows" : "outcomes")}",
                .. world.Contest.Variants.Select(v => $"mechanism: {v}"),
                .. planned.PerDraw == Budget.PerDraw ? (string[])[] : [$"of each draw: its first {planned.PerDraw} histories"],
                .. atoms.Select(a => $"do: {a.Text}"),
                .. world.Exchange is { } e
                    ? (string[])
                        [
                            $"from {e.Draws} draws on: {string.Join(' ', e.Parameters.Select(p => world.Contest.Parameters[p].Path))}",
                        ]
                    : [],
                .. (world.Borrowing?.Mechanisms ?? []).Select(m => $"as in the twin: {m}"),
                .. twin.Select(a => $"in the twin: {a.Text}"),
            ]
        );
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..IdLength];
    }

    /// <summary>The contest and what is done to it, in canonical form.</summary>
    public World World { get; }

    /// <summary>Whether the same parameters are played with other dice.</summary>
    public bool Rerolled { get; }

    /// <summary>Months played after the horizon: 0 or 12.</summary>
    public int MonthsAfter { get; }

    /// <summary>Histories played of each parameter draw.</summary>
    public int PerDraw => _planned.PerDraw;

    /// <summary>Whether whole rows are kept, or of each history only its outcome.</summary>
    public bool Rows { get; }

    /// <summary>The design in words: the same for interventions that do the same, however their authors wrote them.</summary>
    public string Text { get; }

    /// <summary>16 hexadecimal digits, the head of the SHA-256 of <see cref="Text"/>. Unique only within a contest.</summary>
    public string Id { get; }

    /// <summary>Whole rows, with the outcome also read twelve months after the horizon: what a run's tables are made of.</summary>
    public static Design WholeRows(Contest contest, Intervention @do) =>
        new(new PlannedWorld("", new World(contest, @do), Rerolled: false, MonthsAfter: 12), rows: true);

    /// <summary>What an attribution asks of one of its worlds: whole rows of the one it also reads later, outcomes of all others.</summary>
    public static Design Of(PlannedWorld world) => new(world, world.MonthsAfter > 0);

    static string PopulationOf(World world) =>
        world.InThisCase ? "in this case"
        : world.Contest.Posterior is null ? Population
        : $"{Population}, from the posterior {world.Contest.Posterior.Hash}";

    /// <summary>Number of a history, from its place among those that are played.</summary>
    public long Number(long place) => _planned.Number(place);
}
