using System.Net;
using System.Text.RegularExpressions;

namespace Interregnum.Acceptance;

/// <summary>A figure is rounded once: the terminal and the report say the same.</summary>
public sealed partial class PrintedFiguresTests : Workplace
{
    [Fact]
    public async Task The_terminal_prints_the_values_that_the_report_tables()
    {
        var told = (await Run("explain", "two-heirs", "--draws", "16", "--out", "out")).Ends(0).Out;

        var report = WebUtility.HtmlDecode(File.ReadAllText(At("out", "report.html")));
        var values = Value().Matches(told).Select(m => m.Groups[1].Value).ToList();
        Assert.True(values.Count >= 2, told);
        Assert.All(values, value => Assert.Contains($"{value} (", report, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_terminal_says_what_the_documents_weigh_and_whether_they_agree()
    {
        var told = (await Run("explain", "two-heirs", "--draws", "16", "--out", "out")).Ends(0).Out;

        Assert.Contains("Documents, in decibels: ", told, StringComparison.Ordinal);
        Assert.Contains("the one work coded, as the compiler reads it, holds ", told, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"([+−]?\d+\.\d) points \(")]
    private static partial Regex Value();
}
