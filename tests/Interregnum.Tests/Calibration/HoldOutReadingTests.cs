using Interregnum.Calibration;
using Interregnum.Tests.Reports;

namespace Interregnum.Tests.Calibration;

public sealed class HoldOutReadingTests
{
    [Fact]
    public void A_fold_that_leaves_out_what_an_earlier_one_left_out_is_the_same_test()
    {
        var held = MadeUpHoldOuts.InTurn;

        Assert.Same(held[0], HoldOutReading.SameAs(held[3], held));
        Assert.Null(HoldOutReading.SameAs(held[0], held));
        Assert.Equal(["late", "each-start", "each-middle"], HoldOutReading.Distinct(held).Select(h => h.Id));
    }

    [Fact]
    public void Folds_that_leave_out_one_episode_each_are_taken_together_with_the_spread_between_them()
    {
        var turns = HoldOutReading.InTurn(MadeUpHoldOuts.InTurn)!;

        // Differences −0.3, 0.1 and 1.2: mean 1/3, deviation 0.7767, t(2) = 4.3027.
        Assert.Equal(3, turns.Episodes);
        Assert.Equal(1 / 3.0, turns.OverPrior.LogScore.Value, 1e-12);
        Assert.Equal(1 / 3.0 - (4.302653 * 0.776745 / Math.Sqrt(3)), turns.OverPrior.LogScore.Low, 1e-4);
    }

    [Fact]
    public void Two_episodes_are_too_few_to_be_taken_together() =>
        Assert.Null(HoldOutReading.InTurn([.. MadeUpHoldOuts.InTurn.Take(3)]));
}
