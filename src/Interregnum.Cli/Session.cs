namespace Interregnum.Cli;

/// <summary>What a command works with: the terminal and the wish to stop.</summary>
sealed record Session(Terminal Terminal, CancellationToken Stopping)
{
    public TextWriter Out => Terminal.Out;

    public TextWriter Error => Terminal.Error;
}
