using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>The finished blocks of a run, counted one after another from whichever thread, and the progress told.</summary>
/// <param name="asked">The half-width at which the run ends; null when it ends at its last history.</param>
sealed class Counted(RunIdentity run, Playing playing, double? asked = null)
{
    readonly Lock _counting = new();
    readonly OutcomeTally _tally = new(run);
    readonly long _total = run.OwnHistories;

    public IReadOnlyList<Odds> Odds() => _tally.Histories > 0 ? _tally.Odds() : [];

    /// <summary>Half the width of the 95 % interval of the leading outcome; null before there is one.</summary>
    public double? HalfWidth() => _tally.Histories > 0 ? HalfWidth(_tally.Leading()) : null;

    public void Count(HistoryBlock block, int histories, Effort effort)
    {
        lock (_counting)
        {
            _tally.Add(block, histories);
            playing.Progress?.Invoke(Progress(effort));
        }
    }

    Progress Progress(Effort effort)
    {
        var leading = _tally.Leading();
        var half = HalfWidth(leading);
        var rate = effort.HistoriesPerSecond;
        var total = Total(half);
        return new(
            _tally.Histories,
            total,
            effort.Reused,
            rate,
            rate > 0 ? TimeSpan.FromSeconds((total - _tally.Histories) / rate) : null,
            leading.Id,
            half
        );
    }

    /// <summary>As many as there are, or as it will take at the width so far.</summary>
    long Total(double half) =>
        asked is { } width ? (long)Math.Clamp(_tally.Histories * Math.Pow(half / width, 2), _tally.Histories, _total) : _total;

    static double HalfWidth(Odds odds) => (odds.Probability.High - odds.Probability.Low) / 2;
}
