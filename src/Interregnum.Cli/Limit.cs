namespace Interregnum.Cli;

/// <summary>When a long command has to stop: the user wishes it, or its time is spent.</summary>
sealed class Limit : IDisposable
{
    readonly Session _session;
    readonly CancellationTokenSource _source;

    /// <param name="seconds">Time it may take; null for as long as it needs.</param>
    public Limit(Session session, long? seconds)
    {
        _session = session;
        _source = CancellationTokenSource.CreateLinkedTokenSource(session.Stopping);
        if (seconds is { } time)
        {
            _source.CancelAfter(TimeSpan.FromSeconds(time));
        }
    }

    public CancellationToken Token => _source.Token;

    /// <summary>How the command ends when it was stopped before its end.</summary>
    /// <param name="resume">The command that goes on.</param>
    public CommandFailure Stopped(CommandText resume) =>
        _session.Stopping.IsCancellationRequested
            ? new(ExitCode.Interrupted, "interrupted; what was finished is kept. To go on:", resume.ToString())
            : new(ExitCode.Incomplete, "the time is spent; what was finished is kept. To go on:", resume.ToString());

    public void Dispose() => _source.Dispose();
}
