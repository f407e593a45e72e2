using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Kernels;

/// <summary>Shares raised to a power.</summary>
static class PowerKernel
{
    // Below this a share counts as nothing.
    const float Least = 1e-30f;

    /// <summary>Raises sixteen numbers of 0..1 to a power of at least 0; what is 0 stays 0.</summary>
    public static void Raise(Span<float> shares, float power)
    {
        var given = Vector512.Create<float>(shares);
        var logarithm = VectorMath.Log2(Vector512.Max(given, Vector512.Create(Least)));
        var raised = VectorMath.Exp2(Vector512.Min(logarithm * Vector512.Create(power), Vector512<float>.Zero));
        var some = Vector512.GreaterThanOrEqual(given, Vector512.Create(Least));
        Vector512.ConditionalSelect(some, raised, Vector512<float>.Zero).CopyTo(shares);
    }
}
