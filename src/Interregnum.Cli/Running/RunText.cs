using System.Globalization;
using Interregnum.Runs;

namespace Interregnum.Cli.Running;

/// <summary>What <c>run</c> and <c>merge</c> say when they are done.</summary>
static class RunText
{
    public static void Tell(TextWriter output, RunFolder folder, EnsembleResult result)
    {
        foreach (var odds in result.Odds)
        {
            output.WriteLine($"{odds.Id, -20} {Print.Percent(odds.Probability)}");
        }

        output.WriteLine();
        output.WriteLine($"{result.Run.Histories:n0} histories, seed {result.Run.Seed}: {Folders.Shown(folder.FullPath)}");
        output.WriteLine("95 % intervals by Wilson, histories of one draw taken together");
    }

    /// <summary>A part of a run has no odds of its own to be mistaken for the run's.</summary>
    public static void TellShard(TextWriter output, Shard shard, RunFolder folder, EnsembleResult result)
    {
        var played = result.Effort.Played + result.Effort.Reused;
        output.WriteLine(
            $"shard {shard}: {played:n0} of {result.Run.Histories:n0} histories, seed {result.Run.Seed}: {Folders.Shown(folder.FullPath)}"
        );
        output.WriteLine($"When all {shard.Count} are played: interregnum merge DIR… --out DIR");
    }

    /// <summary>Half a width as it is said: <c>±0.48 points</c>.</summary>
    public static string Points(double halfWidth) =>
        string.Create(CultureInfo.InvariantCulture, $"±{100 * halfWidth:0.##} points");
}
