using System.Globalization;
using Interregnum.Calibration;

namespace Interregnum.Cli.Calibrating;

/// <summary>How far a calibration has come, on stderr; told from several threads.</summary>
sealed class SmcLine(Session session, bool quiet) : IProgress<SmcProgress>, IDisposable
{
    static readonly TimeSpan BetweenRedraws = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    readonly Terminal _terminal = session.Terminal;
    readonly Lock _showing = new();
    long _shown = TimeProvider.System.GetTimestamp();
    int _drawn;

    /// <summary>Which fit is under way.</summary>
    public string Title { get; set; } = "";

    public void Report(SmcProgress value)
    {
        lock (_showing)
        {
            if (quiet || TimeProvider.System.GetElapsedTime(_shown) < (_terminal.Live ? BetweenRedraws : BetweenLines))
            {
                return;
            }

            _shown = TimeProvider.System.GetTimestamp();
            Show(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Title}: generation {value.Generation}, kernel to the power {value.Coldness:0.00}: {Math.Min(value.Accepted, value.Wanted):n0} of {value.Wanted:n0} accepted of {value.Simulations:n0} ({100.0 * value.Accepted / Math.Max(1, value.Simulations):0.00} %), effective size {value.EffectiveSize:n0}"
                )
            );
        }
    }

    /// <summary>Says that a generation is finished.</summary>
    public void Tell(Generation generation)
    {
        lock (_showing)
        {
            if (quiet)
            {
                return;
            }

            Dispose();
            _terminal.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Title}: generation {generation.Number} done, kernel to the power {generation.Coldness:0.00}: {generation.Simulations:n0} histories, {100 * generation.Acceptance:0.00} % accepted, effective size {generation.EffectiveSize:n0}"
                )
            );
        }
    }

    /// <summary>Takes a redrawn line away.</summary>
    public void Dispose()
    {
        if (_drawn > 0)
        {
            _terminal.Error.Write($"\r{new string(' ', _drawn)}\r");
            _drawn = 0;
        }
    }

    void Show(string text)
    {
        if (!_terminal.Live)
        {
            _terminal.Error.WriteLine(text);
            return;
        }

        text = text.Length < _terminal.Width ? text : text[..(_terminal.Width - 1)];
        _terminal.Error.Write($"\r{text.PadRight(_drawn)}");
        _drawn = text.Length;
    }
}
