using System.Collections.Concurrent;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>What the tables of a run would take.</summary>
readonly record struct TablesCost(long Bytes, TimeSpan Time);

/// <summary>A few histories of a run, played to judge what the whole of it takes.</summary>
/// <param name="Blocks">The first of them.</param>
/// <param name="Played">How many there are.</param>
/// <param name="Rate">Histories played a second, over all threads.</param>
/// <param name="HalfWidth">Half the width of the leading outcome's 95 % interval over all of them, 0..1.</param>
sealed record Sample(IReadOnlyList<HistoryBlock> Blocks, long Played, double Rate, double HalfWidth)
{
    /// <summary>Histories that a thread plays before it looks at the clock: one parameter draw's.</summary>
    const int AtOnce = Player.HistoriesPerDraw;

    /// <summary>So many are kept for what the tables would take; further ones are only counted.</summary>
    const int MostKept = 4096;

    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Sample Play(RunPlan plan, Playing playing, TimeSpan time)
    {
        var sampler = new Sampler(plan, playing);
        sampler.PlayFor(time);
        playing.Stop.ThrowIfCancellationRequested();
        var rate = sampler.PlayFor(time);
        playing.Stop.ThrowIfCancellationRequested();
        return sampler.Found(rate);
    }

    /// <summary>How many histories the run will have.</summary>
    public long Needed(RunPlan plan)
    {
        if (plan.HalfWidth is not { } asked)
        {
            return plan.Histories;
        }

        var needed = Played * Math.Pow(HalfWidth / asked, 2);
        return (long)Math.Clamp(needed, plan.Looks.First, plan.Histories);
    }

    /// <summary>Writes the sample's histories as tables into memory, numbered as if they were spread over the whole run.</summary>
    public TablesCost Tables(RunIdentity run, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var there = Blocks.Sum(b => b.Count);
        var each = (double)run.Histories / there;
        using var bytes = new MemoryStream();

        // A fast machine may have played more than a small run has.
        var sampled = run with
        {
            Histories = Math.Max(run.Histories, there),
        };
        HistoriesCsv.Write(bytes, sampled, Read);
        HistoriesParquet.Write(bytes, sampled, Read);
        return new((long)(bytes.Length * each), clock.GetElapsedTime(start) * each);

        void Read(Action<HistoryRow> visit)
        {
            var row = new HistoryRow(run.Claimants.Count);
            var place = 0L;
            foreach (var block in Blocks)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    block.Read(i, row);
                    row.History = (long)(place++ * each);
                    row.Draw = row.History / AtOnce;
                    visit(row);
                }
            }
        }
    }

    /// <summary>Plays parameter draws, as many as the time allows, each on whichever thread is free.</summary>
    sealed class Sampler(RunPlan plan, Playing playing)
    {
        readonly RunIdentity _run = plan.Identity;
        readonly ConcurrentDictionary<int, PlayHistory> _players = [];
        readonly List<HistoryBlock> _kept = [];
        readonly OutcomeTally _tally = new(plan.Identity);
        long _draws;

        public double PlayFor(TimeSpan time)
        {
            var (start, before) = (playing.Clock.GetTimestamp(), _draws);
            Lanes.Run(playing.Threads, playing.Threads, thread => Play((int)thread, start, time), playing.Stop);
            return (_draws - before) * AtOnce / Math.Max(1e-9, playing.Clock.GetElapsedTime(start).TotalSeconds);
        }

        public Sample Found(double rate)
        {
            var leading = _tally.Leading().Probability;
            return new(_kept, _tally.Histories, rate, (leading.High - leading.Low) / 2);
        }

        void Play(int thread, long start, TimeSpan time)
        {
            var player = _players.GetOrAdd(thread, _ => playing.NewPlayer(plan.Design, plan.Seed));
            do
            {
                var draw = Interlocked.Increment(ref _draws) - 1;
                var header = _run.Header(plan.Design.Id, rows: true, draw, AtOnce);
                Keep(HistoryBlock.Play(header, place => player(place - (draw * (HistoryBlock.Histories - AtOnce)))));
            } while (!playing.Stop.IsCancellationRequested && playing.Clock.GetElapsedTime(start) < time);
        }

        void Keep(HistoryBlock block)
        {
            lock (_kept)
            {
                _tally.Add(block, block.Count);
                if (_kept.Count < MostKept / AtOnce)
                {
                    _kept.Add(block);
                }
            }
        }
    }
}
