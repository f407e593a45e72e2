using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>What playing a run came to.</summary>
/// <param name="Odds">How often each claimant prevails, nobody last, over the histories that are finished; empty when none is.</param>
public sealed record EnsembleResult(Effort Effort, IReadOnlyList<Odds> Odds);

/// <summary>One run's histories of one world, played block by block.</summary>
public static class Ensemble
{
    /// <summary>
    /// Plays what is missing of a run, on as many threads as asked; when all is there, writes the tables and <c>run.json</c>, and in
    /// any case <c>log.json</c>.
    /// </summary>
    /// <param name="folder">Where blocks are kept and found; null to keep nothing and write nothing.</param>
    /// <exception cref="IOException">The folder cannot be written or read; what was finished stays.</exception>
    public static EnsembleResult Play(RunPlan plan, RunFolder? folder, Playing playing)
    {
        using var play = new BlockPlay(plan, folder, playing);
        var ensemble = new Counted(plan, playing);
        var design = plan.Design;
        var complete = Lanes.Run(
            playing.Threads,
            plan.Blocks,
            number => ensemble.Count(play.Get(design, number, plan.HistoriesIn(number)), plan.HistoriesIn(number), play),
            playing.Stop
        );
        play.Finish();
        var result = new EnsembleResult(play.Effort(complete), ensemble.Odds());
        if (complete)
        {
            folder?.Finish(plan, result.Odds);
        }

        folder?.Log(result.Effort);
        return result;
    }

    /// <summary>The finished blocks, counted one after another, and the progress told.</summary>
    sealed class Counted(RunPlan plan, Playing playing)
    {
        readonly Lock _counting = new();
        readonly OutcomeTally _tally = new(plan.Contest);

        public IReadOnlyList<Odds> Odds() => _tally.Histories > 0 ? _tally.Odds() : [];

        public void Count(HistoryBlock block, int histories, BlockPlay play)
        {
            lock (_counting)
            {
                _tally.Add(block, histories);
                playing.Progress?.Invoke(Progress(play.Effort(complete: false)));
            }
        }

        Progress Progress(Effort effort)
        {
            var leading = _tally.Leading();
            var rate = effort.HistoriesPerSecond;
            return new(
                _tally.Histories,
                plan.Histories,
                effort.Reused,
                rate,
                rate > 0 ? TimeSpan.FromSeconds((plan.Histories - _tally.Histories) / rate) : null,
                leading.Id,
                (leading.Probability.High - leading.Probability.Low) / 2
            );
        }
    }
}
