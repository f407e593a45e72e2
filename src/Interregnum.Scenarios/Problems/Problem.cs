namespace Interregnum.Scenarios;

public enum Severity
{
    /// <summary>The scenario cannot be used as it is.</summary>
    Error,

    /// <summary>It can be used, but something is missing or of no effect; never changes an exit code by itself.</summary>
    Warning,
}

/// <summary>What is wrong with a scenario, and where.</summary>
/// <param name="File">The file as the user named it: the folder as given, a slash, and the file's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Code">Stable, such as <c>INT012</c>; <c>docs/diagnostics.md</c> lists them.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Suggestion">What to do about it, or null.</param>
public sealed record Problem(
    string File,
    int Line,
    int Column,
    string Code,
    string Message,
    string? Suggestion,
    Severity Severity
)
{
    /// <summary>The offending line as it stands in the file; null when there is none to show.</summary>
    public string? Excerpt { get; init; }
}
