namespace Interregnum.Dicing;

/// <summary>
/// Philox4x32-7: a keyed bijection of 128-bit counters whose values pass for random. Salmon, Moraes, Dror &amp; Shaw (2011),
/// "Parallel random numbers: as easy as 1, 2, 3", SC '11.
/// </summary>
static partial class Philox
{
    const uint Multiplier0 = 0xD2511F53;
    const uint Multiplier1 = 0xCD9E8D57;
    const uint Weyl0 = 0x9E3779B9;
    const uint Weyl1 = 0xBB67AE85;
    const int RoundCount = 7;

    /// <summary>The four words of the block at a counter.</summary>
    public static (uint First, uint Second, uint Third, uint Fourth) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < RoundCount; round++)
        {
            var p0 = (ulong)Multiplier0 * c0;
            var p1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (c0, c1, c2, c3);
    }
}
