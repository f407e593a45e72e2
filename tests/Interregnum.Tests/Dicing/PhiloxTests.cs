using System.Runtime.Intrinsics;
using FsCheck.Xunit;
using Interregnum.Dicing;

namespace Interregnum.Tests.Dicing;

public class PhiloxTests
{
    // The vectors for "philox4x32 7" in kat_vectors of the Random123 distribution.
    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, "5f6fb7090d893f644f121f814f730a48")]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, "5207ddc245165e594d8ee7518c52f662")]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, "4dfccaba190a87f0c47362bab6b5242a")]
    public void The_published_answers_come_out(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, string expected)
    {
        var (first, second, third, fourth) = Philox.Block(c0, c1, c2, c3, k0, k1);

        Assert.Equal(expected, $"{first:x8}{second:x8}{third:x8}{fourth:x8}");
    }

    [Property(MaxTest = 300)]
    public void Sixteen_blocks_at_a_time_are_the_same_as_one(uint[] firsts, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        var c0 = Enumerable.Range(0, 16).Select(i => i < firsts.Length ? ~firsts[i] : (uint)i * 0x1111_1111).ToArray();

        new Philox.Rounds(c1, c2, c3, (k0, k1)).Block(Vector512.Create(c0), out var w0, out var w1, out var w2, out var w3);

        for (var lane = 0; lane < 16; lane++)
        {
            Assert.Equal(Philox.Block(c0[lane], c1, c2, c3, k0, k1), (w0[lane], w1[lane], w2[lane], w3[lane]));
        }
    }
}
