using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Tests.Scenarios;

/// <summary>What check calls without effect is held against the engine.</summary>
public sealed class InertTests
{
    const int Histories = 24;

    static readonly Contest Sound = ScenarioFolder.Read(Folders.Base).Scenario!.Contest;

    public static TheoryData<Atom> Refused =>
        [
            new Redirect(1, null, Redirection.Idle, -1, null, null, 1, "idle herald"),
            new Redirect(0, PowerKind.Polices, Redirection.Given, 1, null, null, 1, "give secretary polices to ben"),
            new Redirect(0, null, Redirection.Shared, -1, null, null, 0, "share secretary strength 0"),
            new Disable("events", 0, null, null, 1, "disable events for ada"),
            new Disable("opinion", 1, null, null, 1, "disable opinion for ben"),
            new Disable("strength", 1, null, null, 1, "disable strength for ben"),
            new Disable("assemblies", 0, null, null, 1, "disable assemblies for ada"),
            new Disable("intelligence", 2, null, null, 1, "disable intelligence for cora"),
            new Disable("patronage", 2, null, null, 1, "disable patronage for cora"),
            new Disable("fear", 2, null, null, 1, "disable fear for cora"),
            new Disable("coalitions", 2, null, null, 1, "disable coalitions for cora"),
            new Disable("challenge", 2, null, null, 1, "disable challenge for cora"),
            new Disable("doctrine", 2, null, null, 1, "disable doctrine for cora"),
            new Disable("positions", 2, null, null, 1, "disable positions for cora"),
            new Disable("dominance", 2, null, null, 1, "disable dominance for cora"),
            Set("people.cora.prestige", 1),
            Set("people.cora.boldness", 1),
            Set("people.cora.organising", 1),
            Set("people.cora.flexibility", 1),
            Set("people.ada.boldness", 0.5),
            new Level(Asset.Ambition, 2, 1, "level ambition of cora"),
            new Level(Asset.Boldness, 0, 1, "level boldness of ada"),
            new Swap(Asset.Ambition, 0, 1, 1, "swap ambition of ada with ben"),
            new Force(0, Month.Of(1900, 6), "force session at 1900-06"),
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_refused_as_without_effect_changes_no_history(Atom atom)
    {
        Assert.Contains(DoLanguage.Read(atom.Text, Sound).Problems, p => p.Code == "INT061");
        Assert.Equal(Rows(Sound, Intervention.None), Rows(Sound, new Intervention([atom])));
    }

    public static TheoryData<string> Shipped => ShippedScenarioTests.Names;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_contrast_part_and_sham_of_a_shipped_scenario_changes_some_history(string name)
    {
        var scenario = ScenarioFolder.Read(Path.Combine(Folders.Shipped, name)).Scenario!;
        var inquiry = scenario.Inquiry;
        var asItWas = Rows(scenario.Contest, Intervention.None);
        var removals = inquiry
            .Factors.SelectMany(f =>
                f.Contrasts.Select(c => ($"{f.Id}/{c.Id}", c.Do)).Concat(f.Parts.Select(p => ($"{f.Id}/{p.Id}", p.Do)))
            )
            .Append(("sham", inquiry.Sham));

        Assert.All(
            removals,
            r => Assert.False(asItWas.SequenceEqual(Rows(scenario.Contest, r.Item2)), $"{r.Item1} changes nothing")
        );
    }

    static SetParameter Set(string path, double value) =>
        new(
            Sound.Parameters.Select(p => p.Path).ToList().IndexOf(path),
            value,
            1,
            FormattableString.Invariant($"set {path} to {value}")
        );

    /// <summary>What the histories leave behind, to the last bit.</summary>
    static List<string> Rows(Contest contest, Intervention intervention)
    {
        var player = new Player(new World(contest, intervention));
        return [.. Enumerable.Range(0, Histories).Select(h => Text(player.Play(1, h)))];
    }

    static string Text(HistoryRow row) =>
        string.Join(
            ' ',
            [
                row.Outcome,
                row.Consolidation,
                row.Votes,
                row.Realignments,
                .. row.SeatLost,
                .. row.OfficeLost,
                .. row.Expelled,
                .. row.MonthsRuling,
                .. row.Strength.Select(BitConverter.SingleToInt32Bits),
            ]
        );
}
