namespace Interregnum.Cli;

/// <summary>What a command works with: the command line as it was typed, the terminal and the wish to stop.</summary>
sealed record Session(IReadOnlyList<string> Arguments, Terminal Terminal, CancellationToken Stopping)
{
    public TextWriter Out => Terminal.Out;

    public TextWriter Error => Terminal.Error;
}
