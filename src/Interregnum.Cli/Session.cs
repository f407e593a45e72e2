namespace Interregnum.Cli;

/// <summary>What a command works with: the terminal and the wish to stop.</summary>
sealed record Session(Terminal Terminal, CancellationToken Stopping)
{
    /// <summary>Version of the program, which is the version of the engine.</summary>
    public static string Version { get; } = typeof(Session).Assembly.GetName().Version!.ToString(3);

    public TextWriter Out => Terminal.Out;

    public TextWriter Error => Terminal.Error;
}
