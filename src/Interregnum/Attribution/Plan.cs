using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Worlds;

namespace Interregnum.Attribution;

/// <summary>
/// Every world that an inquiry needs, each once however many tables it stands in. A plan plays nothing: it can be played
/// anywhere, and is read where the outcomes are.
/// </summary>
public sealed class Plan
{
    readonly Contest _contest;
    readonly IReadOnlyList<CalibratedVariant> _calibrated;
    readonly List<PlannedWorld> _worlds = [];
    readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    Plan(Contest contest, Inquiry inquiry, IReadOnlyList<CalibratedVariant> calibrated)
    {
        (_contest, _calibrated) = (contest, calibrated);
        Full = Place(new PlannedWorld("", new World(contest, Intervention.None), Rerolled: false, MonthsAfter: 12));
        Headline = Table([.. inquiry.Headline.Select(f => Primary(inquiry.Factors[f]))], Budget.PerDraw);
        Sham = Place(CanonicalAtoms.Of(contest, inquiry.Sham));
        Rerolled = Place(
            Worlds[Full] with
            {
                Key = "re-rolled",
                Rerolled = true,
                MonthsAfter = 0,
                PerDraw = Budget.TablePerDraw,
            }
        );
        Contrasts = [.. Enumerable.Range(0, inquiry.Headline.Count).SelectMany(f => OtherContrasts(inquiry, f))];
        Parts =
        [
            .. Enumerable
                .Range(0, inquiry.Headline.Count)
                .Where(f => inquiry.Factors[inquiry.Headline[f]].Parts.Count > 0)
                .Select(f => PartsOf(inquiry, f)),
        ];
        Variants =
        [
            .. Forms
                .All.Where(v => !contest.Variants.Any(c => c.Mechanism == v.Variant.Mechanism))
                .Select(v => Otherwise(v.Variant, inquiry)),
        ];
        Wider = inquiry.Wider.Count == 0 ? null : Table([.. inquiry.Wider.Select(f => Primary(inquiry.Factors[f]))]);
    }

    /// <summary>The worlds of an inquiry's tables and baselines.</summary>
    /// <param name="calibrated">Forms of mechanisms that have a posterior; the others are played from the prior.</param>
    /// <exception cref="ArgumentException">The inquiry breaks the rules of <see cref="FactorAtoms.Problems"/>.</exception>
    public static Plan Of(Contest contest, Inquiry inquiry, IReadOnlyList<CalibratedVariant>? calibrated = null)
    {
        var problems = FactorAtoms.Problems(contest, inquiry);
        return problems.Count == 0
            ? new Plan(contest, inquiry, calibrated ?? [])
            : throw new ArgumentException(string.Join(Environment.NewLine, problems.Select(p => p.Message)));
    }

    public IReadOnlyList<PlannedWorld> Worlds => _worlds;

    /// <summary>Place of the world with everything as it was.</summary>
    public int Full { get; }

    /// <summary>Place of the world with a negligible change to a bystander.</summary>
    public int Sham { get; }

    /// <summary>Place of the world with everything as it was and other dice.</summary>
    public int Rerolled { get; }

    /// <summary>The headline's factors under their primary contrasts.</summary>
    public WorldTable Headline { get; }

    /// <summary>The headline with one factor under each of its other contrasts, one at a time.</summary>
    public IReadOnlyList<ContrastTable> Contrasts { get; }

    /// <summary>The headline in the model put together otherwise, each form on its own posterior where it has one, else on the prior.</summary>
    public IReadOnlyList<VariantTable> Variants { get; }

    /// <summary>For each factor of the headline that has parts.</summary>
    public IReadOnlyList<PartTable> Parts { get; }

    /// <summary>The wider table under the primary contrasts; null when the inquiry has none.</summary>
    public WorldTable? Wider { get; }

    (string Id, IReadOnlyList<Atom> Atoms) Primary(Factor factor) => Under(factor, 0);

    (string Id, IReadOnlyList<Atom> Atoms) Under(Factor factor, int contrast) =>
        (factor.Id, CanonicalAtoms.Of(_contest, factor.Contrasts[contrast].Do));

    IEnumerable<ContrastTable> OtherContrasts(Inquiry inquiry, int place) =>
        Enumerable
            .Range(1, inquiry.Factors[inquiry.Headline[place]].Contrasts.Count - 1)
            .Select(contrast => new ContrastTable(
                place,
                contrast,
                Table([.. inquiry.Headline.Select((f, i) => Under(inquiry.Factors[f], i == place ? contrast : 0))])
            ));

    VariantTable Otherwise(Variant variant, Inquiry inquiry) =>
        new(variant, Table([.. inquiry.Headline.Select(f => Primary(inquiry.Factors[f]))], Budget.TablePerDraw, variant));

    PartTable PartsOf(Inquiry inquiry, int place)
    {
        var parts = FactorAtoms.Parts(_contest, inquiry.Factors[inquiry.Headline[place]]);
        var others = inquiry.Headline.Where((_, i) => i != place).Select(f => Primary(inquiry.Factors[f]));
        return new PartTable(place, [.. parts.Select(p => p.Name)], Table([.. parts.Select(p => (p.Id, p.Atoms)), .. others]));
    }

    /// <summary>
    /// All worlds of some players, each of which takes its atoms away when it is absent. The headline's come first, so that a world
    /// that is also one of the headline's plays as many histories of each draw.
    /// </summary>
    WorldTable Table(
        IReadOnlyList<(string Id, IReadOnlyList<Atom> Atoms)> players,
        int perDraw = Budget.TablePerDraw,
        Variant? variant = null
    )
    {
        GameIndex.CheckPlayers(players.Count);
        var worlds = new int[1 << players.Count];
        for (var mask = 0; mask < worlds.Length; mask++)
        {
            worlds[mask] = Place([.. players.Where((_, i) => (mask & (1 << i)) == 0).SelectMany(p => p.Atoms)], perDraw, variant);
        }

        return new WorldTable([.. players.Select(p => p.Id)], worlds);
    }

    int Place(IReadOnlyList<Atom> atoms, int perDraw = Budget.TablePerDraw, Variant? variant = null)
    {
        var contest = variant is null ? _contest : Built(variant);
        var canonical = CanonicalAtoms.Of(_contest, new Intervention(atoms));
        var key = string.Join("; ", canonical.Select(a => a.Text).Prepend(variant?.ToString()).OfType<string>());
        return Place(
            new PlannedWorld(key, new World(contest, new Intervention(canonical)), Rerolled: false, MonthsAfter: 0, perDraw)
        );
    }

    Contest Built(Variant variant) =>
        _contest with
        {
            Variants = [.. _contest.Variants, variant],
            Posterior = _calibrated.FirstOrDefault(c => c.Variant == variant)?.Posterior,
        };

    int Place(PlannedWorld world)
    {
        if (!_places.TryGetValue(world.Key, out var place))
        {
            place = _worlds.Count;
            _places.Add(world.Key, place);
            _worlds.Add(world);
        }

        return place;
    }
}
