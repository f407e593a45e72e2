using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>What playing a run came to.</summary>
/// <param name="Odds">How often each claimant prevails, nobody last, over the histories that are finished; empty when none is.</param>
/// <param name="Run">The run as it was played: with a precision to be reached, of as many histories as that took.</param>
/// <param name="HalfWidth">Half the width of the 95 % interval of the leading outcome, 0..1; null when nothing is finished.</param>
public sealed record EnsembleResult(Effort Effort, IReadOnlyList<Odds> Odds, RunIdentity Run, double? HalfWidth);

/// <summary>One run's histories of one world, played block by block.</summary>
public static class Ensemble
{
    /// <summary>
    /// Plays what is missing of a run or of its shard, on as many threads as asked; when all is there, writes the documents, and in
    /// any case <c>log.json</c>.
    /// </summary>
    /// <param name="folder">Where blocks are kept and found; null to keep nothing and write nothing.</param>
    /// <exception cref="IOException">The folder cannot be written or read; what was finished stays.</exception>
    public static EnsembleResult Play(RunPlan plan, RunFolder? folder, Playing playing)
    {
        using var play = new BlockPlay(plan, folder, playing);
        var counted = new Counted(plan.Identity, playing, plan.HalfWidth);
        var (run, complete) = PlayBlocks(plan, play, counted, playing);
        play.Finish();
        complete = complete && (folder?.TryFinish(run, counted.Odds(), playing) ?? true);
        var result = new EnsembleResult(play.Effort(complete), counted.Odds(), run, counted.HalfWidth());
        folder?.Log(result.Effort);
        return result;
    }

    /// <summary>Blocks up to the run's end, or up to the first look that finds it precise enough.</summary>
    static (RunIdentity Run, bool Complete) PlayBlocks(RunPlan plan, BlockPlay play, Counted counted, Playing playing)
    {
        var played = 0L;
        for (var histories = plan.Looks.First; ; histories = plan.Looks.Next(histories, counted.HalfWidth()!.Value))
        {
            var part = (plan with { Histories = histories }).Identity;
            var first = played;
            var complete = Lanes.Run(
                playing.Threads,
                part.OwnBlocks - first,
                place =>
                {
                    var number = part.OwnBlock(first + place);
                    var count = part.HistoriesIn(number);
                    counted.Count(play.Get(plan.Design, number, count), count, play.Effort(complete: false));
                },
                playing.Stop
            );
            if (!complete || plan.Looks.IsLast(histories, counted.HalfWidth()))
            {
                return (part, complete);
            }

            played = part.OwnBlocks;
        }
    }
}
