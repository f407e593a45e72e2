using System.Text;

namespace Interregnum.Cli;

/// <summary>Where results (<see cref="Out"/>) and talk (<see cref="Error"/>) go, and what the receiving end can show.</summary>
sealed class Terminal : IDisposable
{
    const int WidthOffTerminal = 120;

    /// <summary>Narrower tables cannot be read.</summary>
    const int LeastWidth = 20;

    Terminal(TextWriter results, TextWriter talk, bool colour, bool live, bool interactive, int width)
    {
        Out = results;
        Error = talk;
        Colour = colour;
        Live = live;
        Interactive = interactive;
        Width = width;
    }

    /// <summary>Results; buffered, flushed when the command ends.</summary>
    public TextWriter Out { get; }

    /// <summary>Progress, warnings and errors.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether results may be coloured.</summary>
    public bool Colour { get; }

    /// <summary>Whether a progress line may be redrawn in place on <see cref="Error"/>.</summary>
    public bool Live { get; }

    /// <summary>Whether results go to a person's terminal.</summary>
    public bool Interactive { get; }

    /// <summary>Columns available to results.</summary>
    public int Width { get; }

    /// <summary>The process's own streams. Colour and redrawn lines are off when not a terminal, under <c>NO_COLOR</c> and under <c>--no-color</c>.</summary>
    public static Terminal OfProcess(IReadOnlyList<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var plain =
            arguments.Contains("--no-color")
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var interactive = !Console.IsOutputRedirected;
        return new(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 32 * 1024),
            new StreamWriter(new TalkStream(Console.OpenStandardError()), utf8) { AutoFlush = true },
            colour: !plain && interactive,
            live: !plain && !Console.IsErrorRedirected,
            interactive,
            interactive ? WidthOf() : WidthOffTerminal
        );
    }

    /// <summary>A terminal that does not know its width says 0.</summary>
    static int WidthOf() => Console.WindowWidth is > 0 and var width ? Math.Max(width, LeastWidth) : WidthOffTerminal;

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }
}
