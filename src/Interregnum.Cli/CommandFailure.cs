namespace Interregnum.Cli;

/// <summary>A command that ends early for a reason the user can act on.</summary>
/// <param name="code">One of <see cref="ExitCode"/>.</param>
/// <param name="message">What was found and what was expected, in one sentence.</param>
/// <param name="remedy">What to do about it; null when the message says it.</param>
sealed class CommandFailure(int code, string message, string? remedy = null) : Exception(message)
{
    public int Code { get; } = code;

    public string? Remedy { get; } = remedy;
}
