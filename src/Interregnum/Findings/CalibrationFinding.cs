namespace Interregnum.Findings;

/// <summary>What holding a contest against its record came to: everything that <c>posterior.json</c> says beside the accepted histories.</summary>
public sealed record CalibrationFinding
{
    /// <summary>The command that makes it again, byte for byte, with this engine.</summary>
    public required string Command { get; init; }

    public required string EngineVersion { get; init; }

    public required long Seed { get; init; }

    /// <summary>From the prior to the declared kernel.</summary>
    public required IReadOnlyList<GenerationFinding> Generations { get; init; }

    /// <summary>
    /// ln of the mean kernel over histories of the prior: how probable the record is to the model, relative to a model that always says
    /// the record. Differences between models of the same record are log Bayes factors.
    /// </summary>
    public required double LogEvidence { get; init; }

    /// <summary>Every uncertain parameter before and after.</summary>
    public required IReadOnlyList<ParameterFinding> Parameters { get; init; }

    /// <summary>Every milestone as the prior, the posterior and the accepted histories foretell it.</summary>
    public required IReadOnlyList<PredictiveFinding> Facts { get; init; }

    /// <summary>How well episodes were foretold that were kept from the fit; empty when that was not asked for.</summary>
    public required IReadOnlyList<HoldOutFinding> HoldOuts { get; init; }
}

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
/// <param name="Baseline">Scores of somebody who knows no mechanism: every value is equally probable, and an event as likely to happen as not.</param>
public sealed record HoldOutFinding(
    string Id,
    string Name,
    IReadOnlyList<string> Episodes,
    int Facts,
    double EffectiveSize,
    ForecastScore Calibrated,
    ForecastScore Prior,
    ForecastScore Baseline
);

/// <summary>How good a forecast of some facts was.</summary>
/// <param name="LogScore">ln of the mean kernel over the forecast's histories, an episode weighing 1; the greater the better, 0 at best.</param>
/// <param name="Crps">Mean over facts of the continuous ranked probability score, each in widths of its kernel; the less the better.</param>
/// <param name="Covered">Share of facts within the forecast's central 90 %, the kernel's error included.</param>
/// <param name="Width">Mean width of these 90 %, each in widths of its kernel: a forecast that covers everything by being wide is no good.</param>
public sealed record ForecastScore(double LogScore, double Crps, double Covered, double Width);
