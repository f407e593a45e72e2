using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Interregnum.Runs;

/// <summary>Writes finished blocks on a thread of its own, so that no player waits for the disk.</summary>
sealed class BlockWriter : IDisposable
{
    /// <summary>Blocks that may wait; when the disk falls further behind, players wait for it and memory stays flat.</summary>
    const int Waiting = 16;

    readonly BlockingCollection<HistoryBlock> _queue = new(Waiting);
    readonly Thread _thread;
    ExceptionDispatchInfo? _failure;

    public BlockWriter(RunFolder folder)
    {
        _thread = new Thread(() => WriteAll(folder)) { Name = "writer" };
        _thread.Start();
    }

    /// <exception cref="IOException">An earlier block could not be written.</exception>
    public void Keep(HistoryBlock block)
    {
        _failure?.Throw();
        _queue.Add(block);
    }

    /// <summary>Waits until everything is written.</summary>
    /// <exception cref="IOException">A block could not be written.</exception>
    public void Finish()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _failure?.Throw();
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    void WriteAll(RunFolder folder)
    {
        foreach (var block in _queue.GetConsumingEnumerable())
        {
            if (_failure is not null)
            {
                continue;
            }

            try
            {
                folder.Keep(block);
            }
            catch (Exception thrown)
            {
                _failure = ExceptionDispatchInfo.Capture(thrown);
            }
        }
    }
}
