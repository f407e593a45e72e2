using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Attribution;

/// <summary>Keyed luck for made-up problems.</summary>
static class Luck
{
    public static double Uniform(long seed, long history, int what) =>
        new Dice(seed, history).Uniform(Stream.Opening, 0, (uint)what);

    public static double Normal(long seed, long history, int what) =>
        new Dice(seed, history).Normal(Stream.Opening, 0, (uint)what);
}
