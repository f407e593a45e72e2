using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// How the same histories ended with something and without it, on the same dice and parameters: necessity and sufficiency
/// (J. Pearl, Causality, 2nd ed. 2009, chapter 9), for an effect "the subject prevails". The coupling of the two worlds is the
/// model's own dice; what the marginal rates alone allow is <see cref="Bounds"/>.
/// </summary>
/// <param name="with">Outcomes with it.</param>
/// <param name="without">Outcomes of the twins without it.</param>
/// <param name="subject">The claimant whose victory is the effect, as an index.</param>
/// <param name="perDraw">Histories that share a parameter draw.</param>
public readonly ref struct TwinOutcomes(ReadOnlySpan<sbyte> with, ReadOnlySpan<sbyte> without, int subject, int perDraw)
{
    /// <summary>Fewer histories than this condition nothing: the rate is null, not zero.</summary>
    public const int LeastConditioning = 30;

    readonly ReadOnlySpan<sbyte> _with = with;
    readonly ReadOnlySpan<sbyte> _without = without;

    /// <summary>P(not without | with): of the histories in which he prevails with it, the share that he loses without it.</summary>
    public Estimate? Necessity => Given(condition: (true, null), then: (true, false));

    /// <summary>P(with | not without): of the histories that he loses without it, the share in which he prevails with it.</summary>
    public Estimate? Sufficiency => Given(condition: (null, false), then: (true, false));

    /// <summary>P(with, not without): it helps him.</summary>
    public Estimate Benefit => Joint(true, false);

    /// <summary>P(not with, without): it harms him.</summary>
    public Estimate Harm => Joint(false, true);

    /// <summary>
    /// Bounds of the necessity that hold under any coupling of the worlds; null where <see cref="Necessity"/> is.
    /// </summary>
    public Bounds? Bounds
    {
        get
        {
            var (prevails, alone) = (_with.Count((sbyte)subject), _without.Count((sbyte)subject));
            return prevails < LeastConditioning
                ? null
                : TianPearl.Necessity((double)prevails / _with.Length, (double)alone / _without.Length);
        }
    }

    Estimate Joint(bool prevails, bool prevailsWithout)
    {
        var (hits, trials) = Count((null, null), (prevails, prevailsWithout));
        return Intervals.Rate(hits, trials);
    }

    Estimate? Given((bool? With, bool? Without) condition, (bool? With, bool? Without) then)
    {
        var (hits, trials) = Count(condition, then);
        return trials.Sum() < LeastConditioning ? null : Intervals.Rate(hits, trials);
    }

    (int[] Hits, int[] Trials) Count((bool? With, bool? Without) condition, (bool? With, bool? Without) then)
    {
        var hits = new int[_with.Length / perDraw];
        var trials = new int[hits.Length];
        for (var history = 0; history < _with.Length; history++)
        {
            var (a, b) = (_with[history] == subject, _without[history] == subject);
            if (Fits(condition, a, b))
            {
                trials[history / perDraw]++;
                hits[history / perDraw] += Fits(then, a, b) ? 1 : 0;
            }
        }

        return (hits, trials);
    }

    static bool Fits((bool? With, bool? Without) wanted, bool with, bool without) =>
        (wanted.With ?? with) == with && (wanted.Without ?? without) == without;
}
