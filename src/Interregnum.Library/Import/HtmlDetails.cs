using AngleSharp.Dom;
using SmartReader;

namespace Interregnum.Library.Import;

/// <summary>What a web page says of itself, in the words that scholarly sites and sharing sites have agreed on.</summary>
static class HtmlDetails
{
    public static Details Of(IDocument page, Article article) =>
        new()
        {
            Type = "webpage",
            Title = Title(page),
            Authors = Authors(page, article),
            Year = article.PublicationDate?.Year,
            Address = Address(page),
            Language = Language(page),
        };

    /// <summary>The declared title; else the only first heading, when the page's title begins with it (sites put their name behind); else the page's title.</summary>
    static string? Title(IDocument page)
    {
        var declared = Meta(page, "citation_title").FirstOrDefault() ?? Meta(page, "og:title").FirstOrDefault();
        var headings = page.QuerySelectorAll("h1").Select(h => OneLine(h.TextContent)).Where(h => h.Length > 0).Take(2).ToList();
        var title = OneLine(page.Title ?? "");
        return declared is not null ? declared
            : headings is [var only] && (title.Length == 0 || title.StartsWith(only, StringComparison.OrdinalIgnoreCase)) ? only
            : title.Length > 0 ? title
            : null;
    }

    static IReadOnlyList<string> Authors(IDocument page, Article article)
    {
        var declared = Meta(page, "citation_author").ToList();
        return declared.Count > 0 ? [.. declared.Select(PersonalName.FamilyFirst)]
            : string.IsNullOrWhiteSpace(article.Author) ? []
            : [PersonalName.FamilyFirst(OneLine(article.Author))];
    }

    static string? Address(IDocument page)
    {
        var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        return Uri.TryCreate(canonical, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? canonical : null;
    }

    static string? Language(IDocument page)
    {
        var declared = page.DocumentElement.GetAttribute("lang")?.Split('-', '_')[0].ToLowerInvariant();
        return declared is { Length: 2 } && declared.All(char.IsAsciiLetter) ? declared : null;
    }

    static IEnumerable<string> Meta(IDocument page, string name) =>
        page.QuerySelectorAll($"meta[name='{name}'], meta[property='{name}']")
            .Select(m => OneLine(m.GetAttribute("content") ?? ""))
            .Where(text => text.Length > 0);

    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
