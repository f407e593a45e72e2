using System.Text.Json;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Findings;
using Interregnum.Mechanisms;
using Interregnum.Scenarios;
using Interregnum.Situations;
using Interregnum.Worlds;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Worlds;

/// <summary>
/// Adding a contender, a parameter or a mechanism leaves every other draw unchanged, shown on whole histories: as long as what was
/// added takes no part, they are the same in all other respects, month by month.
/// </summary>
public sealed class EveryOtherDrawTests
{
    const int Histories = 200;

    /// <summary>A voter in another row is summed in another order: single numbers then round differently, and no more than that.</summary>
    const double Rounding = 1e-5;

    const string Lieutenant = "- {id: zoe, name: Zoe, role: lieutenant, positions: {tempo: 0}}";

    const string Claimant =
        "- {id: zoe, name: Zoe, role: claimant, prestige: 0.5 ± 0.2, positions: {tempo: 0.1 ± 0.1}, flexibility: 0.5, traits: "
        + "{ambition: 0.5 ± 0.2, boldness: 0.5 ± 0.2, caution: 0.5 ± 0.2, organising: 0.5 ± 0.2, theory: 0.5 ± 0.2, foresight: 0.5 ± 0.2}}";

    const string Exile = "- {id: exile, title: Zoe goes, at: 1900-01, effects: [leaves: {who: zoe}]}";

    const string Comet =
        "- {id: comet, title: A comet, at: {from: 1900-02, to: 1902-10, rate: 0.1 ± 0.05}, effects: [prestige: {who: ada, by: 0}]}";

