using System.Text.Encodings.Web;
using System.Text.Unicode;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Reports.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Interregnum.Reports;

/// <summary>The verdict as one HTML file that needs nothing else: no script, no network, no other file.</summary>
public static class Report
{
    /// <summary>The whole report; the same findings give the same text, byte for byte.</summary>
    public static async Task<string> Render(Scenario scenario, Verdict verdict, ReportContext context)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var page = ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(ReportPage.Dossier)] = new Dossier(scenario, verdict, context) }
        );
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ReportPage>(page)).ToHtmlString()
        );
        return html.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
