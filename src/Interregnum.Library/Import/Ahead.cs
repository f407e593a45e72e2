using System.Collections.Concurrent;

namespace Interregnum.Library.Import;

/// <summary>Makes the next items of a sequence while the last one is being used.</summary>
static class Ahead
{
    /// <summary>The same sequence, of which up to <paramref name="most"/> items are made beforehand on another thread. What goes wrong there is thrown here, in its place.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, int most)
    {
        using var items = new BlockingCollection<T>(most);
        using var abandoned = new CancellationTokenSource();
        var making = Task.Factory.StartNew(
            () => Make(source, items, abandoned.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            foreach (var item in items.GetConsumingEnumerable())
            {
                yield return item;
            }

            making.GetAwaiter().GetResult();
        }
        finally
        {
            abandoned.Cancel();
            making.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    static void Make<T>(IEnumerable<T> source, BlockingCollection<T> items, CancellationToken abandoned)
    {
        try
        {
            foreach (var item in source)
            {
                items.Add(item, abandoned);
            }
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            // Nobody wants the rest.
        }
        finally
        {
            items.CompleteAdding();
        }
    }
}
