namespace Interregnum.Runs;

/// <summary>What a run would take, judged by a sample of its histories that is played now and thrown away.</summary>
public sealed record Forecast
{
    /// <summary>Histories of the folder's part of the run; of one that shall reach a precision, as many as the sample foretells.</summary>
    public required long Histories { get; init; }

    public required long Blocks { get; init; }

    /// <summary>Of these, how many there are files of.</summary>
    public required long BlocksReused { get; init; }

    /// <summary>Histories played a second, measured on as many threads as were asked for.</summary>
    public required double HistoriesPerSecond { get; init; }

    /// <summary>Playing what is missing and writing the tables.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>The whole folder on disk: blocks exactly, tables as the sample foretells.</summary>
    public required long Bytes { get; init; }

    /// <summary>Plays for about as long as it is told, after as much again to warm up; of a small run that may be more than it has.</summary>
    /// <param name="kept">Blocks of the run that are there.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Forecast Of(RunPlan plan, long kept, Playing playing, TimeSpan time)
    {
        var sample = Sample.Play(plan, playing, time);
        var run = (plan with { Histories = sample.Needed(plan) }).Identity;
        var played = Math.Max(0, run.OwnHistories - (kept * HistoryBlock.Histories));
        var header = run.Header(0);
        var tables = run.Shard is null ? sample.Tables(run, playing.Clock) : new(0, TimeSpan.Zero);
        return new()
        {
            Histories = run.OwnHistories,
            Blocks = run.OwnBlocks,
            BlocksReused = Math.Min(kept, run.OwnBlocks),
            HistoriesPerSecond = sample.Rate,
            Time = TimeSpan.FromSeconds(played / sample.Rate) + tables.Time,
            Bytes =
                (run.OwnBlocks * BlockFile.Size(header with { Count = 0 })) + (run.OwnHistories * header.RowSize) + tables.Bytes,
        };
    }
}
