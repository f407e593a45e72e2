using System.Collections.Concurrent;
using Interregnum.Runs;

namespace Interregnum.Cluster;

/// <summary>
/// Where a silo plays: threads of its own, a little below the usual priority, so that the silo answers its neighbours however much there is to play.
/// </summary>
sealed class Bench : IDisposable
{
    readonly BlockingCollection<Job> _jobs = [];
    readonly Thread[] _threads;
    readonly KnownScenarios _known = new();
    volatile bool _leaving;

    public Bench(int threads)
    {
        _threads =
        [
            .. Enumerable
                .Range(1, threads)
                .Select(i => new Thread(Work)
                {
                    IsBackground = true,
                    Name = $"player {i}",
                    Priority = ThreadPriority.BelowNormal,
                }),
        ];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Blocks played.</summary>
    public long Played => Volatile.Read(ref _played);

    long _played;

    /// <summary>Plays a block when a thread is free.</summary>
    public Task<BlockAnswer> Play(BlockOrder order, ScenarioParcel? parcel)
    {
        if (order.EngineVersion != EngineVersion.Current)
        {
            return Task.FromResult(
                BlockAnswer.Refused($"it plays with the engine {EngineVersion.Current}, the command with {order.EngineVersion}")
            );
        }

        var job = new Job(order, parcel);
        if (_leaving || !TryAdd(job))
        {
            return Task.FromResult(BlockAnswer.Without(Ending.Leaving));
        }

        ClusterTelemetry.Waiting.Add(1);
        return job.Answer.Task;
    }

    /// <summary>Takes nothing more, and waits until what was taken is played.</summary>
    public void Leave()
    {
        _leaving = true;
        _jobs.CompleteAdding();
        Array.ForEach(_threads, thread => thread.Join());
    }

    public void Dispose()
    {
        Leave();
        _jobs.Dispose();
    }

    bool TryAdd(Job job)
    {
        try
        {
            return _jobs.TryAdd(job);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            var began = TimeProvider.System.GetTimestamp();
            var answer = Play(job);
            if (answer.Ending == Ending.Played)
            {
                ClusterTelemetry.BlockSeconds.Record(TimeProvider.System.GetElapsedTime(began).TotalSeconds);
            }

            ClusterTelemetry.Waiting.Add(-1);
            job.Answer.SetResult(answer);
        }
    }

    BlockAnswer Play(Job job)
    {
        try
        {
            if (_known.Find(job.Order.Parcel, job.Parcel) is not { } scenario)
            {
                return BlockAnswer.Without(Ending.LacksScenario);
            }

            var block = scenario.Play(job.Order);
            Interlocked.Increment(ref _played);
            return new(Ending.Played, BlockFile.Bytes(block));
        }
        catch (Exception refused)
        {
            return BlockAnswer.Refused(
                refused is InvalidDataException ? refused.Message : $"{refused.GetType().Name}: {refused.Message}"
            );
        }
    }

    /// <param name="Order">What to play.</param>
    /// <param name="Parcel">The scenario's files, if they came with it.</param>
    sealed record Job(BlockOrder Order, ScenarioParcel? Parcel)
    {
        /// <summary>Whoever waits goes on elsewhere than on a player's thread.</summary>
        public TaskCompletionSource<BlockAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
