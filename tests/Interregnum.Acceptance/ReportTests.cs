using Microsoft.Playwright;

namespace Interregnum.Acceptance;

/// <summary>A verdict that several tests read.</summary>
public sealed class ExplainedToy : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("interregnum-").FullName;

    public string Run => Path.Combine(_folder, "run");

    public string Report => Path.Combine(Run, "report.html");

    public async ValueTask InitializeAsync() =>
        (await new Invocation(_folder, "explain", "two-heirs", "--draws", "64", "--out", "run").Run()).Ends(0);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The report as a reader meets it: a file opened in a browser, without any network.</summary>
public sealed class ReportTests(ExplainedToy toy, Browser browser) : IClassFixture<ExplainedToy>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task It_opens_from_disk_alone_and_anyone_can_read_it(ColorScheme scheme)
    {
        await using var opened = await browser.Open(toy.Report, new() { ColorScheme = scheme });

        Nothing(await opened.Violations());
        Assert.Equal(1, await opened.Page.Locator("h1").CountAsync());
        Nothing(opened.Requests);
        Nothing(opened.Complaints);
    }

    [Fact]
    public async Task It_needs_no_script()
    {
        await using var scripted = await browser.Open(toy.Report, new());
        await using var plain = await browser.Open(toy.Report, new() { JavaScriptEnabled = false });

        Assert.Equal(await scripted.Page.InnerTextAsync("main"), await plain.Page.InnerTextAsync("main"));
    }

    [Fact]
    public async Task It_fits_a_narrow_screen()
    {
        await using var opened = await browser.Open(
            toy.Report,
            new()
            {
                ViewportSize = new() { Width = 320, Height = 640 },
            }
        );

        Assert.Equal(320, await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task It_prints_on_several_pages()
    {
        await using var opened = await browser.Open(toy.Report, new());

        var print = await opened.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal("%PDF-"u8, print.AsSpan(0, 5));
        Assert.InRange(Occurrences(print, "/Type /Page\n"u8), 2, 60);
        Nothing(opened.Requests);
    }

    [Fact]
    public async Task Every_figure_has_a_name_a_table_of_its_data_and_the_command_that_reproduces_it()
    {
        await using var opened = await browser.Open(toy.Report, new());

        var lacking = await opened.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('figure')].flatMap(f => [
                f.querySelector('figcaption') ? [] : ['no caption'],
                f.querySelector('table') ? [] : ['no table'],
                f.textContent.includes('interregnum ') ? [] : ['no command'],
            ].flat().map(what => `${f.id || f.textContent.slice(0, 40)}: ${what}`))
            """
        );

        Nothing(lacking);
        Assert.NotEqual(0, await opened.Page.Locator("figure svg").CountAsync());
    }

    static void Nothing(IReadOnlyList<string> found) => Assert.True(found.Count == 0, string.Join('\n', found));

    static int Occurrences(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        var count = 0;
        for (var at = bytes.IndexOf(word); at >= 0; at = bytes.IndexOf(word))
        {
            count++;
            bytes = bytes[(at + word.Length)..];
        }

        return count;
    }
}
