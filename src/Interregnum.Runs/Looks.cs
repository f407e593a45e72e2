namespace Interregnum.Runs;

/// <summary>
/// Where a run that shall reach a precision is looked at. The looks are fixed by what the histories before them came to, never by
/// the clock or the number of threads, so that the same command ends at the same history. That one stops where the interval happens
/// to be narrow makes it a little too narrow; with looks this late and this few its coverage tends to what it says as the precision
/// asked for grows (Chow and Robbins 1965); docs/validation.md says how it does at three precisions.
/// </summary>
/// <param name="Most">Histories, at most.</param>
/// <param name="HalfWidth">What half the width of the leading outcome's interval shall come to; null to play all.</param>
readonly record struct Looks(long Most, double? HalfWidth)
{
    /// <summary>So many parameter draws, eight histories each, stand behind the first look that an interval from their spread can be trusted.</summary>
    const long FewestHistories = 4096;

    /// <summary>At the end of the first look nothing is known but a rough width.</summary>
    const int MostGrowth = 4;

    /// <summary>A little more than the width foretells, so that the next look is often the last.</summary>
    const double Margin = 1.02;

    /// <summary>How many histories to play before the first look; all of them when no precision is asked for.</summary>
    public long First => HalfWidth is null ? Most : Math.Min(FewestHistories, Most);

    /// <summary>How many to have played before the next, when this one was not the last.</summary>
    /// <param name="histories">How many are played.</param>
    /// <param name="halfWidth">Half the width they came to.</param>
    public long Next(long histories, double halfWidth)
    {
        var ratio = halfWidth / HalfWidth!.Value;
        var needed = Math.Min(histories * Margin * ratio * ratio, (double)histories * MostGrowth);
        var whole =
            (long)Math.Ceiling(Math.Max(needed, histories + FewestHistories) / HistoryBlock.Histories) * HistoryBlock.Histories;
        return Math.Min(whole, Most);
    }

    /// <summary>Whether there is nothing more to play.</summary>
    public bool IsLast(long histories, double? halfWidth) => histories >= Most || HalfWidth is { } asked && halfWidth <= asked;
}
