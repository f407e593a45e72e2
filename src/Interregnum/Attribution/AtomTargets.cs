using Interregnum.Contests;

namespace Interregnum.Attribution;

/// <summary>
/// What an atom lays hands on. Two atoms clash when they share a target in a month: then it matters which comes last, and what
/// each did could not be told apart.
/// </summary>
/// <param name="What">The kind of thing: a power, a mechanism, a parameter, an event and so on.</param>
/// <param name="First">Which one, as an index.</param>
/// <param name="Second">A second index, where it takes two.</param>
sealed record Target(string What, int First, int Second = -1);

/// <summary>Which atoms cannot stand together.</summary>
public static class AtomTargets
{
    /// <summary>Do two atoms lay hands on the same thing in the same month?</summary>
    public static bool Clash(Contest contest, Atom one, Atom other) =>
        Overlap(one, other) && Of(contest, one).Intersect(Of(contest, other)).Any();

    static bool Overlap(Atom one, Atom other)
    {
        var ((fromOne, toOne), (fromOther, toOther)) = (Span(one), Span(other));
        return fromOne <= toOther && fromOther <= toOne;
    }

    /// <summary>The months in which an atom holds. An event is one thing, whenever it comes.</summary>
    static (int From, int To) Span(Atom atom) =>
        atom is Block or Force or Disclose
            ? (int.MinValue, int.MaxValue)
            : (atom.From?.Number ?? int.MinValue, atom.To?.Number ?? int.MaxValue);

    static IEnumerable<Target> Of(Contest contest, Atom atom) =>
        atom switch
        {
            Redirect { Power: { } kind } r => [new("power", r.Office, (int)kind)],
            Redirect r => contest.Offices[r.Office].Powers.Select(p => new Target("power", r.Office, (int)p.Kind)),
            Disable d => People(contest, d.For).Select(p => new Target("mechanism " + d.Mechanism, p)),
            SetParameter s => [new("parameter", s.Parameter)],
            Level l => Of(contest, l.Asset, l.Who),
            Swap s => [.. Of(contest, s.Asset, s.Who), .. Of(contest, s.Asset, s.With)],
            Block b => [new("event", b.Event), new("document", b.Event)],
            Force f => [new("event", f.Event)],
            Disclose d => [new("document", d.Event)],
            Forbid f => People(contest, f.For).Select(p => new Target("alliances", p)),
            Freeze => [new("coalition", 0)],
            _ => throw new ArgumentException($"'{atom.Text}' ({atom.GetType().Name}) has no targets yet."),
        };

    static IEnumerable<int> People(Contest contest, int who) => who >= 0 ? [who] : Enumerable.Range(0, contest.Contenders.Count);

    /// <summary>An asset of a person: the asset as such, and the parameters that hold it.</summary>
    static IEnumerable<Target> Of(Contest contest, Asset asset, int who)
    {
        var contender = contest.Contenders[who];
        var traits = contender.Traits;
        IEnumerable<Quantity> held = asset switch
        {
            Asset.Ambition => [traits.Ambition],
            Asset.Boldness => [traits.Boldness],
            Asset.Caution => [traits.Caution],
            Asset.Organising => [traits.Organising],
            Asset.Theory => [traits.Theory],
            Asset.Foresight => [traits.Foresight],
            Asset.Prestige => [contender.Prestige],
            Asset.Legitimacy => contender.Claims.Select(c => c.Weight),
            Asset.Record => contender.Record.Select(c => c.Weight),
            Asset.Trust => contest.Ties.Where(t => t.From == who || t.To == who).Select(t => t.Trust),
            Asset.Positions => contender.Positions,
            _ => contender.Flexibility,
        };
        return held.Select(q => new Target("parameter", q.Index)).Append(new Target($"{asset}", who));
    }
}
