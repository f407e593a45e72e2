using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class ContestHashTests
{
    [Fact]
    public void Comments_and_layout_do_not_change_it() =>
        Assert.Equal(
            Sound.ContestHash,
            Of(
                (
                    "contest.yaml",
                    t => t.Replace("prestige: 0.3\n", "prestige:   0.30 # a guess\n\n", StringComparison.Ordinal) + "# the end\n"
                ),
                ("factors.yaml", t => t.Replace("idle secretary informs", "idle  secretary   informs", StringComparison.Ordinal))
            ).ContestHash
        );

    [Fact]
    public void Evidence_sources_and_words_do_not_change_it() =>
        Assert.Equal(
            Sound.ContestHash,
            Of(
                ("contest.yaml", t => t.Replace("A sound contest", "Another title", StringComparison.Ordinal)),
                ("factors.yaml", t => t.Replace("phrase: her office", "phrase: her post", StringComparison.Ordinal)),
                ("evidence.yaml", t => t.Replace("stance: for", "stance: against", StringComparison.Ordinal)),
                ("milestones.yaml", t => t.Replace("tolerance: 1", "tolerance: 2", StringComparison.Ordinal)),
                ("sources/bibliography.json", t => t.Replace("Annals", "Chronicle", StringComparison.Ordinal))
            ).ContestHash
        );

    [Theory]
    [InlineData("if-decisive: 0.8", "if-decisive: 0.9")]
    [InlineData("give-or-take: 2", "give-or-take: 4")]
    [InlineData("    cluster: clerks\n", "")]
    [InlineData(", ranking: [office, [gifts, other], legacy]", "")]
    public void What_the_documents_weigh_does_not_change_it(string what, string to)
    {
        var changed = Of(("evidence.yaml", t => ReplaceFirst(t, what, to)));

        Assert.Equal((Sound.ContestHash, Sound.MilestonesHash), (changed.ContestHash, changed.MilestonesHash));
    }

    [Theory]
    [InlineData("prestige: 0.5 ± 0.1", "prestige: 0.51 ± 0.1")]
    [InlineData("trust: -0.1 ± 0.1", "trust: -0.1 ± 0.11")]
    [InlineData("uniform(0.2, 0.5)", "uniform(0.2, 0.51)")]
    [InlineData("autonomy: uniform(0.2, 0.5)", "autonomy: 0.35 ± 0.15")]
    [InlineData("from: 1900-01", "from: 1899-12")]
    [InlineData("at: 1900-06", "at: 1900-07")]
    [InlineData("at: 1900-06", "at: {from: 1900-06, to: 1900-07, rate: 0.1}")]
    [InlineData("officials: 20", "officials: 21")]
    [InlineData("chief: cora", "chief: ben")]
    [InlineData("holder: ada", "holder: cora")]
    [InlineData("over: all", "over: [north], reach: 0.5 ± 0.1}\n      polices: {over: all")]
    [InlineData("size: 3", "size: 4")]
    [InlineData("members: [ada, ben]", "members: [ben, ada]")]
    [InlineData("after: [dismissal]", "after: [reprimand]")]
    [InlineData("bodies: [board]", "bodies: [board, diet]")]
    [InlineData("legitimacy: {who: ben", "prestige: {who: ben")]
    [InlineData("rung: dismissal", "rung: removal")]
    [InlineData("patron: ada", "patron: ben")]
    [InlineData("flexibility: 0.5", "flexibility: {tempo: 0.5}")]
    [InlineData("id: base", "id: other")]
    public void What_the_engine_reads_changes_it(string what, string to) =>
        Assert.NotEqual(Sound.ContestHash, Of(("contest.yaml", t => ReplaceFirst(t, what, to))).ContestHash);

    [Theory]
    [InlineData("share secretary", "share secretary from 1900-02")]
    [InlineData("headline: [office, legacy]", "headline: [legacy, office]")]
    [InlineData("wider: [office, legacy, gifts]", "wider: [office, legacy]")]
    [InlineData("to 0.05", "to 0.06")]
    [InlineData("subject: ada", "subject: ben")]
    [InlineData("reach: subject", "reach: everybody")]
    public void What_is_asked_changes_it(string what, string to) =>
        Assert.NotEqual(Sound.ContestHash, Of(("factors.yaml", t => ReplaceFirst(t, what, to))).ContestHash);

    [Theory]
    [InlineData("tolerance: 1", "tolerance: 2")]
    [InlineData("value: 1901-03", "value: 1901-04")]
    [InlineData("loses-seat: {who: ben", "loses-seat: {who: ada")]
    [InlineData("value: ada", "value: nobody")]
    [InlineData("confidence: high", "confidence: low")]
    public void Milestones_have_a_hash_of_their_own(string what, string to)
    {
        var changed = Of(("milestones.yaml", t => ReplaceFirst(t, what, to)));

        Assert.NotEqual(Sound.MilestonesHash, changed.MilestonesHash);
        Assert.Equal(Sound.ContestHash, changed.ContestHash);
    }

    [Fact]
    public void It_is_a_SHA_256_in_hexadecimal() => Assert.Matches("^[0-9a-f]{64}$", Sound.ContestHash);

    static Contests.Scenario Sound { get; } = ScenarioFolder.Read(Folders.Base).Scenario!;

    static Contests.Scenario Of(params (string File, Func<string, string> Change)[] changes)
    {
        var reading = Folders.ReadBase(changes);
        Assert.True(reading.Scenario is not null, ProblemText.Of(reading.Problems));
        return reading.Scenario;
    }

    static string ReplaceFirst(string text, string what, string to)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sound scenario has no '{what}'.");
        return text[..at] + to + text[(at + what.Length)..];
    }
}
