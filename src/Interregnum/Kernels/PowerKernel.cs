using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Kernels;

/// <summary>Shares raised to a power.</summary>
static class PowerKernel
{
    // Below this a share counts as nothing.
    const float Least = 1e-30f;

    /// <summary>Raises numbers of 0..1 to a power of at least 0; what is 0 stays 0.</summary>
    /// <param name="shares">A multiple of 16 of them.</param>
    public static void Raise(Span<float> shares, float power)
    {
        var least = Vector512.Create(Least);
        for (var at = 0; at < shares.Length; at += Lanes.Width)
        {
            var given = Vector512.Create<float>(shares[at..]);
            var logarithm = VectorMath.Log2(Vector512.MaxNative(given, least)) * Vector512.Create(power);
            var raised = VectorMath.Exp2(Vector512.MinNative(logarithm, Vector512<float>.Zero));
            var some = Vector512.GreaterThanOrEqual(given, least);
            Vector512.ConditionalSelect(some, raised, Vector512<float>.Zero).CopyTo(shares[at..]);
        }
    }
}
