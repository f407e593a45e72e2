using System.Globalization;

namespace Interregnum.Cli;

/// <summary>
/// How far a long command has come, on stderr: one line redrawn in place on a terminal, else a plain line every ten seconds.
/// May be called from any thread, one at a time.
/// </summary>
sealed class ProgressLine(Session session, bool quiet) : IDisposable
{
    const int BarWidth = 24;

    static readonly TimeSpan BetweenRedraws = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    readonly Terminal _terminal = session.Terminal;
    long _shown = TimeProvider.System.GetTimestamp();
    int _drawn;

    /// <summary>Shows where the command stands, if it is time to.</summary>
    /// <param name="stage">What is being done, in a few words.</param>
    public void Show(string stage, long done, long total, double rate, TimeSpan? left, string leading)
    {
        if (quiet || TimeProvider.System.GetElapsedTime(_shown) < (_terminal.Live ? BetweenRedraws : BetweenLines))
        {
            return;
        }

        _shown = TimeProvider.System.GetTimestamp();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{stage}: {done:n0} of {total:n0} histories, {rate:n0}/s, {Duration(left)}{leading}"
        );
        if (_terminal.Live)
        {
            Redraw($"{Bar(done, total)} {text}");
        }
        else
        {
            _terminal.Error.WriteLine(text);
        }
    }

    /// <summary>Takes a redrawn line away, so that whatever comes next stands on a line of its own.</summary>
    public void Dispose() => Redraw("");

    void Redraw(string text)
    {
        if (_drawn == 0 && text.Length == 0)
        {
            return;
        }

        text = text.Length < _terminal.Width ? text : text[..(_terminal.Width - 1)];
        _terminal.Error.Write($"\r{text.PadRight(_drawn)}");
        if (text.Length == 0)
        {
            _terminal.Error.Write('\r');
        }

        _drawn = text.Length;
    }

    static string Bar(long done, long total)
    {
        var full = (int)(BarWidth * done / Math.Max(1, total));
        return $"{new string('█', full)}{new string('░', BarWidth - full)}";
    }

    static string Duration(TimeSpan? left) =>
        left switch
        {
            null => "",
            { TotalSeconds: < 60 } time => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s left"),
            { TotalHours: < 1 } time => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min left"),
            { } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} h left"),
        };
}
