namespace Interregnum.Cluster;

/// <summary>How blocks come back: how long one usually takes, and the longest time in which some were out and none came.</summary>
sealed class Pace
{
    /// <summary>What the newest block counts for.</summary>
    const double Newest = 0.1;

    readonly Lock _counting = new();
    long _since;
    int _out;
    TimeSpan? _usual;
    TimeSpan _wait;

    /// <summary>How long a block took of late, the last ones counting most; null before the first.</summary>
    public TimeSpan? Usual
    {
        get
        {
            lock (_counting)
            {
                return _usual;
            }
        }
    }

    public TimeSpan LongestWait
    {
        get
        {
            lock (_counting)
            {
                return _wait;
            }
        }
    }

    /// <summary>A block is wanted.</summary>
    public void Begin()
    {
        lock (_counting)
        {
            if (_out++ == 0)
            {
                _since = TimeProvider.System.GetTimestamp();
            }
        }
    }

    /// <summary>A block came back.</summary>
    public void Finished(TimeSpan took)
    {
        lock (_counting)
        {
            _usual = _usual is { } before ? before + ((took - before) * Newest) : took;
            var wait = TimeProvider.System.GetElapsedTime(_since);
            _wait = _wait > wait ? _wait : wait;
            _since = TimeProvider.System.GetTimestamp();
        }
    }

    /// <summary>A block that was wanted is there, or is wanted no more.</summary>
    public void End()
    {
        lock (_counting)
        {
            _out--;
        }
    }
}
