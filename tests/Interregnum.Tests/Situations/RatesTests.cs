using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Situations;
using Interregnum.Tests.Mechanisms;
using Interregnum.Worlds;

namespace Interregnum.Tests.Situations;

/// <summary>More constituencies than a vector has lanes, and as many claimants as there may be: nothing may fall off an edge.</summary>
public sealed class RatesTests
{
    const int Claimants = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(33)]
    public void A_place_falls_to_each_by_reach_then_by_the_chiefs_patron_then_by_strength(int constituencies)
    {
        var now = Opened(constituencies);
        var rates = new Rates(now.Roster);
        double[] works = [.. Enumerable.Range(0, Claimants).Select(i => 1 - (0.05 * i))];

        rates.Reckon(now, works);

        Assert.True(Reach(now, works, 0, constituencies - 1) > 0);
        for (var g = 0; g < constituencies; g++)
        {
            var rest = Math.Max(0, 1 - Enumerable.Range(0, Claimants).Sum(i => Reach(now, works, i, g)));
            var patron = now.Situation.ChiefPatron[g];
            var local = patron >= 0 ? now.Settings.Autonomy[g] : 0;
            for (var i = 0; i < Claimants; i++)
            {
                var (reach, strength) = (Reach(now, works, i, g), now.Situation.Strength[i]);
                var post = reach + (rest * (((1 - local) * strength) + (patron == i ? local : 0)));
                Assert.Equal(post, Rate(rates, i, g, chief: false), 1e-5);
                Assert.Equal(reach + (rest * strength), Rate(rates, i, g, chief: true), 1e-5);
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(17)]
    public void Zeal_is_read_by_constituency_as_it_was_written_by_claimant(int constituencies)
    {
        var roster = Opened(constituencies).Roster;
        var zeal = new Zeal(roster);
        for (var i = 0; i < Claimants; i++)
        {
            for (var g = 0; g < constituencies; g++)
            {
                zeal.Openly[(i * roster.Places) + g] = (100 * i) + g;
                zeal.Secretly[(i * roster.Places) + g] = (100 * i) - g;
            }
        }

        zeal.Settle();

        for (var g = 0; g < constituencies; g++)
        {
            var (openly, secretly) = zeal.Against(g);
            Assert.Equal(Enumerable.Range(0, Claimants).Select(i => (100f * i) + g), Lanes(openly));
            Assert.Equal(Enumerable.Range(0, Claimants).Select(i => (100f * i) - g), Lanes(secretly));
            Assert.Equal(Math.Max(0, (100 * (Claimants - 1)) - g), zeal.MostSecretly[g]);
        }
    }

    [Fact]
    public void Twelve_claimants_in_thirty_three_constituencies_play_to_the_end_and_the_same_again()
    {
        var world = new World(Made(33), Intervention.None);
        float[] Strength(int history) => [.. new Player(world).Play(1, history).Strength];

        for (var history = 0; history < 8; history++)
        {
            var strength = Strength(history);
            Assert.Equal(1, strength.Sum(), 1e-3);
            Assert.Equal(strength, Strength(history));
        }
    }

    static IEnumerable<float> Lanes(Vector512<float> vector) => Enumerable.Range(0, Claimants).Select(i => vector[i]);

    static double Reach(Moment now, double[] works, int claimant, int g) =>
        now.Powers.Appoints[(claimant * now.Roster.Places) + g] * works[claimant];

    static float Rate(Rates rates, int claimant, int g, bool chief) =>
        rates.Of(claimant, Vector512.Create(g), chief ? Vector512<float>.AllBitsSet : Vector512<float>.Zero)[0];

    static Moment Opened(int constituencies)
    {
        var player = new Player(new World(Made(constituencies), Intervention.None));
        player.Open(1, 0);
        player.Now.Powers.Reckon(player.Now);
        return player.Now;
    }

    static Contest Made(int constituencies) =>
        new Synthetic
        {
            Claimants = Claimants,
            Constituencies = constituencies,
            Officials = 7,
            Turnover = 0.1,
            Autonomy = 0.4,
            Chiefs = [.. Enumerable.Range(0, constituencies).Select(g => g % 3 == 0 ? -1 : g % Claimants)],
            OfficesOf = s => [.. Enumerable.Range(0, 4).Select(i => Office(s, i))],
        }
            .With(Mechanic.OpinionNoise, 0.3)
            .Build();

    static Office Office(Synthetic contest, int holder) =>
        new()
        {
            Id = $"o{holder}",
            Name = "Office",
            Holder = holder,
            FilledBy = Synthetic.Council,
            Weight = contest.Number(1),
            Powers = [contest.Over(PowerKind.Appoints, 0.15)],
        };
}
