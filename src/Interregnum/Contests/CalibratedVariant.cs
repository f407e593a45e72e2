using Interregnum.Findings;

namespace Interregnum.Contests;

/// <summary>A contest with one more mechanism in another form, held against the same record.</summary>
/// <param name="Variant">The form.</param>
/// <param name="Posterior">What is believed of the parameters then.</param>
/// <param name="Finding">What that calibration found.</param>
public sealed record CalibratedVariant(Variant Variant, Posterior Posterior, CalibrationFinding Finding);
