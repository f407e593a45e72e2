using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Tests.Worlds;

/// <summary>Parameters that one draw has from another.</summary>
public sealed class ExchangeTests
{
    const int Apart = 5;

    static readonly Contest Contest = Struggle.With();

    [Fact]
    public void Exactly_the_named_parameters_come_from_the_other_draw()
    {
        int[] named = [.. Enumerable.Range(0, Contest.Parameters.Count).Where(p => p % 3 == 0)];
        var (plain, other) = (Played(null, 2), Played(null, 2 + Apart));
        var mixed = Played(new Exchange(named, Apart), 2);
        for (var parameter = 0; parameter < plain.Length; parameter++)
        {
            Assert.Equal((named.Contains(parameter) ? other : plain)[parameter], mixed[parameter]);
        }

        Assert.Contains(named, p => plain[p] != other[p]);
    }

    [Fact]
    public void An_exchange_of_nothing_changes_nothing()
    {
        var (plain, mixed) = (Player(null), Player(new Exchange([], Apart)));
        for (var history = 0L; history < 24; history++)
        {
            plain.Play(1, history);
            mixed.Play(1, history);

            Assert.True(plain.Now.Situation.SameAs(mixed.Now.Situation));
        }
    }

    static Player Player(Exchange? exchange) => new(new World(Contest, Intervention.None) { Exchange = exchange });

    static double[] Played(Exchange? exchange, int draw)
    {
        var player = Player(exchange);
        player.Play(1, draw * Interregnum.Worlds.Player.HistoriesPerDraw);
        return player.Drawn.ToArray();
    }
}
