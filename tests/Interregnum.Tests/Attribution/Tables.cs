using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

/// <summary>Outcome tables made up for tests; eight histories a draw.</summary>
static class Tables
{
    /// <summary>Every outcome equally likely, nobody included.</summary>
    public static OutcomeTable Random(long seed, int factors, int draws, int claimants) =>
        Of(1 << factors, draws, (world, history) => (sbyte)((int)(Luck.Uniform(seed, history, world) * (claimants + 1)) - 1));

    public static OutcomeTable Of(int worlds, int draws, Func<int, int, sbyte> outcome, int perDraw = 8) =>
        new([.. Enumerable.Range(0, worlds).Select(w => Row(draws * perDraw, h => outcome(w, h)))], perDraw);

    public static ReadOnlyMemory<sbyte> Row(int histories, Func<int, sbyte> outcome) =>
        Enumerable.Range(0, histories).Select(outcome).ToArray();
}
