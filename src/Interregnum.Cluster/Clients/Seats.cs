using Interregnum.Runs;

namespace Interregnum.Cluster;

/// <summary>The silos of a cluster, and who of them takes the next block: whoever has least in hand for its threads.</summary>
sealed class Seats : IDisposable
{
    readonly Lock _seating = new();
    readonly List<Seat> _met = [];
    readonly LinkedList<TaskCompletionSource> _waiting = [];

    /// <summary>Every silo that was met, in that order.</summary>
    public IReadOnlyList<SiloEffort> Efforts
    {
        get
        {
            lock (_seating)
            {
                return [.. _met.Select(s => new SiloEffort(s.Card.Name, s.Card.Threads, s.Used))];
            }
        }
    }

    /// <summary>Whether any silo is there.</summary>
    public bool Any
    {
        get
        {
            lock (_seating)
            {
                return _met.Exists(s => !s.Gone.IsCancellationRequested);
            }
        }
    }

    /// <summary>Holds the list of those that are there against what is known.</summary>
    /// <returns>Who came and who went.</returns>
    public (IReadOnlyList<Seat> Came, IReadOnlyList<Seat> Went) Update(IReadOnlyList<(SiloAddress Address, SiloCard Card)> there)
    {
        List<Seat> came;
        List<Seat> went;
        lock (_seating)
        {
            var present = _met.Where(s => !s.Gone.IsCancellationRequested).ToList();
            came = [.. there.Where(t => present.All(s => !s.Address.Equals(t.Address))).Select(t => new Seat(t.Address, t.Card))];
            went = [.. present.Where(s => there.All(t => !t.Address.Equals(s.Address)))];
            _met.AddRange(came);
        }

        went.ForEach(s => s.Leave());
        if (came.Count > 0)
        {
            WakeAll();
        }

        return (came, went);
    }

    /// <summary>Waits for a silo that can take a block.</summary>
    public async Task<Place> Take(CancellationToken stop)
    {
        while (true)
        {
            TaskCompletionSource room;
            lock (_seating)
            {
                if (Freest([]) is { } seat)
                {
                    return new(this, seat);
                }

                room = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.AddLast(room);
            }

            using var stopped = stop.Register(() => room.TrySetCanceled(stop));
            await room.Task;
        }
    }

    /// <summary>A silo that can take a block now, rather not one of those that were asked before; null when there is none.</summary>
    public Place? TryTake(IReadOnlyCollection<Seat> before)
    {
        lock (_seating)
        {
            return (Freest(before) ?? Freest([])) is { } seat ? new(this, seat) : null;
        }
    }

    /// <summary>A block of a silo's is used.</summary>
    public void Count(Seat seat)
    {
        lock (_seating)
        {
            seat.Used++;
        }
    }

    void Free(Seat seat)
    {
        lock (_seating)
        {
            seat.Taken--;
            while (_waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                if (first.Value.TrySetResult())
                {
                    return;
                }
            }
        }
    }

    public void Dispose() => _met.ForEach(s => s.Dispose());

    /// <summary>Room for one block with a silo, until it is left. Taken while the seats are locked.</summary>
    public sealed class Place
    {
        readonly Seats _seats;
        int _left;

        internal Place(Seats seats, Seat seat)
        {
            (_seats, Seat) = (seats, seat);
            seat.Taken++;
        }

        public Seat Seat { get; }

        /// <summary>Leaves it to the next block; a second time changes nothing.</summary>
        public void Leave()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                _seats.Free(Seat);
            }
        }
    }

    Seat? Freest(IReadOnlyCollection<Seat> others) =>
        _met.Where(s => !s.Gone.IsCancellationRequested && s.Taken < s.Room && !others.Contains(s))
            .MinBy(s => (double)s.Taken / s.Room);

    void WakeAll()
    {
        lock (_seating)
        {
            foreach (var waiting in _waiting)
            {
                waiting.TrySetResult();
            }

            _waiting.Clear();
        }
    }
}
