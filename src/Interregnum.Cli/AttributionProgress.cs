using Interregnum.Attribution;
using Interregnum.Runs;

namespace Interregnum.Cli;

/// <summary>Turns what an attribution says of its progress into the line that every command shows; told from several threads.</summary>
sealed class AttributionProgress(ProgressLine line, KeptHistories histories) : IProgress<PlayProgress>
{
    public void Report(PlayProgress value) =>
        line.Show(
            histories.Effort(complete: false),
            value.Done,
            value.Total,
            value.HalfWidth is { } half ? ("leading factor", half) : null
        );
}
