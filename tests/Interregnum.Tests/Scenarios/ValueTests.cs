using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

/// <summary>How quantities and months are written.</summary>
public sealed class ValueTests
{
    public static TheoryData<string, Distribution> Quantities =>
        new()
        {
            { "0.4", new Fixed(0.4) },
            { "1", new Fixed(1) },
            { "'0.4'", new Fixed(0.4) },
            { "1e-2", new Fixed(0.01) },
            { "0.4 ± 0.1", new Around(0.4, 0.1) },
            { "0.4±0.1", new Around(0.4, 0.1) },
            { "0.4 +- 0.1", new Around(0.4, 0.1) },
            { "\"0.4 ± 0.1\"", new Around(0.4, 0.1) },
            { "uniform(0.2, 0.6)", new Uniform(0.2, 0.6) },
            { "uniform( 0.2 ,0.6 )", new Uniform(0.2, 0.6) },
        };

    [Theory]
    [MemberData(nameof(Quantities))]
    public void A_quantity_is_a_number_or_a_belief(string written, Distribution prior)
    {
        var contest = With("prestige: 0.3", $"prestige: {written}").Scenario!.Contest;

        Assert.Equal(
            new Parameter("people.cora.prestige", prior, 0, 1),
            contest.Parameters[contest.Contenders[2].Prestige.Index]
        );
    }

    [Theory]
    [InlineData("yes")]
    [InlineData(".nan")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("0,3")]
    [InlineData("1e999")]
    [InlineData("uniform(0.2)")]
    [InlineData("0.2 ± ")]
    [InlineData("uniform(0.2, 0.4) ± 0.1")]
    public void Anything_else_is_not(string written) =>
        Assert.Equal("INT024", Assert.Single(With("prestige: 0.3", $"prestige: {written}").Problems).Code);

    [Theory]
    [InlineData("1900-06", "1900-06")]
    [InlineData("1900-06-30", "1900-06")]
    [InlineData("1900-06~", "1900-06")]
    [InlineData("julian:1900-06-15", "1900-06")]
    [InlineData("julian:1900-06-18", "1900-07")]
    [InlineData("julian:1900-02-29", "1900-03")]
    [InlineData("'1900-06'", "1900-06")]
    public void A_month_may_be_written_as_a_date(string written, string month) =>
        Assert.Equal(month, With("at: 1900-06\n", $"at: {written}  \n").Scenario!.Contest.Events[0].At.ToString());

    [Theory]
    [InlineData("1900-6")]
    [InlineData("1900-13")]
    [InlineData("1900-00")]
    [InlineData("1900-06-31")]
    [InlineData("1900-02-29")]
    [InlineData("julian:1900-02-30")]
    [InlineData("julian:1900-06")]
    [InlineData("julian:-5000-06-01")]
    [InlineData("June 1900")]
    [InlineData("1900/1901")]
    [InlineData("1900")]
    public void What_is_not_in_the_calendar_is_not_a_month(string written) =>
        Assert.Equal("INT027", Assert.Single(With("at: 1900-06\n", $"at: {written}\n").Problems).Code);

    /// <summary>The October rising of 1917, the last day of the old calendar in Britain, and the Ides of March.</summary>
    [Theory]
    [InlineData("julian:1917-10-25", 1917, 11)]
    [InlineData("julian:1752-09-02", 1752, 9)]
    [InlineData("julian:1870-04-10", 1870, 4)]
    [InlineData("julian:-0043-03-15", -43, 3)]
    [InlineData("julian:0004-02-29", 4, 2)]
    [InlineData("julian:1900-12-19", 1901, 1)]
    public void Old_style_dates_are_turned_into_the_new_style(string written, int year, int month)
    {
        var window = $"from: {new Month(Month.Of(year, month).Number - 2)}\nto: {new Month(Month.Of(year, month).Number + 2)}";
        var reading = Folders.ReadBase(
            (
                "contest.yaml",
                t =>
                    t.Replace("from: 1900-01\nto: 1901-12", window, StringComparison.Ordinal)
                        .Replace("at: 1900-06", $"at: {written}", StringComparison.Ordinal)
                        .Replace("at: 1900-09", $"at: {written}", StringComparison.Ordinal)
            ),
            ("milestones.yaml", _ => "interregnum: 1\nmilestones: []\n")
        );

        Assert.True(reading.Scenario is not null, ProblemText.Of(reading.Problems));
        Assert.All(reading.Scenario.Contest.Events, e => Assert.Equal(Month.Of(year, month), e.At));
    }

    [Fact]
    public void A_size_or_a_salience_may_change_by_month()
    {
        var contest = Folders
            .ReadBase(
                (
                    "contest.yaml",
                    t =>
                        t.Replace("salience: 0.5 ± 0.2", "salience: {1899-05: 0.5, 1900-07: 0.9 ± 0.1}", StringComparison.Ordinal)
                            .Replace("size: 3,", "size: {1900-01: 3, 1901-02: 5},", StringComparison.Ordinal)
                )
            )
            .Scenario!.Contest;

        Assert.Equal([new Step<int>(Month.Of(1900, 1), 3), new(Month.Of(1901, 2), 5)], contest.Bodies[2].Size);
        Assert.Equal(
            [(Month.Of(1899, 5), "issues.tempo.salience.1899-05"), (Month.Of(1900, 7), "issues.tempo.salience.1900-07")],
            contest.Issues[0].Salience.Select(s => (s.From, contest.Parameters[s.Value.Index].Path))
        );
    }

    [Fact]
    public void What_is_left_out_is_known_and_can_still_be_set()
    {
        var contest = ScenarioFolder.Read(Folders.Base).Scenario!.Contest;
        Parameter Of(string path) => contest.Parameters.Single(p => p.Path == path);

        Assert.Equal(new Fixed(0), Of("constituencies.north.attachments.ada").Prior);
        Assert.Equal(new Fixed(1), Of("constituencies.north.weight").Prior);
        Assert.Equal(new Fixed(0), Of("bodies.diet.weight").Prior);
        Assert.Equal(new Fixed(0.5), Of("people.cora.boldness").Prior);
        Assert.Equal(new Fixed(0), Of("people.cora.flexibility").Prior);
        Assert.Equal(MechanismParameters.Names[0].Default, Of(MechanismParameters.Names[0].Path).Prior);
        Assert.Equal(contest.Parameters.Count, contest.Parameters.DistinctBy(p => p.Path).Count());
    }

    static Reading With(string what, string to) =>
        Folders.ReadBase(
            ("contest.yaml", t => t.Replace(what, to, StringComparison.Ordinal) + (what == to ? "\n" : "# changed\n"))
        );
}
