using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Runs;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Cluster;

/// <summary>
/// What is played, in words that a silo reads as it reads any scenario's: sentences of <c>do</c>, paths of parameters, names of mechanisms.
/// The design's id says whether it was understood.
/// </summary>
[GenerateSerializer, Immutable]
sealed record DesignOrder
{
    /// <inheritdoc cref="Design.Id"/>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Mechanisms in other forms, as <c>opinion=independent</c>, in the contest's order.</summary>
    [Id(1)]
    public required string[] Variants { get; init; }

    /// <summary>The posterior that this design's parameters are drawn from; null for the prior.</summary>
    [Id(2)]
    public required string? PosteriorHash { get; init; }

    [Id(3)]
    public required string[] Do { get; init; }

    [Id(4)]
    public required bool Rerolled { get; init; }

    [Id(5)]
    public required int MonthsAfter { get; init; }

    [Id(6)]
    public required int PerDraw { get; init; }

    /// <summary>Mechanisms that do what they do in the twin; empty for none.</summary>
    [Id(7)]
    public required string[] Borrowed { get; init; }

    /// <summary>What is done in the twin.</summary>
    [Id(8)]
    public required string[] InTheTwin { get; init; }

    /// <summary>Paths of the parameters that every draw has from another; empty for none.</summary>
    [Id(9)]
    public required string[] Exchanged { get; init; }

    /// <summary>How many draws further on that other draw is.</summary>
    [Id(10)]
    public required int ExchangedFrom { get; init; }

    public static DesignOrder Of(Design design)
    {
        var (world, contest) = (design.World, design.World.Contest);
        return new()
        {
            Id = design.Id,
            Variants = [.. contest.Variants.Select(v => v.ToString())],
            PosteriorHash = contest.Posterior?.Hash,
            Do = Texts(world.Intervention),
            Rerolled = design.Rerolled,
            MonthsAfter = design.MonthsAfter,
            PerDraw = design.PerDraw,
            Borrowed = [.. world.Borrowing?.Mechanisms ?? []],
            InTheTwin = world.Borrowing is { } borrowing ? Texts(borrowing.Twin) : [],
            Exchanged = [.. (world.Exchange?.Parameters ?? []).Select(p => contest.Parameters[p].Path)],
            ExchangedFrom = world.Exchange?.Draws ?? 0,
        };
    }

    /// <summary>The design that these words name.</summary>
    /// <param name="contest">The contest as the scenario's files have it.</param>
    /// <param name="posterior">The posterior of a hash; null when there is no such one.</param>
    /// <returns>Null when they name none, or another one than was meant.</returns>
    public Design? Read(Contest contest, Func<string, Posterior?> posterior)
    {
        if (MonthsAfter is not (0 or Player.OtherReading) || PerDraw is < 1 or > Budget.PerDraw)
        {
            return null;
        }

        var forms = Variants.Select(Forms.Named).OfType<Variant>().ToList();
        var drawnFrom = PosteriorHash is null ? null : posterior(PosteriorHash);
        if (forms.Count < Variants.Length || (drawnFrom is null) != (PosteriorHash is null))
        {
            return null;
        }

        var built = contest with { Variants = forms, Posterior = drawnFrom };
        return
            World(built) is { } world
            && Design.Of(new("", world, Rerolled, MonthsAfter, PerDraw)) is var design
            && design.Id == Id
            ? design
            : null;
    }

    World? World(Contest contest)
    {
        var parameters = Exchanged.Select(path => IndexOf(contest, path)).ToList();
        var known = parameters.All(p => p >= 0) && Borrowed.All(Borrowing.Lendable.Contains);
        return known && Intervention(contest, Do) is { } done && Intervention(contest, InTheTwin) is { } twin
            ? new(contest, done)
            {
                Borrowing = Borrowed.Length == 0 ? null : new(Borrowed, twin),
                Exchange = parameters.Count == 0 ? null : new(parameters, ExchangedFrom),
            }
            : null;
    }

    static int IndexOf(Contest contest, string path) =>
        contest.Parameters.TakeWhile(p => p.Path != path).Count() is var place && place < contest.Parameters.Count ? place : -1;

    static Intervention? Intervention(Contest contest, string[] sentences)
    {
        var atoms = sentences.Select(s => DoLanguage.Read(s, contest).Atom).OfType<Atom>().ToList();
        return atoms.Count == sentences.Length ? new(atoms) : null;
    }

    static string[] Texts(Intervention intervention) => [.. intervention.Atoms.Select(a => a.Text)];
}
