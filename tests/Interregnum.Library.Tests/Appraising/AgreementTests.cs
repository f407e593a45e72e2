using Interregnum.Library.Appraising;

namespace Interregnum.Library.Tests.Appraising;

public sealed class AgreementTests
{
    [Fact]
    public void Equal_orders_agree_and_opposite_ones_do_not()
    {
        Assert.Equal(1, Agreement.Rank([1, 2, 3, 9], [10, 20, 30, 31]), 12);
        Assert.Equal(-1, Agreement.Rank([1, 2, 3], [3, 2, 1]), 12);
        Assert.True(double.IsNaN(Agreement.Rank([1, 1, 1], [3, 2, 1])));
    }

    /// <summary>Spearman's own formula, 1 − 6 Σd² / (n (n² − 1)), for an order without ties: d² are 1, 1, 0, 1, 1.</summary>
    [Fact]
    public void A_rank_correlation_is_as_the_formula_has_it() =>
        Assert.Equal(1 - (6.0 * 4 / (5 * 24)), Agreement.Rank([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]), 12);

    /// <summary>By hand: the observed weights add up to 2, those expected to (1 + 4 + 1 + 1 + 1 + 4) / 3 = 4.</summary>
    [Fact]
    public void Kappa_is_as_by_hand()
    {
        Assert.Equal(1, Agreement.Kappa([0, 1, 2], [0, 1, 2]), 12);
        Assert.Equal(0.5, Agreement.Kappa([0, 1, 2], [1, 0, 2]), 12);
        Assert.Equal(-1, Agreement.Kappa([0, 1, 2], [2, 1, 0]), 12);
    }

    [Fact]
    public void As_many_of_each_level_are_given_as_people_gave()
    {
        Assert.Equal([0, 2, 1, 0], Agreement.Levelled([0.1, 9, 5, 0.2], [2, 0, 1, 0]));
        Assert.Equal([0, 0, 0], Agreement.Levelled([7, 7, 7], [0, 0, 2]));
    }

    [Fact]
    public void An_interval_is_the_same_each_time_and_holds_the_value()
    {
        double[] one = [1, 2, 3, 4, 5, 6, 7, 8];
        double[] two = [2, 1, 4, 3, 6, 5, 8, 7];
        (double Low, double High) Interval() =>
            Agreement.Interval(
                8,
                400,
                1,
                drawn => Agreement.Rank([.. drawn.Select(i => one[i])], [.. drawn.Select(i => two[i])])
            );
        Assert.Equal(Interval(), Interval());
        Assert.InRange(Agreement.Rank(one, two), Interval().Low, Interval().High);
    }
}
