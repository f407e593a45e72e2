using System.Numerics;
using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class ResponsibilityTests
{
    // H. Chockler and J. Y. Halpern, "Responsibility and blame", JAIR 22 (2004), example 3.2: a candidate who wins 11–0 could lose five
    // voters and still win, so each has responsibility 1/6; of six who win against five each has all of it.

    [Fact]
    public void In_a_vote_of_eleven_to_nothing_every_voter_has_a_sixth()
    {
        var degrees = Responsibility.Of(11, mask => BitOperations.PopCount((uint)mask) >= 6);

        Assert.All(degrees, d => Assert.Equal(1 / 6.0, d, 1e-12));
    }

    [Fact]
    public void In_a_vote_of_six_to_five_every_voter_of_the_majority_has_all_of_it()
    {
        var degrees = Responsibility.Of(6, mask => BitOperations.PopCount((uint)mask) > 5);

        Assert.All(degrees, d => Assert.Equal(1, d));
    }

    [Fact]
    public void A_weighty_voter_answers_for_more_than_a_light_one()
    {
        // Votes 3, 1, 1, 1 and four needed: the heavy one decides alone; each light one only when two others are gone.
        int[] votes = [3, 1, 1, 1];

        var degrees = Responsibility.Of(4, mask => votes.Where((_, i) => (mask & (1 << i)) != 0).Sum() >= 4);

        Assert.Equal([1, 1 / 3.0, 1 / 3.0, 1 / 3.0], degrees);
    }

    [Fact]
    public void Either_of_two_that_would_do_has_half_and_a_bystander_nothing()
    {
        Assert.Equal([0.5, 0.5, 0], Responsibility.Of(3, mask => (mask & 3) != 0));
    }

    [Fact]
    public void Nobody_answers_for_what_did_not_come_about()
    {
        Assert.Equal([0.0, 0], Responsibility.Of(2, mask => mask != 3));
    }

    [Fact]
    public void The_mean_is_over_the_histories_in_which_it_came_about()
    {
        // Every second history is a conjunction that comes about, the others never do.
        var table = Tables.Of(4, 20, (world, history) => (sbyte)(world == 3 && history % 2 == 0 ? 1 : -1));

        var degrees = Responsibility.Of(table, 1);

        Assert.Equal([1.0, 1], degrees!.Select(d => d.Value));
        Assert.Null(Responsibility.Of(table, 0));
    }
}
