using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Reports;

namespace Interregnum.Tests.Reports;

public sealed class ReportTests
{
    internal static readonly ReportContext Context = new("0.1.0", "salt-league", "interregnum explain salt-league --seed 7");

    internal static Task<string> Rendered(Verdict verdict, Scenario? scenario = null) =>
        Report.Render(scenario ?? MadeUpContest.Scenario, verdict, Context);

    [Fact]
    public async Task A_report_can_be_looked_at()
    {
        var folder = Environment.GetEnvironmentVariable("REPORTS_TO_LOOK_AT");
        Assert.SkipWhen(folder is null, "Set REPORTS_TO_LOOK_AT to a folder to have the made-up reports written there.");
        Directory.CreateDirectory(folder);
        foreach (var (name, verdict) in MadeUpFindings.All)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{name}.html"),
                await Rendered(verdict),
                TestContext.Current.CancellationToken
            );
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "bare.html"),
            await Rendered(MadeUpFindings.Bare, MadeUpContest.Bare),
            TestContext.Current.CancellationToken
        );
    }
}
