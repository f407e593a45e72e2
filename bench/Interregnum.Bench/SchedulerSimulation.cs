using System.Globalization;
using Interregnum.Dicing;

namespace Interregnum.Bench;

/// <summary>A cluster of one command, as numbers.</summary>
/// <param name="Machines">Machines with a silo.</param>
/// <param name="Threads">Threads of each.</param>
/// <param name="Histories">Histories of a block.</param>
/// <param name="PerThread">Blocks of the run, for each thread.</param>
/// <param name="ClientMilliseconds">What the command itself does for a block, one block at a time.</param>
/// <param name="DaysBetweenFailures">How long a machine lives, on average.</param>
sealed record SimulatedCluster(
    int Machines,
    int Threads,
    int Histories,
    int PerThread,
    double ClientMilliseconds,
    double DaysBetweenFailures
);

/// <summary>What a simulated run came to.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Efficiency">Time that threads spent on blocks that were used, of all their time.</param>
/// <param name="ClientBusy">Part of the time in which the command had something to do.</param>
/// <param name="Resent">Blocks asked for again.</param>
/// <param name="Failures">Machines that died.</param>
sealed record SimulatedRun(double Seconds, double Efficiency, double ClientBusy, long Resent, long Failures);

/// <summary>
/// The scheduler of <c>Interregnum.Cluster</c>, event by event: each silo has two blocks a thread in hand, the command serves one answer at a time, a block that
/// stays away is asked for again, machines differ, some are slow, and some die.
/// </summary>
sealed class SchedulerSimulation
{
    const double HistoriesPerSecond = 950;
    const double SlowShare = 0.02;
    const double SlowFactor = 3;
    const double Spread = 0.05;
    const double PatienceFactor = 8;
    const double LeastPatience = 2;
    const double Newest = 0.1;
    const double FoundOut = 5;
    const double BackAfter = 60;
    const double Network = 0.001;

    enum What
    {
        Arrives,
        Played,
        Served,
        Late,
        Dies,
        FoundOut,
        Returns,
    }

    sealed class Machine
    {
        public required double Factor { get; init; }

        public bool Alive { get; set; } = true;

        public int Free { get; set; }

        public int Life { get; set; }

        public Queue<int> Waiting { get; } = new();

        public HashSet<int> InHand { get; } = [];
    }

    readonly SimulatedCluster _cluster;
    readonly long _seed;
    readonly Machine[] _machines;
    readonly bool[] _done;
    readonly double[] _sent;
    readonly Queue<int> _again = new();
    readonly PriorityQueue<(What What, int Machine, int Block, int Life), double> _events = new();
    int _next;
    int _left;
    double _now;
    double _usual;
    double _clientFree;
    double _clientBusy;
    double _used;
    long _resent;
    long _failures;
    long _draws;

    SchedulerSimulation(SimulatedCluster cluster, long seed)
    {
        (_cluster, _seed) = (cluster, seed);
        _left = cluster.Machines * cluster.Threads * cluster.PerThread;
        (_done, _sent) = (new bool[_left], new double[_left]);
        _usual = 2 * cluster.Histories / HistoriesPerSecond;
        _machines =
        [
            .. Enumerable
                .Range(0, cluster.Machines)
                .Select(_ => new Machine { Factor = Draw() < SlowShare ? SlowFactor : 1, Free = cluster.Threads }),
        ];
    }

    public static SimulatedRun Play(SimulatedCluster cluster, long seed) => new SchedulerSimulation(cluster, seed).Play();

