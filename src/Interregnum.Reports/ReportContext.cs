namespace Interregnum.Reports;

/// <summary>What a report says of the run it tells, beyond what was found.</summary>
/// <param name="EngineVersion">As <c>interregnum --version</c> prints it.</param>
/// <param name="ScenarioName">The scenario as a shell takes it for the command's word: <c>two-heirs</c>, or a path, quoted where it must be.</param>
/// <param name="Command">The exact command that reproduces the report, with its seed and whatever differs from the defaults.</param>
/// <param name="Prior">Whether a posterior was passed over on request; the commands that are printed then do so, too.</param>
/// <param name="PosteriorHash">SHA-256 of the calibration the draws come from, in hexadecimal; null for the prior.</param>
public sealed record ReportContext(
    string EngineVersion,
    string ScenarioName,
    string Command,
    string? PosteriorHash = null,
    bool Prior = false
);
