using Interregnum.Runs;

namespace Interregnum.Cluster;

/// <summary>Asks every second which silos there are, so that one that is gone is waited for no longer, and one that joins is given work.</summary>
sealed class Roster(IClusterClient client, Seats seats, string key, Action<string> tell) : IDisposable
{
    /// <summary>So long a command waits for a first silo to come back when all are gone.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Answer = TimeSpan.FromSeconds(2);

    /// <summary>Each of these grains may be asked by way of another silo, so that one that is gone answers no two questions.</summary>
    const int Ways = 16;

    readonly CancellationTokenSource _closing = new();
    readonly CancellationTokenSource _lost = new();
    Task _watching = Task.CompletedTask;
    int _turn;

    /// <summary>Cancelled when there has been no silo for too long.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Asks once, then goes on asking.</summary>
    public async Task Start()
    {
        ClusterTelemetry.Silos.Add(seats.Update(await Ask()).Came.Count);
        _watching = Task.Run(Watch);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _watching.Wait();
        _closing.Dispose();
        _lost.Dispose();
    }

    async Task Watch()
    {
        var last = TimeProvider.System.GetTimestamp();
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Between, _closing.Token);
                Tell(seats.Update(await Ask()));
            }
            catch (OperationCanceledException) when (_closing.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                // Nobody answers now; what was known is still the best that is known.
                last = Waited(last);
                continue;
            }

            last = seats.Any ? TimeProvider.System.GetTimestamp() : Waited(last);
        }
    }

    async Task<IReadOnlyList<(SiloAddress, SiloCard)>> Ask()
    {
        var entries = await client.GetGrain<IRosterGrain>(_turn++ % Ways).Silos().WaitAsync(Answer, _closing.Token);
        return
        [
            .. entries
                .Select(e => (e.Address, Card: SiloCard.Parse(e.Card)))
                .Where(s => s.Card?.Engine == EngineVersion.Current && s.Card.Key == key)
                .Select(s => (s.Address, s.Card!)),
        ];
    }

    long Waited(long last)
    {
        if (TimeProvider.System.GetElapsedTime(last) > Patience)
        {
            _lost.Cancel();
        }

        return last;
    }

    void Tell((IReadOnlyList<Seat> Came, IReadOnlyList<Seat> Went) change)
    {
        ClusterTelemetry.Silos.Add(change.Came.Count - change.Went.Count);
        foreach (var seat in change.Came)
        {
            tell($"silo {seat.Card.Name} has joined, threads: {seat.Card.Threads}");
        }

        foreach (var seat in change.Went)
        {
            tell($"silo {seat.Card.Name} is gone; what it had in hand is played elsewhere");
        }
    }
}
