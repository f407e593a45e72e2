using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Interregnum.Acceptance;

/// <summary>Chromium with the network cut off: whatever a page asks for beyond its own file is noted and refused.</summary>
public sealed class Browser : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a file from disk. Skips the test when no browser is installed, except in continuous integration, where it fails.</summary>
    internal async Task<OpenPage> Open(string file, BrowserNewPageOptions options)
    {
        if (_browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Chromium} is missing; ./test installs it");
            Assert.Skip($"{Chromium} is missing; ./test installs it");
        }

        var opened = new OpenPage(await _browser.NewPageAsync(options));
        await opened.Go(new Uri(file).AbsoluteUri);
        return opened;
    }
}

/// <summary>A page from disk, and what it did that a self-contained page must not.</summary>
sealed class OpenPage(IPage page) : IAsyncDisposable
{
    readonly List<string> _requests = [];
    readonly List<string> _complaints = [];

    public IPage Page => page;

    /// <summary>Everything it asked for beyond itself.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Errors and warnings of its console, and exceptions of its scripts.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task Go(string address)
    {
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
            {
                _complaints.Add(said.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        await page.RouteAsync(
            "**/*",
            async route =>
            {
                if (route.Request.Url == address || route.Request.Url.StartsWith("data:", StringComparison.Ordinal))
                {
                    await route.ContinueAsync();
                    return;
                }

                _requests.Add(route.Request.Url);
                await route.AbortAsync();
            }
        );
        await page.GotoAsync(address);
    }

    /// <summary>What axe-core finds against WCAG 2.2 AA, one line a violation with the places.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
                .violations.map(v => `${v.id}: ${v.help} at ${v.nodes.slice(0, 5).map(n => n.target.join(' ')).join(', ')}`)
            """
        );
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    public async ValueTask DisposeAsync() => await page.CloseAsync();
}
