using System.Net;
using Orleans.Runtime;

namespace Interregnum.Cluster.Tests;

/// <summary>Blocks go to whoever has least in hand, and a silo that is gone gets none.</summary>
public sealed class SeatsTests
{
    static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task A_silo_takes_twice_its_threads_and_the_next_block_waits_for_a_place()
    {
        using var seats = new Seats();
        seats.Update([Silo(1, threads: 1), Silo(2, threads: 2)]);
        var places = new List<Seats.Place>();
        for (var i = 0; i < 6; i++)
        {
            places.Add(await seats.Take(Never));
        }

        Assert.Equal([2, 4], places.CountBy(p => p.Seat.Card.Threads).OrderBy(c => c.Key).Select(c => c.Value));
        Assert.Null(seats.TryTake([]));
        var waiting = seats.Take(Never);
        Assert.False(waiting.IsCompleted);

        places[3].Leave();
        places[3].Leave();
        Assert.Same(places[3].Seat, (await waiting).Seat);
        Assert.Null(seats.TryTake([]));
    }

    [Fact]
    public async Task A_silo_that_is_gone_is_told_and_gets_nothing_more_and_one_that_joins_gets_what_waits()
    {
        using var seats = new Seats();
        var (one, two) = (Silo(1, threads: 1), Silo(2, threads: 1));
        seats.Update([one]);
        var place = await seats.Take(Never);
        await seats.Take(Never);
        var waiting = seats.Take(Never);

        var (came, went) = seats.Update([two]);

        Assert.Equal(two.Address, Assert.Single(came).Address);
        Assert.Equal(one.Address, Assert.Single(went).Address);
        Assert.True(place.Seat.Gone.IsCancellationRequested);
        Assert.Equal(two.Address, (await waiting).Seat.Address);
        place.Leave();
        Assert.Equal(two.Address, (await seats.Take(Never)).Seat.Address);
    }

    [Fact]
    public async Task A_second_try_goes_to_another_silo_where_there_is_one()
    {
        using var seats = new Seats();
        seats.Update([Silo(1, threads: 8)]);
        var first = await seats.Take(Never);

        Assert.Same(first.Seat, seats.TryTake([first.Seat])!.Seat);
        seats.Update([Silo(1, threads: 8), Silo(2, threads: 1)]);
        Assert.NotSame(first.Seat, seats.TryTake([first.Seat])!.Seat);
    }

    [Fact]
    public async Task Whoever_waits_can_be_stopped()
    {
        using var seats = new Seats();
        using var stop = new CancellationTokenSource();
        var waiting = seats.Take(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    static (SiloAddress Address, SiloCard Card) Silo(int number, int threads) =>
        (SiloAddress.New(new IPEndPoint(IPAddress.Loopback, number), 1), new($"silo-{number}", threads, "1", "none"));
}
