using Interregnum.Mechanisms;
using Interregnum.Reports.Prose;
using Interregnum.Worlds;

namespace Interregnum.Tests.Reports;

/// <summary>What the model's steps rest on stands in every report, whatever was found.</summary>
public sealed class FootingsTests
{
    [Theory]
    [InlineData("normal")]
    [InlineData("nobody")]
    public async Task Every_step_stands_in_the_limits_with_its_footing_and_source(string findings)
    {
        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.All[findings]));
        var limits = page.Elements("section").Single(s => (string?)s.Attribute("id") == "limits");
        var rows = limits.Descendants("tbody").Single().Elements("tr").Select(r => r.Elements().Select(c => c.Value).ToList());

        Assert.Equal(
            Footed.Mechanisms.Select(m => (m.Name, m.Footing.ToString().ToLowerInvariant(), English.Typeset(m.Source))),
            rows.Select(r => (r[0], r[1], r[2]))
        );
    }

    [Theory]
    [InlineData(
        1,
        11,
        0,
        "one is measured (it rests on figures) and eleven are argued (they rest on an argument of the literature)"
    )]
    [InlineData(
        0,
        1,
        2,
        "one is argued (it rests on an argument of the literature) and two are conjectured (they rest on the builders’ judgement)"
    )]
    [InlineData(
        0,
        0,
        1,
        "Of the one step that makes a month of the model, one is conjectured (it rests on the builders’ judgement)"
    )]
    public void Steps_are_counted_by_what_they_rest_on(int measured, int argued, int conjectured, string expected)
    {
        List<Footed> steps =
        [
            .. Made(measured, Footing.Measured),
            .. Made(argued, Footing.Argued),
            .. Made(conjectured, Footing.Conjectured),
        ];

        Assert.Contains(expected, Footings.Of(steps), StringComparison.Ordinal);
    }

    static IEnumerable<Footed> Made(int count, Footing footing) => Enumerable.Repeat(new Footed("step", footing, "work"), count);
}
