using Interregnum.Dicing;

namespace Interregnum.Tests.Dicing;

public class EntitiesTests
{
    static readonly Entities Three = new(SmallContest.With(["anna", "boris", "karl"], ["north", "south"]));

    [Fact]
    public void Another_contender_moves_nobodys_number()
    {
        var four = new Entities(SmallContest.With(["zoe", "karl", "anna", "boris"], ["east", "south", "north"]));

        Assert.Equal(
            [Three.Contender(0), Three.Contender(1), Three.Contender(2)],
            [four.Contender(2), four.Contender(3), four.Contender(1)]
        );
        Assert.Equal(Three.Post(0, 9), four.Post(2, 9));
        Assert.Equal(Three.Constituency(1), four.Constituency(1));
        Assert.Equal(Three.Coalition(0b101), four.Coalition(0b0110));
    }

    [Fact]
    public void A_coalition_is_the_set_of_its_members()
    {
        Assert.Equal(0u, Three.Coalition(0));
        Assert.Equal(Three.Contender(1), Three.Coalition(0b010));
        Assert.Equal(8, Enumerable.Range(0, 8).Select(Three.Coalition).Distinct().Count());
        Assert.All(Enumerable.Range(0, 8), mask => Assert.Equal(Three.Coalition(mask), Three.Group((ulong)mask)));
    }

    [Fact]
    public void Posts_are_never_mistaken_for_people()
    {
        var many = new Entities(SmallContest.With(["anna"], [.. Enumerable.Range(0, 2000).Select(i => $"province-{i}")]));

        Assert.All(Enumerable.Range(0, 2000), g => Assert.True(many.Post(g, 0) >= 1u << 24));
        Assert.All(Enumerable.Range(0, 2000), g => Assert.InRange(many.Constituency(g), 1u, (1u << 24) - 1));
        Assert.Equal(2048, Enumerable.Range(0, 2048).Select(slot => many.Post(0, slot)).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => many.Post(0, 2048));
        Assert.Throws<ArgumentOutOfRangeException>(() => many.Post(0, -1));
    }

    [Fact]
    public void People_who_would_share_their_luck_are_named()
    {
        var (one, other) = SharedNumber("contender", 1, 1u << 24);

        var sentence = Entities.Collision(SmallContest.With(["anna", one, "boris", other], []));

        Assert.Contains($"contenders {one} and {other} ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Constituencies_whose_posts_would_share_their_luck_are_named()
    {
        var (one, other) = SharedNumber("post", 1u << 13, 1u << 21);

        var sentence = Entities.Collision(SmallContest.With(["anna", "boris"], [one, "north", other]));

        Assert.Contains($"constituencies {one} and {other} ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Coalitions_that_would_share_their_luck_are_named()
    {
        // Some four of a few hundred ids have numbers that cancel.
        var ids = Enumerable.Range(0, 400).Select(i => $"p{i}").ToList();
        var numbers = ids.Select(id => Fingerprint.Within("contender", id, 1, 1u << 24)).ToList();
        var pairs = new Dictionary<uint, (int, int)>();
        var (a, b, c, d) = (0, 0, 0, 0);
        for (var i = 0; i < ids.Count && d == 0; i++)
        {
            for (var j = i + 1; j < ids.Count && d == 0; j++)
            {
                if (!pairs.TryAdd(numbers[i] ^ numbers[j], (i, j)))
                {
                    (a, b, c, d) = (pairs[numbers[i] ^ numbers[j]].Item1, pairs[numbers[i] ^ numbers[j]].Item2, i, j);
                }
            }
        }

        var sentence = Entities.Collision(SmallContest.With([ids[a], ids[b], ids[c], ids[d]], []));

        Assert.Contains("The coalitions {", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Twelve_claimants_and_many_provinces_usually_share_nothing() =>
        Assert.Null(
            Entities.Collision(
                SmallContest.With(
                    [.. Enumerable.Range(0, 12).Select(i => $"claimant-{i}")],
                    [.. Enumerable.Range(0, 32).Select(i => $"province-{i}")]
                )
            )
        );

    static (string, string) SharedNumber(string kind, uint least, uint end)
    {
        var seen = new Dictionary<uint, string>();
        for (var i = 0; ; i++)
        {
            if (!seen.TryAdd(Fingerprint.Within(kind, $"id-{i}", least, end), $"id-{i}"))
            {
                return (seen[Fingerprint.Within(kind, $"id-{i}", least, end)], $"id-{i}");
            }
        }
    }
}
