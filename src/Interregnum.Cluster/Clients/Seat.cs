namespace Interregnum.Cluster;

/// <summary>A silo as a command sees it: how many of its blocks are there, and whether it still is.</summary>
sealed class Seat(SiloAddress address, SiloCard card) : IDisposable
{
    /// <summary>So many blocks a thread has a silo in hand: one to play and one to go on with, so that no thread waits for the network.</summary>
    const int PerThread = 2;

    readonly CancellationTokenSource _gone = new();

    public SiloAddress Address => address;

    public SiloCard Card => card;

    /// <summary>Blocks it may have in hand.</summary>
    public int Room => PerThread * card.Threads;

    /// <summary>Blocks it has in hand.</summary>
    public int Taken { get; set; }

    /// <summary>Blocks of its that were used.</summary>
    public long Used { get; set; }

    /// <summary>Cancelled when the cluster has it no more.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>Whether it is believed to have the scenario's files.</summary>
    public bool HasScenario { get; set; }

    /// <summary>Held by whoever brings it the scenario's files, so that they are sent once.</summary>
    public SemaphoreSlim Bringing { get; } = new(1);

    public void Leave() => _gone.Cancel();

    public void Dispose()
    {
        _gone.Dispose();
        Bringing.Dispose();
    }
}
