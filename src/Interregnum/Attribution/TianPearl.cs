using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// Bounds of the probability of necessity from rates alone, whatever joins the two worlds.
/// <para>J. Tian and J. Pearl, "Probabilities of causation: bounds and identification", Annals of Mathematics and Artificial
/// Intelligence 28 (2000).</para>
/// </summary>
public static class TianPearl
{
    /// <summary>
    /// From the rates of two worlds that were set by intervention: max(0, (p − p′)/p) ≤ PN ≤ min(1, (1 − p′)/p). The lower bound is
    /// the excess risk ratio.
    /// </summary>
    /// <param name="with">p = P(effect | do cause), above 0.</param>
    /// <param name="without">p′ = P(effect | do no cause).</param>
    public static Bounds Necessity(double with, double without) => Within((with - without) / with, (1 - without) / with);

    /// <summary>
    /// From experiment and observation together:
    /// max(0, (P(y) − P(y_x′))/P(x,y)) ≤ PN ≤ min(1, (P(y′_x′) − P(x′,y′))/P(x,y)).
    /// </summary>
    /// <param name="effect">P(y), observed.</param>
    /// <param name="effectWithout">P(y_x′), by experiment.</param>
    /// <param name="causeAndEffect">P(x,y), observed, above 0.</param>
    /// <param name="neither">P(x′,y′), observed.</param>
    public static Bounds Necessity(double effect, double effectWithout, double causeAndEffect, double neither) =>
        Within((effect - effectWithout) / causeAndEffect, (1 - effectWithout - neither) / causeAndEffect);

    static Bounds Within(double low, double high) => new(Math.Clamp(low, 0, 1), Math.Clamp(high, 0, 1));
}
