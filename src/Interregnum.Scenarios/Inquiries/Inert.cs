using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Atoms that cannot make a difference, whatever the dice: seen from the contest alone, without playing it.</summary>
static class Inert
{
    /// <summary>Why the atom changes nothing, or null when it may change something.</summary>
    public static string? Why(Atom atom, Contest contest) =>
        atom.Strength == 0
            ? "its strength is 0"
            : atom switch
            {
                Redirect redirect => Powerless(redirect, contest),
                Disable disable => Untouched(disable, contest),
                SetParameter set => AsItWas(set, contest),
                Level level => Level(level, contest),
                Swap swap => Swapped(swap, contest),
                Block block => Never(contest.Events[block.Event], contest),
                Force force when contest.Events[force.Event] is { Rate: null } dated && dated.At == force.At =>
                    "that is when it happens anyway",
                Disclose disclose => Disclosed(disclose, contest),
                _ => null,
            };

    static string? Powerless(Redirect redirect, Contest contest)
    {
        var office = contest.Offices[redirect.Office];
        var powers = office.Powers.Where(p => redirect.Power is null || p.Kind == redirect.Power).ToList();
        if (powers.Count == 0)
        {
            return redirect.Power is null ? $"'{office.Id}' has no powers" : $"'{office.Id}' does not have this power";
        }

        return powers.TrueForAll(p => IsKnownAs(p.Reach, 0, contest)) ? "its reach is 0" : null;
    }

    static string? AsItWas(SetParameter set, Contest contest)
    {
        var (path, prior, _, _) = contest.Parameters[set.Parameter];
        var segments = path.Split('.');
        var unread =
            segments[0] == "people"
            && segments[2] != "positions"
            && contest.Contenders.Any(c => c.Role == Role.Lieutenant && c.Id == segments[1]);
        return unread ? "of a lieutenant only positions and ties count"
            : prior is Fixed known && known.Value == set.Value ? $"it is {known.Value} already"
            : null;
    }

    static string? Untouched(Disable disable, Contest contest) =>
        disable.Mechanism switch
        {
            "events" or "opinion" or "strength" or "assemblies" when disable.For >= 0 =>
                $"{disable.Mechanism} can be disabled for all only",
            _ when IsLieutenant(disable.For, contest) => $"a lieutenant has no part in {disable.Mechanism}",
            "events" when contest.Events.Count == 0 => "there are no events",
            "intelligence" when !Carries(contest, PowerKind.Informs) => "no office has the power 'informs'",
            "patronage" when !Carries(contest, PowerKind.Appoints) && disable.For >= 0 => "no office has the power 'appoints'",
            "positions" when disable.For >= 0 && contest.Contenders[disable.For].Flexibility.All(f => IsKnownAs(f, 0, contest)) =>
                "no position of this person moves",
            _ => null,
        };

    static string? Level(Level level, Contest contest)
    {
        if (IsUnread(level.Asset, level.Who, contest))
        {
            return "of a lieutenant only positions and ties count";
        }

        var others = Enumerable.Range(0, contest.ClaimantCount).Where(i => i != level.Who).ToList();
        return others.TrueForAll(other => Same(level.Asset, level.Who, other, contest))
            ? "the person has what the others have already"
            : null;
    }

    static string? Swapped(Swap swap, Contest contest) =>
        swap.Who == swap.With ? "it swaps a person with himself"
        : IsUnread(swap.Asset, swap.Who, contest) && IsUnread(swap.Asset, swap.With, contest)
            ? "of a lieutenant only positions and ties count"
        : Same(swap.Asset, swap.Who, swap.With, contest) ? "both have the same"
        : null;

    static string? Never(HistoricalEvent happening, Contest contest) =>
        happening.Rate is { } rate && IsKnownAs(rate, 0, contest) ? "its hazard is 0 and it never happens" : null;

    static string? Disclosed(Disclose disclose, Contest contest)
    {
        var document = contest.Events[disclose.Event];
        if (!document.Effects.Any(e => e is LegitimacyShift))
        {
            return "the document has no effect on legitimacy, which is all that its being known scales";
        }

        return disclose.At is null && IsKnownAs(document.Exposure!.Value, disclose.Published ? 1 : 0, contest)
            ? $"it is known to {(disclose.Published ? "all" : "nobody")} already"
            : null;
    }

    /// <summary>Whether two people are known to have the same of an asset: known numbers, pairwise equal.</summary>
    static bool Same(Asset asset, int one, int other, Contest contest)
    {
        if (asset == Asset.Trust)
        {
            return false;
        }

        return Known(asset, contest.Contenders[one], contest) is { } a
            && Known(asset, contest.Contenders[other], contest) is { } b
            && a.SequenceEqual(b);
    }

    /// <summary>The numbers that hold an asset, or null when one of them is uncertain.</summary>
    static List<double>? Known(Asset asset, Contender who, Contest contest)
    {
        var known = new List<double>();
        foreach (var quantity in Held(asset, who))
        {
            if (contest.Parameters[quantity.Index].Prior is not Fixed value)
            {
                return null;
            }

            known.Add(value.Value);
        }

        return asset is Asset.Legitimacy or Asset.Record ? [known.Sum()] : known;
    }

    static IEnumerable<Quantity> Held(Asset asset, Contender who) =>
        asset switch
        {
            Asset.Ambition => [who.Traits.Ambition],
            Asset.Boldness => [who.Traits.Boldness],
            Asset.Caution => [who.Traits.Caution],
            Asset.Organising => [who.Traits.Organising],
            Asset.Theory => [who.Traits.Theory],
            Asset.Foresight => [who.Traits.Foresight],
            Asset.Prestige => [who.Prestige],
            Asset.Legitimacy => who.Claims.Select(c => c.Weight),
            Asset.Record => who.Record.Select(c => c.Weight),
            Asset.Positions => who.Positions,
            _ => who.Flexibility,
        };

    static bool Carries(Contest contest, PowerKind kind) =>
        contest.Offices.Any(o => o.Powers.Any(p => p.Kind == kind && !IsKnownAs(p.Reach, 0, contest)));

    static bool IsUnread(Asset asset, int who, Contest contest) =>
        asset is not (Asset.Positions or Asset.Trust) && IsLieutenant(who, contest);

    static bool IsLieutenant(int who, Contest contest) => who >= contest.ClaimantCount;

    static bool IsKnownAs(Quantity quantity, double value, Contest contest) =>
        contest.Parameters[quantity.Index].Prior is Fixed known && known.Value == value;
}
