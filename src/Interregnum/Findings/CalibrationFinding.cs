using Interregnum.Dicing;

namespace Interregnum.Findings;

/// <summary>What holding a contest against its record came to: everything that <c>posterior.json</c> says beside the accepted histories.</summary>
public sealed record CalibrationFinding
{
    /// <summary>The command that makes it again, byte for byte, with this engine.</summary>
    public required string Command { get; init; }

    public required long Seed { get; init; }

    /// <summary>From the prior to the declared kernel.</summary>
    public required IReadOnlyList<GenerationFinding> Generations { get; init; }

    /// <summary>
    /// ln of the mean kernel over histories of the prior: how probable the record is to the model, relative to a model that always says
    /// the record. Differences between models of the same record are log Bayes factors.
    /// </summary>
    public required double LogEvidence { get; init; }

    /// <summary>
    /// Standard error of <see cref="LogEvidence"/>: the relative error of the mean weight of the last generation's simulations, most of
    /// which weigh nothing, √(1/effective size − 1/simulations).
    /// </summary>
    public double LogEvidenceError =>
        Math.Sqrt(Math.Max(0, (1 / Generations[^1].EffectiveSize) - (1.0 / Generations[^1].Simulations)));

    /// <summary>Every uncertain parameter before and after.</summary>
    public required IReadOnlyList<ParameterFinding> Parameters { get; init; }

    /// <summary>Every milestone as the prior, the posterior and the accepted histories foretell it.</summary>
    public required IReadOnlyList<PredictiveFinding> Facts { get; init; }

    /// <summary>How well episodes were foretold that were kept from the fit; empty when that was not asked for.</summary>
    public required IReadOnlyList<HoldOutFinding> HoldOuts { get; init; }

    /// <summary>What the fact that says who prevails in the end would add, were it fitted, which it is not; null where it is not on record.</summary>
    public FinalLeaderFinding? FinalLeader { get; init; }

    /// <summary>How well the model fits the record, by itself and beside another of the same record.</summary>
    /// <param name="usual">The model it is held against; null for none.</param>
    public FitFinding Fit(CalibrationFinding? usual) =>
        new(
            Generations[^1].Accepted,
            Generations[^1].EffectiveSize,
            Exp(LogEvidence, LogEvidenceError),
            usual is null
                ? null
                : Exp(
                    LogEvidence - usual.LogEvidence,
                    Math.Sqrt((LogEvidenceError * LogEvidenceError) + (usual.LogEvidenceError * usual.LogEvidenceError))
                ),
            Command
        );

    static Estimate Exp(double log, double error) =>
        new(Math.Exp(log), Math.Exp(log - (Normal95 * error)), Math.Exp(log + (Normal95 * error)));

    const double Normal95 = 1.959963984540054;
}

/// <summary>How well a model fits its record.</summary>
/// <param name="Accepted">Histories of the posterior.</param>
/// <param name="EffectiveSize">Independent histories that they are worth.</param>
/// <param name="Acceptance">
/// The share of histories of the prior that would be accepted under the declared kernel: the marginal likelihood of the record under it
/// (Wilkinson 2013), relative to a model that always says the record.
/// </param>
/// <param name="Support">That share over the usual model's: the Bayes factor (Kass &amp; Raftery 1995); null where the usual model was not calibrated.</param>
/// <param name="Command">What makes the posterior again.</param>
public sealed record FitFinding(int Accepted, double EffectiveSize, Estimate Acceptance, Estimate? Support, string Command);

/// <summary>The posterior with the fact that says who prevails in the end, to be shown beside the one without.</summary>
/// <param name="Milestone">The fact's id.</param>
/// <param name="Leader">Whom it names, by id; <c>nobody</c> for nobody.</param>
/// <param name="Share">Of the accepted histories, by weight, those that end so.</param>
/// <param name="EffectiveSize">What the accepted histories are worth once they are weighed by that fact, too.</param>
/// <param name="Parameters">Every uncertain parameter with it, in the order of those without.</param>
/// <param name="Facts">How many histories come within reach of each milestone with it, in this case.</param>
public sealed record FinalLeaderFinding(
    string Milestone,
    string Leader,
    Estimate Share,
    double EffectiveSize,
    IReadOnlyList<ParameterFinding> Parameters,
    IReadOnlyList<FactWithLeader> Facts
);

/// <param name="Id">The milestone's.</param>
/// <param name="Within">Share of histories within its reach.</param>
public sealed record FactWithLeader(string Id, Estimate Within);

