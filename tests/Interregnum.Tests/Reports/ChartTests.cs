using FsCheck.Xunit;
using Interregnum.Reports.Charts;

namespace Interregnum.Tests.Reports;

public sealed class ChartTests
{
    [Fact]
    public void A_scale_ends_on_round_ticks_that_hold_its_values()
    {
        var scale = LinearScale.Around([-0.042, 0.337]);

        Assert.Equal([-0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35], scale.Ticks().Select(t => Math.Round(t, 9)));
        Assert.Equal("2%", scale.At(-0.05));
        Assert.Equal("98%", scale.At(0.35));
    }

    [Property]
    public bool Greater_values_never_lie_further_left(double one, double other, double[] values)
    {
        var scale = LinearScale.Around(values.Where(v => Math.Abs(v) < 1e9));
        return double.IsNaN(one)
            || double.IsNaN(other)
            || (scale.Position(one) <= scale.Position(other)) == (one <= other || scale.Position(one) == scale.Position(other));
    }

    [Property]
    public bool A_scale_has_some_ticks_and_not_too_many(double[] values) =>
        LinearScale.Around(values.Where(v => Math.Abs(v) < 1e9)).Ticks().Count() is >= 2 and <= 10;

    [Theory]
    [InlineData(0, "a")]
    [InlineData(25, "z")]
    [InlineData(26, "aa")]
    [InlineData(53, "bb")]
    public void Letters_go_on_after_z(int index, string letter) => Assert.Equal(letter, Lettered.LetterOf(index));

    [Fact]
    public void Months_that_look_the_same_make_one_band()
    {
        var course = new Course(MadeUpContest.Scenario.Contest, MadeUpChronicles.InesPrevails);

        Assert.Equal(
            [new(0, 10, Side.Ruling), new(10, 1, Side.Neither), new(11, 5, Side.Bloc), new(16, 20, Side.Away)],
            course.Of("rurik")
        );
        Assert.Equal(["ines,rurik,tolva", "ines,tolva", "ines"], course.Coalitions.Select(c => string.Join(',', c)));
        Assert.Equal(36, course.Ruling.Sum(b => b.Months));
    }

    [Fact]
    public void A_lieutenant_is_counted_with_the_claimant_he_follows()
    {
        var first = new Course(MadeUpContest.Scenario.Contest, MadeUpChronicles.InesPrevails).Divisions[0].Value;

        Assert.Equal(new Division(Ruling: 4, Neither: 1, Bloc: 0), first);
    }

    [Fact]
    public async Task Pictures_look_as_they_did()
    {
        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.Normal));
        foreach (var figure in page.Elements("figure"))
        {
            Golden.Matches(figure.ToString().ReplaceLineEndings("\n") + "\n", "html", (string)figure.Attribute("id")!);
        }
    }
}
