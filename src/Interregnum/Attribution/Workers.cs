using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Interregnum.Attribution;

/// <summary>Work shared out over threads, one item at a time; what each item writes is its own, so the order does not show.</summary>
static class Workers
{
    /// <exception cref="OperationCanceledException">Asked to stop; items under way were finished.</exception>
    public static void Do<T>(IEnumerable<T> items, int threads, Action<T> work, CancellationToken stop)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        try
        {
            Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), options, work);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
