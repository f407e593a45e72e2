using System.Globalization;
using Interregnum.Runs;
using Orleans.Runtime.Placement;

namespace Interregnum.Cluster;

/// <summary>Has blocks played by silos, each until one of them has brought it.</summary>
sealed class Dispatch(IClusterClient client, Seats seats, Roster roster, ScenarioParcel parcel, CancellationToken stop)
{
    /// <summary>An answer that takes longer never comes.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(10);

    /// <summary>So long a block is waited for before another silo is asked for it too, at least; and at first, when nobody knows how long one takes.</summary>
    static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(2);

    static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(6);

    /// <summary>A block waits behind the one that is played, and machines differ.</summary>
    const int PatienceFactor = 8;

    readonly Pace _pace = new();
    long _resent;
    long _orders;

    /// <summary>Blocks that were asked for again.</summary>
    public long Resent => Volatile.Read(ref _resent);

    /// <inheritdoc cref="ClusterEffort.LongestWait"/>
    public TimeSpan LongestWait => _pace.LongestWait;

    /// <summary>A block, from whichever silo brings it first.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before a silo had it.</exception>
    /// <exception cref="ClusterException">A silo refuses it, or all are gone.</exception>
    public async Task<HistoryBlock> Play(Design design, BlockHeader header)
    {
        var order = BlockOrder.Of(parcel.Id, design, header);
        var tries = new Dictionary<Task<HistoryBlock?>, Seats.Place>();
        using var limits = CancellationTokenSource.CreateLinkedTokenSource(stop, roster.Lost);
        _pace.Begin();
        try
        {
            while (true)
            {
                if (await NextPlace(tries, limits.Token) is { } place)
                {
                    tries.Add(Ask(place, order, header), place);
                }

                if (await First(tries) is var (block, bringer))
                {
                    seats.Count(bringer);
                    return block;
                }

                Interlocked.Increment(ref _resent);
                ClusterTelemetry.Resent.Add(1);
            }
        }
        finally
        {
            _pace.End();
        }
    }

    /// <summary>A place with a silo. Those that have had the block for too long are asked no more of it, but may still bring it.</summary>
    /// <returns>Null when a silo has the block and no other has room.</returns>
    async Task<Seats.Place?> NextPlace(Dictionary<Task<HistoryBlock?>, Seats.Place> before, CancellationToken limits)
    {
        foreach (var place in before.Values)
        {
            place.Leave();
        }

        try
        {
            return before.Count == 0 ? await seats.Take(limits) : seats.TryTake([.. before.Values.Select(p => p.Seat)]);
        }
        catch (OperationCanceledException) when (roster.Lost.IsCancellationRequested)
        {
            throw new ClusterException(
                ClusterFault.Lost,
                "every silo of the cluster is gone, and none came back",
                "What was finished is kept: start silos, and the same command goes on."
            );
        }
    }

    /// <summary>The block of the first try that brings it; null when it is time for another. A try that failed is dropped.</summary>
    async Task<(HistoryBlock Block, Seat Bringer)?> First(Dictionary<Task<HistoryBlock?>, Seats.Place> tries)
    {
        var enough = Task.Delay(Patience * tries.Count);
        while (tries.Count > 0 && await Task.WhenAny([.. tries.Keys, enough]) is Task<HistoryBlock?> ended)
        {
            if (await ended is { } block)
            {
                return (block, tries[ended].Seat);
            }

            tries.Remove(ended);
        }

        return null;
    }

    TimeSpan Patience => _pace.Usual is { } usual ? Max(LeastPatience, PatienceFactor * usual) : FirstPatience;

    /// <returns>Null when the silo cannot bring it.</returns>
    async Task<HistoryBlock?> Ask(Seats.Place place, BlockOrder order, BlockHeader header)
    {
        var seat = place.Seat;
        var began = TimeProvider.System.GetTimestamp();
        HistoryBlock? block = null;
        try
        {
            var answer = await Answer(seat, order);
            block = answer.Ending == Ending.Played ? Verified(answer.Block, header) : null;
            if (answer.Ending == Ending.Refused)
            {
                throw new ClusterException(ClusterFault.Foreign, $"the silo {seat.Card.Name} refuses the work: {answer.Why}");
            }

            if (block is not null)
            {
                _pace.Finished(TimeProvider.System.GetElapsedTime(began));
            }

            return block;
        }
        catch (Exception failed) when (failed is not ClusterException)
        {
            // It is gone, or the way to it is. Asking it again at once would only burn time.
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            return null;
        }
        finally
        {
            place.Leave();
        }
    }

    async Task<BlockAnswer> Answer(Seat seat, BlockOrder order)
    {
        var grain = client.GetGrain<IBlockGrain>(KeyOf(order));
        if (seat.HasScenario && await Answer(seat, grain, order, null) is { Ending: not Ending.LacksScenario } answer)
        {
            return answer;
        }

        await seat.Bringing.WaitAsync(seat.Gone);
        try
        {
            var brought = await Answer(seat, grain, order, null);
            brought = brought.Ending == Ending.LacksScenario ? await Answer(seat, grain, order, parcel) : brought;
            seat.HasScenario = brought.Ending == Ending.Played;
            return brought;
        }
        finally
        {
            seat.Bringing.Release();
        }
    }

    static Task<BlockAnswer> Answer(Seat seat, IBlockGrain grain, BlockOrder order, ScenarioParcel? parcel)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, seat.Address);
        return grain.Play(order, parcel).WaitAsync(seat.Gone);
    }

    /// <summary>Every try is a grain of its own: one that fell with its silo is in nobody's way.</summary>
    string KeyOf(BlockOrder order) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{order.Parcel[..16]}/{order.Seed}/{order.Design.Id}/{order.Number}/{order.Count}/{Interlocked.Increment(ref _orders)}"
        );

    static HistoryBlock Verified(byte[] bytes, BlockHeader header) =>
        BlockFile.Read(bytes, header) is { Block: { } block }
            ? block
            : throw new ClusterException(ClusterFault.Foreign, "a silo brought a block that is not the one that was asked for");

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
