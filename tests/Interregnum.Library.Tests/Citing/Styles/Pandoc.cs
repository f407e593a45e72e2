using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Interregnum.Library.Citing.Styles;

namespace Interregnum.Tests.Citing.Styles;

/// <summary>Debian's <c>pandoc --citeproc</c>, the independent reading of the same style files.</summary>
static partial class Pandoc
{
    const string Program = "/usr/bin/pandoc";
    const string Absent = $"{Program} is missing; ./test installs it";

    /// <summary>Skips the test where pandoc is missing; in continuous integration it fails.</summary>
    public static void Require()
    {
        if (!File.Exists(Program))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Absent);
            Assert.Skip(Absent);
        }
    }

    /// <summary>What pandoc makes of the citations and of the bibliography, as HTML without its own marks.</summary>
    /// <param name="items">CSL-JSON.</param>
    public static (IReadOnlyList<string> Citations, IReadOnlyList<string> Bibliography) Cite(
        string items,
        string style,
        IEnumerable<Cited> cited
    )
    {
        var folder = Directory.CreateTempSubdirectory("interregnum-").FullName;
        var document = string.Join(
            "\n\n",
            cited.Select(c => c.Locator is null ? $"[@{c.Key}]" : $"[@{c.Key}, {Label(c)}{c.Locator}]")
        );
        foreach (var (name, text) in new[] { ("items.json", items), ("style.csl", style), ("text.md", document) })
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        var html = Run(
            folder,
            "text.md --citeproc --csl style.csl --bibliography items.json -M link-bibliography=false -t html --wrap=none"
        );
        Directory.Delete(folder, recursive: true);
        var notes = Note().Matches(html);
        return (
            [.. (notes.Count > 0 ? notes : InText().Matches(html)).Select(m => Bare(m.Groups[1].Value))],
            [.. Entry().Matches(html).Select(m => Bare(m.Groups[1].Value))]
        );
    }

    /// <summary>Our own HTML in the same form.</summary>
    public static string Bare(string html) => WebUtility.HtmlDecode(Span().Replace(html, "")).ReplaceLineEndings(" ");

    static string Label(Cited cited) =>
        cited.LocatorKind switch
        {
            "chapter" => "chap. ",
            "volume" => "vol. ",
            _ => "",
        };

    static string Run(string folder, string arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    [GeneratedRegex("<li id=\"fn\\d+\" role=\"doc-endnote\"><p>(.*?)<a href=\"#fnref", RegexOptions.Singleline)]
    private static partial Regex Note();

    [GeneratedRegex("<p><span class=\"citation\" data-cites=\"[^\"]*\">(.*?)</span></p>\n", RegexOptions.Singleline)]
    private static partial Regex InText();

    [GeneratedRegex(
        "<div id=\"ref-[^\"]+\" class=\"csl-entry\" role=\"doc-biblioentry\">\n(.*?)\n</div>",
        RegexOptions.Singleline
    )]
    private static partial Regex Entry();

    /// <summary>Small capitals are compared by eye only: pandoc and we mark them differently.</summary>
    [GeneratedRegex("<span[^>]*>|</span>")]
    private static partial Regex Span();
}