    static readonly Contest AsItIs = Struggle.With();

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, Rounding)]
    public void Adding_a_lieutenant_leaves_every_other_draw_unchanged_until_he_gets_something(bool first, double tolerance)
    {
        // Silent as he is, he is one of the lieutenants, and fear grows with their unanimity; so it does not here.
        var before = Played(AsItIs, "set fear.unanimity to 0");
        var after = Played(Struggle.With(first ? Lieutenant : "", first ? "" : Lieutenant), "set fear.unanimity to 0", "zoe");
        var alike = after.Select(h => h.FindIndex(m => m.HasPart) is >= 0 and var month ? month : h.Count).ToList();

        Assert.Empty(Differences(before, after.Zip(alike, (h, months) => h[..months]), tolerance));
        Assert.InRange(alike.Count(months => months == AsItIs.MonthCount), 20, Histories - 20);
        Assert.Contains(before.Zip(after), h => h.First[^1].Facts != h.Second[^1].Facts);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, Rounding)]
    public void Adding_a_claimant_whom_nobody_supports_and_who_leaves_at_once_leaves_every_other_draw_unchanged(
        bool first,
        double tolerance
    )
    {
        // Persons support whom they trust, and so strongly here that nothing is left for one whom nobody trusts.
        const string Strongly = "set opinion.self to 50";
        var hated = string.Concat(AsItIs.Contenders.Select(c => $"- {{from: zoe, to: {c.Id}, trust: -1}}\n  "));
        var more = Unloved(Struggle.With(first ? Claimant : "", first ? "" : Claimant, ties: hated, events: Exile), "zoe");

        Assert.Empty(Differences(Played(AsItIs, Strongly), Played(more, Strongly, "zoe"), tolerance));
    }

    [Fact]
    public void Adding_an_event_that_changes_nothing_leaves_every_other_draw_unchanged()
    {
        var more = Struggle.With(events: Comet);
        var player = new Player(new World(more, Intervention.None));

        Assert.Empty(Differences(Played(AsItIs), Played(more)));
        Assert.InRange(Enumerable.Range(0, Histories).Count(h => Fired(player, h)), 20, Histories - 1);

        static bool Fired(Player player, long history)
        {
            player.Play(1, history);
            return player.Now.Situation.Fired[0];
        }
    }

    [Fact]
    public void Adding_a_parameter_that_nobody_reads_leaves_every_other_draw_unchanged()
    {
        var more = Struggle.With(claims: "{id: letter, what: She has a letter, weight: 0.5 ± 0.1}");

        Assert.Equal(AsItIs.Parameters.Count + 1, more.Parameters.Count);
        Assert.Empty(Differences(Played(AsItIs), Played(more)));
    }

    [Fact]
    public void Adding_a_mechanism_that_only_draws_leaves_every_other_draw_unchanged() =>
        Assert.Empty(Differences(Played(AsItIs), Played(AsItIs, more: new Gambler())));

    [Fact]
    public void In_these_histories_everything_happens_that_can_be_diced_for()
    {
        var kinds = Enumerable
            .Range(0, Histories)
            .SelectMany(h => Replay.Trace(new World(AsItIs, Intervention.None), 1, h).Deeds)
            .Select(d => d.Kind)
            .ToHashSet();

        string[] diced = ["bloc", "capitulation", "censure", "chief", "coalition", "event", "takes-office", "takes-seat", "vote"];
        Assert.Empty(diced.Except(kinds));
    }

    [Fact]
    public void Histories_that_differ_are_seen_to_differ()
    {
        var played = Played(AsItIs);

        Assert.NotEmpty(Differences(played, Played(AsItIs, "set people.gwen.positions.tempo to 0.9")));
        Assert.Equal(Histories - 1, Differences(played, played.Skip(1), Rounding).Count);
    }

    /// <summary>Throws dice of every stream before every step, and does nothing with them.</summary>
    sealed class Gambler() : Mechanism("gambler", Footing.Conjectured, "nothing")
    {
        public override void Act(Moment now)
        {
            for (var stream = 0; stream < 32; stream++)
            {
                var entity = now.Roster.Entities.Contender(stream % now.Roster.Persons);
                Race.Pick(now.Dice, (Stream)stream, now.Month, now.Roster.Entities.Contenders, now.Settings.Prestige);
                now.Dice.Normal((Stream)stream, now.Month, entity);
            }
        }
    }

    /// <summary>How a month ended and what was done in it, as far as it concerns others than who or what was added.</summary>
    /// <param name="HasPart">Whether the added person sits or holds office anywhere at its end.</param>
    sealed record Told(double[] Numbers, string Facts, bool HasPart);

    /// <summary>The first difference of each history from the other of the same number, as far as the other was told.</summary>
    static List<string> Differences(IEnumerable<List<Told>> histories, IEnumerable<List<Told>> others, double tolerance = 0) =>
        [.. histories.Zip(others).Select((pair, h) => Difference(h, pair.First, pair.Second, tolerance)).OfType<string>()];

    static string? Difference(int history, List<Told> months, List<Told> others, double tolerance)
    {
        for (var month = 0; month < others.Count; month++)
        {
            var (one, other) = (months[month], others[month]);
            var apart = one.Numbers.Zip(other.Numbers, (a, b) => Math.Abs(a - b)).Max();
            if (!(apart <= tolerance) || one.Facts != other.Facts)
            {
                return $"history {history}, month {month}: numbers {apart:R} apart; {one.Facts} and {other.Facts}";
            }
        }

        return null;
    }

    /// <summary>All histories, month by month.</summary>
    /// <param name="added">A person of whom nothing is told.</param>
    /// <param name="more">A mechanism that acts before every step.</param>
    static List<List<Told>> Played(Contest contest, string? sentence = null, string? added = null, Mechanism? more = null)
    {
        var intervention = sentence is null ? Intervention.None : new([DoLanguage.Read(sentence, contest).Atom!]);
        var player = new Player(new World(contest, intervention));
        return [.. Enumerable.Range(0, Histories).Select(h => Played(player, h, added, more))];
    }

    static List<Told> Played(Player player, long history, string? added, Mechanism? more)
    {
        var recorder = new Recorder(player, 1, history);
        var who = added is null ? -1 : recorder.Now.Contest.Contenders.Select(c => c.Id).ToList().IndexOf(added);
        var parts = new List<bool>();
        while (recorder.Next())
        {
            foreach (var step in TheMonth.Steps)
            {
                more?.Act(recorder.Now);
                step.Act(recorder.Now);
            }

            recorder.Record();
            parts.Add(who >= 0 && HasPart(recorder.Now, who));
        }

        var told = recorder.Finish();
        var deeds = told.Deeds.Where(d => !d.By.Concat(d.Against).Contains(added) && d.Where is not ("comet" or "exile"));
        var facts = deeds.ToLookup(d => d.Month, d => JsonSerializer.Serialize(d));
        return
        [
            .. told.Months.Zip(parts, (m, part) => new Told(Numbers(m, who), Facts(m) + string.Concat(facts[m.Month]), part)),
        ];
    }

    static string Facts(MonthTrace month) =>
        JsonSerializer.Serialize(
            new
            {
                month.Coalition,
                month.Blocs,
                month.Seats,
                month.Offices,
                month.Dominant,
            }
        );

    /// <summary>The numbers of a month without those of a person.</summary>
    static double[] Numbers(MonthTrace month, int who) =>
        [
            month.Fear,
            .. new[] { month.Strength, month.Expressed, month.Private, month.Prestige, month.Legitimacy }.SelectMany(numbers =>
                numbers.Where((_, i) => i != who)
            ),
        ];

    static bool HasPart(Moment now, int who)
    {
        var (state, roster) = (now.Situation, now.Roster);
        return state.Holder.Contains(who)
            || Enumerable.Range(0, roster.Cabinets.Length).Any(c => now.SeatIn(c, who) != Situation.NoSeat)
            || Enumerable.Range(0, roster.Councils.Length).Any(c => state.Members[(c * roster.Rows) + roster.RowOf(who)] > 0);
    }

    /// <summary>Every official is so far from a claimant that his share of their support is nothing beside the others'.</summary>
    static Contest Unloved(Contest contest, string claimant) =>
        contest with
        {
            Parameters =
            [
                .. contest.Parameters.Select(p =>
                    p.Path.EndsWith($".attachments.{claimant}", StringComparison.Ordinal)
                        ? p with
                        {
                            Prior = new Fixed(-100),
                            Low = -100,
                        }
                        : p
                ),
            ],
        };
}
