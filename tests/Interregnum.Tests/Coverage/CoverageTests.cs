using System.Globalization;
using System.Runtime.CompilerServices;

namespace Interregnum.Tests.Coverage;

public class CoverageTests
{
    const string Begin = "<!-- coverage: written by CoverageTests; GOLDEN=accept rewrites it -->";
    const string End = "<!-- end of coverage -->";

    [Fact]
    [Trait("Category", "Long")]
    public void Every_interval_that_is_printed_holds_the_truth_as_often_as_it_says()
    {
        var found = VerdictStudies
            .Of()
            .Concat(EstimatorStudies.Of())
            .Concat(SensitivityStudies.Of())
            .Concat(PosteriorStudies.Of())
            .Concat(ForecastStudies.Of())
            .SelectMany(study => study.Try())
            .ToList();
        var misses = Misses.Of().ToList();

        Documented(string.Join('\n', [.. Table(found), "", .. Table(misses)]));
        Assert.All(found, row => Assert.InRange(row.Share, 0.93, row.AtLeast ? 1 : 0.97));
        Assert.All(found, row => Assert.True(row.Tries >= 900, $"{row.What}: {row.Tries} problems gave an interval"));
        Assert.All(misses, row => Assert.InRange(row.Absolute, 0, 0.1));
    }

    static IEnumerable<string> Table(IEnumerable<Coverage> found) =>
        [
            "| interval of | made by | draws × histories | problems | holds the truth | truth below | truth above |",
            "| --- | --- | --- | ---: | ---: | ---: | ---: |",
            .. found.Select(f =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {f.What} | {f.Method} | {f.Size} | {f.Tries} | {100 * f.Share:0.0} % | {f.Below} | {f.Above} |"
                )
            ),
        ];

    static IEnumerable<string> Table(IEnumerable<Misses> misses) =>
        [
            "| without an interval | from | mean error | mean size of the error | off by more than a tenth |",
            "| --- | --- | ---: | ---: | ---: |",
            .. misses.Select(s =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {s.What} | {s.Size} | {Math.Round(100 * s.Mean, 1) + 0.0:+0.0;−0.0;0.0} points | {100 * s.Absolute:0.0} points | {100 * s.Beyond:0} % |"
                )
            ),
        ];

    /// <summary>The tables stand in the documentation as they were found.</summary>
    static void Documented(string tables, [CallerFilePath] string test = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "..", "..", "..", "docs", "validation.md"));
        var text = File.ReadAllText(path);
        var (from, to) = (
            text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            text.IndexOf(End, StringComparison.Ordinal)
        );
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            File.WriteAllText(path, $"{text[..from]}\n{tables}\n{text[to..]}");
            return;
        }

        Assert.Equal(text[from..to].Trim(), tables);
    }
}
