using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>A history as one byte: its outcome, −1 to 11, and above 31 the outcome less 64 of a history in which something was void.</summary>
static class OutcomeByte
{
    const int Void = 64;

    public static byte Of(HistoryRow row) => (byte)(row.Void ? row.Outcome + Void : row.Outcome);

    public static bool IsVoid(byte kept) => (sbyte)kept >= Void - 1;

    public static sbyte Outcome(byte kept) => (sbyte)(IsVoid(kept) ? kept - Void : (sbyte)kept);
}
