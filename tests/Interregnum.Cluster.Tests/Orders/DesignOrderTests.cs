using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Runs;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Cluster.Tests.Orders;

/// <summary>What a silo is told to play is what the command means, or it is refused.</summary>
public sealed class DesignOrderTests
{
    [Theory]
    [InlineData("two-heirs")]
    [InlineData("ussr-1922")]
    [InlineData("ussr-1953")]
    public void Every_world_of_a_verdict_is_understood_from_its_words(string name)
    {
        var scenario = Shipped.Read(name);
        var designs = Plan.Of(scenario.Contest, scenario.Inquiry).Worlds.Select(Design.Of).ToList();

        Assert.All(
            designs,
            design =>
            {
                var read = DesignOrder.Of(design).Read(scenario.Contest, _ => null);
                Assert.Equal(design.Text, read?.Text);
                Assert.Equal(design.Number(1000), read?.Number(1000));
            }
        );
        Assert.Equal(designs.Count, designs.Select(d => d.Id).Distinct().Count());
    }

    [Fact]
    public void So_is_a_world_that_borrows_from_a_twin_and_one_that_exchanges_parameters()
    {
        var contest = Shipped.Read("two-heirs").Contest;
        var done = new Intervention([DoLanguage.Read("disable fear", contest).Atom!]);
        World[] worlds =
        [
            new(contest, done) { Borrowing = new(["patronage", "opinion"], Intervention.None) },
            new(contest, Intervention.None) { Borrowing = new(["patronage"], done) },
            new(contest, Intervention.None) { Exchange = new([0, 3], 16) },
            new(contest with { Variants = [Forms.All[1].Variant] }, done),
        ];

        Assert.All(
            worlds,
            world =>
            {
                var design = Design.Of(new("", world, Rerolled: false, MonthsAfter: 0, PerDraw: 2));
                Assert.Equal(design.Text, DesignOrder.Of(design).Read(contest, _ => null)?.Text);
            }
        );
    }

    [Fact]
    public void Words_that_name_another_design_than_was_meant_are_refused()
    {
        var contest = Shipped.Read("two-heirs").Contest;
        var order = DesignOrder.Of(Design.WholeRows(contest, Intervention.None));
        DesignOrder[] others =
        [
            order with
            {
                Do = ["disable fear"],
            },
            order with
            {
                Do = ["disable the fear"],
            },
            order with
            {
                MonthsAfter = 1_000_000,
            },
            order with
            {
                PerDraw = 0,
            },
            order with
            {
                PosteriorHash = new('0', 64),
            },
            order with
            {
                Variants = ["opinion=loud"],
            },
            order with
            {
                Exchanged = ["no.such.parameter"],
                ExchangedFrom = 1,
            },
            order with
            {
                Borrowed = ["no-such-mechanism"],
            },
        ];

        Assert.NotNull(order.Read(contest, _ => null));
        Assert.All(others, other => Assert.Null(other.Read(contest, _ => null)));
    }
}
