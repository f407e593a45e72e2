using System.Runtime.ExceptionServices;

namespace Interregnum.Runs;

/// <summary>Plays numbered jobs on a few threads, each taking the next job when it has finished one.</summary>
public static class Lanes
{
    /// <returns>Whether every job was done; false when it was stopped before.</returns>
    /// <exception cref="Exception">The first that a job threw; the jobs in hand are finished before it is thrown on.</exception>
    public static bool Run(int threads, long jobs, Action<long> play, CancellationToken stop)
    {
        var next = -1L;
        var done = 0L;
        ExceptionDispatchInfo? failure = null;

        void Work()
        {
            try
            {
                while (!stop.IsCancellationRequested && Volatile.Read(ref failure) is null)
                {
                    var job = Interlocked.Increment(ref next);
                    if (job >= jobs)
                    {
                        return;
                    }

                    play(job);
                    Interlocked.Increment(ref done);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The job was not begun: it is not done, which is all that the caller has to know.
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(thrown), null);
            }
        }

        Thread[] others = [.. Enumerable.Range(1, (int)Math.Min(threads, Math.Max(jobs, 1)) - 1).Select(_ => new Thread(Work))];
        Array.ForEach(others, thread => thread.Start());
        Work();
        Array.ForEach(others, thread => thread.Join());
        failure?.Throw();
        return done == jobs;
    }
}
