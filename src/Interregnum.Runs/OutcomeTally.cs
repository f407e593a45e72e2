using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>
/// Counts how histories of one world ended, by parameter draw, in a few sums: memory does not grow with the run, and the order in
/// which blocks arrive does not matter.
/// </summary>
sealed class OutcomeTally(RunIdentity run)
{
    readonly int[] _inDraw = new int[run.Claimants.Count + 1];
    readonly RateSums[] _sums = new RateSums[run.Claimants.Count + 1];

    /// <summary>Histories counted.</summary>
    public long Histories { get; private set; }

    /// <summary>Counts the first histories of a block of whole rows; a draw's histories must stand in one block.</summary>
    public void Add(HistoryBlock block, int histories)
    {
        var size = 0;
        for (var i = 0; i < histories; i++)
        {
            if (size > 0 && block.Draw(i) != block.Draw(i - 1))
            {
                Close(size);
                size = 0;
            }

            var outcome = block.Outcome(i);
            _inDraw[outcome < 0 ? ^1 : outcome]++;
            size++;
        }

        Close(size);
    }

    /// <summary>How often each claimant prevails, in the claimants' order, and nobody last; at least one history was counted.</summary>
    public IReadOnlyList<Odds> Odds() => [.. _sums.Select((sums, i) => new Odds(IdOf(i), Intervals.Rate(sums)))];

    /// <summary>The outcome counted most often; the first of them in a tie.</summary>
    public Odds Leading() => Odds().MaxBy(o => o.Probability.Value)!;

    string IdOf(int place) => run.OutcomeId(place < run.Claimants.Count ? place : -1);

    void Close(int size)
    {
        Histories += size;
        for (var i = 0; i < _inDraw.Length; i++)
        {
            _sums[i] = _sums[i].With(_inDraw[i], size);
            _inDraw[i] = 0;
        }
    }
}
