using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Kernels;

/// <summary>Shares raised to a power.</summary>
static class PowerKernel
{
    // Below this a share counts as nothing.
    const float Least = 1e-30f;

    /// <summary>Numbers of 0..1 to a power of at least 0; what is 0 stays 0.</summary>
    public static Vector512<float> Raise(Vector512<float> shares, Vector512<float> power)
    {
        var least = Vector512.Create(Least);
        var logarithm = VectorMath.Log2(Vector512.MaxNative(shares, least)) * power;
        var raised = VectorMath.Exp2(Vector512.MinNative(logarithm, Vector512<float>.Zero));
        var some = Vector512.GreaterThanOrEqual(shares, least);
        return Vector512.ConditionalSelect(some, raised, Vector512<float>.Zero);
    }
}
