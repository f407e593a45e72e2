using Interregnum.Attribution;

namespace Interregnum.Calibration;

/// <summary>Simulations that follow one another, played in pieces by several threads.</summary>
sealed class Wave(Generation generation, Proposal proposal, long first, (int Count, int Size) chunks)
{
    readonly List<Particle>?[] _found = new List<Particle>?[chunks.Count];
    readonly Lock _counting = new();
    long _tried;
    long _accepted;
    double _sum;
    double _squares;

    /// <summary>Plays them and adds what is accepted, in order, up to the first piece that was not played because it was stopped.</summary>
    /// <returns>How many were played in a row.</returns>
    public long Play(
        TrialPool trials,
        int threads,
        List<Particle> accepted,
        IProgress<SmcProgress>? progress,
        CancellationToken stop
    )
    {
        foreach (var particle in accepted)
        {
            Count(particle.Weight);
        }

        try
        {
            Workers.Do(Enumerable.Range(0, chunks.Count), threads, chunk => Play(trials, chunk, progress), stop);
        }
        catch (OperationCanceledException)
        {
            // What was played from the first piece on is kept below.
        }

        var played = 0;
        while (played < _found.Length && _found[played] is { } found)
        {
            accepted.AddRange(found);
            played++;
        }

        return (long)played * chunks.Size;
    }

    void Play(TrialPool trials, int chunk, IProgress<SmcProgress>? progress)
    {
        var start = (generation.Number * AbcSmc.SimulationsPerGeneration) + first + ((long)chunk * chunks.Size);
        var found = trials.Play(proposal, generation, start, chunks.Size);
        _found[chunk] = found;
        lock (_counting)
        {
            _tried += chunks.Size;
            found.ForEach(p => Count(p.Weight));
            var size = _squares > 0 ? _sum * _sum / _squares : 0;
            progress?.Report(new(generation.Number, generation.Coldness, _accepted, generation.Wanted, first + _tried, size));
        }
    }

    void Count(double weight)
    {
        _accepted++;
        _sum += weight;
        _squares += weight * weight;
    }
}