/// <summary>One generation of the calibration.</summary>
/// <param name="Power">Of the kernel, 0..1; 1 is the declared kernel.</param>
/// <param name="Ease">The loss up to which every history was accepted, its weight making up for it.</param>
/// <param name="EffectiveSize">Independent histories that the accepted ones are worth.</param>
public sealed record GenerationFinding(
    int Number,
    double Power,
    double Ease,
    long Simulations,
    int Accepted,
    double EffectiveSize
);

/// <summary>What the record says of one parameter.</summary>
/// <param name="Path">Its id.</param>
public sealed record ParameterFinding(string Path, double PriorMean, double PriorDeviation, double Mean, double Deviation)
{
    /// <summary>Above this share of the prior's deviation a parameter counts as not identified.</summary>
    public const double NotIdentified = 0.9;

    /// <summary>Posterior over prior standard deviation: 1 when nothing was learnt of its spread.</summary>
    public double Ratio => PriorDeviation > 0 ? Deviation / PriorDeviation : 1;

    /// <summary>Standard error of a ratio where nothing was learnt: of the standard deviation of n normal draws, as a share of it, 1/√(2(n − 1)).</summary>
    /// <param name="effectiveSize">Independent histories that the accepted ones are worth; counted as two at least.</param>
    public static double RatioError(double effectiveSize) => 1 / Math.Sqrt(2 * (Math.Max(2, effectiveSize) - 1));

    /// <summary>How many of so many parameters of which nothing was learnt are expected to count as identified by luck alone.</summary>
    /// <param name="parameters">How many there are.</param>
    /// <param name="effectiveSize">Independent histories that the accepted ones are worth.</param>
    public static double IdentifiedByLuck(int parameters, double effectiveSize) =>
        parameters * VectorMath.NormalCdf((NotIdentified - 1) / RatioError(effectiveSize));

    public bool IsIdentified => Ratio <= NotIdentified;

    /// <summary>By how many of the prior's standard deviations its mean moved.</summary>
    public double Shift => PriorDeviation > 0 ? (Mean - PriorMean) / PriorDeviation : 0;
}

/// <summary>One milestone before and after the calibration.</summary>
/// <param name="Prior">Parameters from the prior, fresh dice.</param>
/// <param name="Posterior">Parameters from the posterior, fresh dice: in general.</param>
/// <param name="Case">The accepted histories themselves: in this case.</param>
public sealed record PredictiveFinding(MilestoneFinding Prior, MilestoneFinding Posterior, MilestoneFinding Case);

/// <summary>Episodes that were foretold from the others.</summary>
/// <param name="Id">Of the hold-out.</param>
/// <param name="Episodes">What was kept from the fit.</param>
/// <param name="EffectiveSize">What the accepted histories of the fit to the other episodes are worth.</param>
/// <param name="Calibrated">Scores of those accepted histories, played on.</param>
/// <param name="Prior">Scores of the model before any calibration.</param>
/// <param name="Baseline">Scores of somebody who knows no mechanism: every value is equally probable, and an event as likely to happen as not. Nothing is drawn, so its intervals have no width.</param>
/// <param name="OverPrior">Scores of the accepted histories less the prior's.</param>
/// <param name="OverBaseline">Scores of the accepted histories less the baseline's.</param>
public sealed record HoldOutFinding(
    string Id,
    string Name,
    IReadOnlyList<string> Episodes,
    int Facts,
    double EffectiveSize,
    ForecastScore Calibrated,
    ForecastScore Prior,
    ForecastScore Baseline,
    ScoreDifference OverPrior,
    ScoreDifference OverBaseline
);

/// <summary>How good a forecast of some facts was.</summary>
/// <param name="LogScore">ln of the mean kernel over the forecast's histories, an episode weighing 1; the greater the better, 0 at best.</param>
/// <param name="Crps">Mean over facts of the continuous ranked probability score, each in widths of its kernel; the less the better.</param>
/// <param name="Covered">Share of facts within the forecast's central 90 %, the kernel's error included.</param>
/// <param name="Width">Mean width of these 90 %, each in widths of its kernel: a forecast that covers everything by being wide is no good.</param>
public sealed record ForecastScore(Estimate LogScore, Estimate Crps, double Covered, double Width);

/// <summary>One forecast's scores of some facts less another's, with the noise of both.</summary>
/// <param name="LogScore">Above 0 the first is better.</param>
/// <param name="Crps">Below 0 the first is better.</param>
public sealed record ScoreDifference(Estimate LogScore, Estimate Crps);
