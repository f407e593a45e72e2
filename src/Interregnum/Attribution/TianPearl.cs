using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// Bounds of the probabilities of necessity and of sufficiency from rates alone, whatever joins the two worlds.
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

    /// <summary>From the rates of two worlds that were set by intervention: max(0, (p − p′)/(1 − p′)) ≤ PS ≤ min(1, p/(1 − p′)).</summary>
    /// <param name="with">p = P(effect | do cause).</param>
    /// <param name="without">p′ = P(effect | do no cause), below 1.</param>
    public static Bounds Sufficiency(double with, double without) =>
        Within((with - without) / (1 - without), with / (1 - without));

    /// <summary>
    /// From experiment and observation together:
    /// max(0, (P(y_x) − P(y))/P(x′,y′)) ≤ PS ≤ min(1, (P(y_x) − P(x,y))/P(x′,y′)).
    /// </summary>
    /// <param name="effect">P(y), observed.</param>
    /// <param name="effectWith">P(y_x), by experiment.</param>
    /// <param name="causeAndEffect">P(x,y), observed.</param>
    /// <param name="neither">P(x′,y′), observed, above 0.</param>
    public static Bounds Sufficiency(double effect, double effectWith, double causeAndEffect, double neither) =>
        Within((effectWith - effect) / neither, (effectWith - causeAndEffect) / neither);

    static Bounds Within(double low, double high) => new(Math.Clamp(low, 0, 1), Math.Clamp(high, 0, 1));
}