    public static void Print()
    {
        Console.WriteLine(
            "machines  threads  histories a block  client ms  days to a failure  efficiency  client busy  resent  failures  histories a second"
        );
        SimulatedCluster[] clusters =
        [
            new(3, 2, 256, 2000, 1, 30),
            new(10, 64, 256, 200, 1, 30),
            new(100, 64, 256, 50, 1, 30),
            new(100, 64, 4096, 50, 1, 30),
            new(100, 64, 16384, 50, 1, 30),
            new(100, 64, 16384, 50, 1, 0.05),
            new(1000, 64, 16384, 20, 1, 30),
            new(1000, 64, 65536, 20, 1, 30),
        ];
        foreach (var cluster in clusters)
        {
            var run = Play(cluster, seed: 1);
            var histories = (double)cluster.Machines * cluster.Threads * cluster.PerThread * cluster.Histories / run.Seconds;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cluster.Machines, 8}  {cluster.Threads, 7}  {cluster.Histories, 17}  {cluster.ClientMilliseconds, 9}  {cluster.DaysBetweenFailures, 17}  {run.Efficiency, 10:0.000}  {run.ClientBusy, 11:0.000}  {run.Resent, 6}  {run.Failures, 8}  {histories, 18:n0}"
                )
            );
        }
    }

    SimulatedRun Play()
    {
        for (var m = 0; m < _machines.Length; m++)
        {
            Fill(m);
            _events.Enqueue((What.Dies, m, 0, 0), Lifetime());
        }

        while (_left > 0)
        {
            _events.TryDequeue(out var next, out _now);
            Happen(next);
        }

        var threads = (double)_cluster.Machines * _cluster.Threads;
        return new(_now, _used / (threads * _now), _clientBusy / _now, _resent, _failures);
    }

    void Happen((What What, int Machine, int Block, int Life) next)
    {
        var machine = _machines[next.Machine];
        var present = machine.Alive && machine.Life == next.Life;
        switch (next.What)
        {
            case What.Arrives when present:
                machine.Waiting.Enqueue(next.Block);
                Begin(next.Machine);
                break;
            case What.Played when present:
                machine.Free++;
                Begin(next.Machine);
                Serve(next.Machine, next.Block, next.Life);
                break;
            case What.Served:
                Finish(next.Machine, next.Block, next.Life);
                break;
            case What.Late when !_done[next.Block] && machine.InHand.Remove(next.Block):
                _resent++;
                _again.Enqueue(next.Block);
                GiveAgain(next.Machine + 1);
                break;
            case What.Dies:
                Die(next.Machine);
                break;
            case What.FoundOut:
                _resent += machine.InHand.Count;
                machine.InHand.ToList().ForEach(_again.Enqueue);
                machine.InHand.Clear();
                GiveAgain(next.Machine + 1);
                break;
            case What.Returns:
                (machine.Alive, machine.Free) = (true, _cluster.Threads);
                _events.Enqueue((What.Dies, next.Machine, 0, machine.Life), _now + Lifetime());
                Fill(next.Machine);
                break;
        }
    }

    void Begin(int place)
    {
        var machine = _machines[place];
        while (machine.Free > 0 && machine.Waiting.TryDequeue(out var block))
        {
            machine.Free--;
            var takes = _cluster.Histories / HistoriesPerSecond * machine.Factor * (1 + (Spread * ((2 * Draw()) - 1)));
            _events.Enqueue((What.Played, place, block, machine.Life), _now + takes);
        }
    }

    void Serve(int place, int block, int life)
    {
        var cost = _cluster.ClientMilliseconds / 1000;
        _clientFree = Math.Max(_now + Network, _clientFree) + cost;
        _clientBusy += cost;
        _events.Enqueue((What.Served, place, block, life), _clientFree);
    }

    void Finish(int place, int block, int life)
    {
        if (!_done[block])
        {
            _done[block] = true;
            _left--;
            _used += _cluster.Histories / HistoriesPerSecond;
            _usual += Newest * (_now - _sent[block] - _usual);
        }

        var machine = _machines[place];
        if (machine.Life == life)
        {
            machine.InHand.Remove(block);
            Fill(place);
        }
    }

    void Die(int place)
    {
        var machine = _machines[place];
        _failures++;
        machine.Alive = false;
        machine.Life++;
        machine.Waiting.Clear();
        _events.Enqueue((What.FoundOut, place, 0, machine.Life), _now + FoundOut);
        _events.Enqueue((What.Returns, place, 0, machine.Life), _now + BackAfter);
    }

    void Fill(int place)
    {
        var machine = _machines[place];
        while (machine.Alive && machine.InHand.Count < 2 * _cluster.Threads && NextBlock() is { } block)
        {
            machine.InHand.Add(block);
            _events.Enqueue((What.Arrives, place, block, machine.Life), _now + Network);
            _sent[block] = _now;
            _events.Enqueue((What.Late, place, block, machine.Life), _now + Math.Max(LeastPatience, PatienceFactor * _usual));
        }
    }

    /// <summary>Whoever has room takes what is to be played again.</summary>
    void GiveAgain(int from)
    {
        for (var i = 0; i < _machines.Length && _again.Count > 0; i++)
        {
            Fill((from + i) % _machines.Length);
        }
    }

    int? NextBlock()
    {
        while (_again.TryDequeue(out var block))
        {
            if (!_done[block])
            {
                return block;
            }
        }

        return _next < _done.Length ? _next++ : null;
    }

    /// <summary>Exponential.</summary>
    double Lifetime() => -Math.Log(1 - Draw()) * _cluster.DaysBetweenFailures * 24 * 3600;

    double Draw() => new Dice(_seed, _draws++).Word(Dicing.Stream.Reroll, 0, 0) / 4294967296.0;
}
