using System.Globalization;
using Interregnum.Runs;

namespace Interregnum.Cli;

/// <summary>
/// How far a long command has come, on stderr: one line redrawn in place on a terminal, else a plain line every ten seconds.
/// May be called from any thread.
/// </summary>
sealed class ProgressLine(Session session, bool quiet) : IDisposable
{
    const int BarWidth = 20;

    static readonly TimeSpan BetweenRedraws = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    readonly Terminal _terminal = session.Terminal;
    readonly Lock _showing = new();
    long _shown = TimeProvider.System.GetTimestamp();
    int _drawn;
    bool _told;

    /// <summary>Shows how far a run has come, if it is time to.</summary>
    public void Show(Progress run)
    {
        lock (_showing)
        {
            Show(run.Done, run.Total, run.Reused, run.Rate, run.Left, (run.Leading, run.HalfWidth));
        }
    }

    /// <summary>Shows how far playing has come, if it is time to.</summary>
    /// <param name="done">Histories of these that are there.</param>
    /// <param name="total">Histories to be played in all.</param>
    /// <param name="leading">The leading result and half the width of its 95 % interval, 0..1; null before there is one.</param>
    public void Show(Effort effort, long done, long total, (string Name, double HalfWidth)? leading = null)
    {
        var rate = effort.HistoriesPerSecond;
        lock (_showing)
        {
            Show(done, total, effort.Reused, rate, rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : null, leading);
        }
    }

    /// <summary>Shows where a command stands, if it is time to.</summary>
    /// <param name="leading">The leading result and half the width of its 95 % interval, 0..1; null before there is one.</param>
    void Show(long done, long total, long reused, double rate, TimeSpan? left, (string Name, double HalfWidth)? leading)
    {
        if (quiet || TimeProvider.System.GetElapsedTime(_shown) < (_terminal.Live ? BetweenRedraws : BetweenLines))
        {
            return;
        }

        _shown = TimeProvider.System.GetTimestamp();
        var text = Text(done, total, reused, rate, left, leading);
        if (_terminal.Live)
        {
            Redraw($"{Bar(done, total)} {text}");
        }
        else
        {
            _told = true;
            _terminal.Error.WriteLine(text);
        }
    }

    /// <summary>Says that playing is over and its tables are being written, which takes minutes for millions.</summary>
    public void ShowWriting()
    {
        lock (_showing)
        {
            const string Text = "writing the tables";
            if (quiet)
            {
                return;
            }

            if (_terminal.Live)
            {
                Redraw(Text);
            }
            else if (_told)
            {
                _terminal.Error.WriteLine(Text);
            }
        }
    }

    /// <summary>Takes a redrawn line away, so that whatever comes next stands on a line of its own.</summary>
    public void Dispose()
    {
        if (_drawn > 0)
        {
            _terminal.Error.Write($"\r{new string(' ', _drawn)}\r");
        }
    }

    static string Text(long done, long total, long reused, double rate, TimeSpan? left, (string Name, double HalfWidth)? leading)
    {
        var found = reused > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({reused:n0} found)") : "";
        var time = left is { } needed ? $", {Duration(needed)} left" : "";
        var width = leading is { } of
            ? string.Create(CultureInfo.InvariantCulture, $", {of.Name} ±{100 * of.HalfWidth:0.0} points")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{done:n0} of {total:n0} histories{found}, {rate:n0} a second{time}{width}"
        );
    }

    void Redraw(string text)
    {
        text = text.Length < _terminal.Width ? text : text[..(_terminal.Width - 1)];
        _terminal.Error.Write($"\r{text.PadRight(_drawn)}");
        _drawn = text.Length;
    }

    static string Bar(long done, long total)
    {
        var full = (int)(BarWidth * done / Math.Max(1, total));
        return $"{new string('█', full)}{new string('░', BarWidth - full)}";
    }

    public static string Duration(TimeSpan time) =>
        time.TotalSeconds < 60 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : time.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} h");
}
