using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>What one command's playing came to.</summary>
public sealed record EnsembleResult
{
    /// <summary>Whether every history was played; when not, the same command takes it up again.</summary>
    public required bool Complete { get; init; }

    /// <summary>Histories that are finished, those reused included.</summary>
    public required long Histories { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Histories played per second, those reused left out; 0 when none was played.</summary>
    public required double HistoriesPerSecond { get; init; }

    /// <summary>Blocks that are finished.</summary>
    public required long Blocks { get; init; }

    /// <summary>Of these, blocks found finished.</summary>
    public required long BlocksReused { get; init; }

    /// <summary>How often each claimant prevails, nobody last, over the finished histories.</summary>
    public required IReadOnlyList<Odds> Odds { get; init; }

    /// <summary>Block files that were found and not used, each with its reason.</summary>
    public required IReadOnlyList<string> Rejected { get; init; }
}

/// <summary>Plays a run's histories block by block and writes its tables.</summary>
public static class Ensemble
{
    /// <summary>
    /// Plays what is missing, on as many threads as asked; when all is there, writes the tables and <c>run.json</c>, and in any
    /// case <c>log.json</c>.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written; what was finished stays.</exception>
    public static EnsembleResult Play(RunPlan plan, RunFolder folder, Playing playing)
    {
        var begun = playing.Clock.GetTimestamp();
        var began = playing.Clock.GetUtcNow();
        var run = new Run(plan, folder, playing);
        var complete = run.PlayBlocks();
        var result = run.Result(complete, playing.Clock.GetElapsedTime(begun));
        if (complete)
        {
            folder.Write(HistoriesCsv.FileName, stream => HistoriesCsv.Write(stream, plan, folder));
            folder.Write(HistoriesParquet.FileName, stream => HistoriesParquet.Write(stream, plan, folder));
            folder.Write(RunJson.FileName, stream => RunJson.Write(stream, plan, result.Odds));
        }

        folder.Write(LogJson.FileName, stream => LogJson.Write(stream, folder, playing, began, result));
        return result;
    }

    sealed class Run(RunPlan plan, RunFolder folder, Playing playing)
    {
        readonly Lock _counting = new();
        readonly OutcomeTally _tally = new(plan.Contest);
        readonly long _begun = playing.Clock.GetTimestamp();
        long _blocks;
        long _blocksReused;
        long _reused;

        public bool PlayBlocks()
        {
            folder.MakeRoomFor(plan.Design);
            using var writer = new BlockWriter(folder);
            var complete = Lanes.Run(playing.Threads, plan.Blocks, () => Lane(writer), playing.Stop);
            writer.Finish();
            return complete;
        }

        public EnsembleResult Result(bool complete, TimeSpan time) =>
            new()
            {
                Complete = complete,
                Histories = _tally.Histories,
                Seconds = time.TotalSeconds,
                HistoriesPerSecond = Rate(time),
                Blocks = _blocks,
                BlocksReused = _blocksReused,
                Odds = _tally.Odds(),
                Rejected = [.. folder.Rejected.Order(StringComparer.Ordinal)],
            };

        Action<long> Lane(BlockWriter writer)
        {
            PlayHistory? player = null;
            return number =>
            {
                var header = plan.Header(plan.Design, number);
                var found = folder.Find(plan.Design, header);
                if (found is null)
                {
                    player ??= playing.NewPlayer(new World(plan.Contest, plan.Design.Do), plan.Design.MonthsAfter, plan.Seed);
                    var block = HistoryBlock.Play(header, player);
                    writer.Keep(plan.Design, block);
                    Count(block, header.Count, reused: false);
                }
                else
                {
                    Count(found, header.Count, reused: true);
                }
            };
        }

        void Count(HistoryBlock block, int histories, bool reused)
        {
            lock (_counting)
            {
                _tally.Add(block, histories);
                _blocks++;
                _blocksReused += reused ? 1 : 0;
                _reused += reused ? histories : 0;
                playing.Progress?.Invoke(Progress());
            }
        }

        Progress Progress()
        {
            var rate = Rate(playing.Clock.GetElapsedTime(_begun));
            var left = plan.Histories - _tally.Histories;
            var leading = _tally.Leading();
            return new(
                _tally.Histories,
                plan.Histories,
                _reused,
                rate,
                rate > 0 ? TimeSpan.FromSeconds(left / rate) : null,
                leading.Id,
                (leading.Probability.High - leading.Probability.Low) / 2
            );
        }

        double Rate(TimeSpan time) => time > TimeSpan.Zero ? (_tally.Histories - _reused) / time.TotalSeconds : 0;
    }
}
