using System.Net;
using System.Text;
using Interregnum.Library.Store;

namespace Interregnum.Library.Appraising;

/// <summary>Appraisals of a document as a page to hand in: Markdown, or HTML that needs nothing else.</summary>
public static class AppraisalPage
{
    public static string Markdown(Document document, IReadOnlyList<Appraisal> appraisals, Profile? profile)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(OneLine(Heading(document))).Append("\n\n");
        foreach (var appraisal in appraisals)
        {
            page.Append("## ").Append(OneLine(appraisal.Question)).Append("\n\n");
            foreach (var (name, text) in appraisal.Parts)
            {
                page.Append("**").Append(Capital(name)).Append(".** ").Append(text ?? "–").Append("\n\n");
            }

            page.Append(Counted(appraisal)).Append("\n\n");
        }

        if (profile is not null)
        {
            page.Append("## What can be counted of it\n\n");
            foreach (var line in Lines(profile))
            {
                page.Append("- ").Append(OneLine(line)).Append('\n');
            }
        }

        return page.ToString().TrimEnd() + "\n";
    }

    /// <summary>Every text is escaped; there is no script, and nothing is fetched.</summary>
    public static string Html(Document document, IReadOnlyList<Appraisal> appraisals, Profile? profile)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append("<title>").Append(Safe(Heading(document))).Append("</title>\n");
        page.Append(
            "<style>body { font: 1rem/1.5 serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; } dt { font-weight: bold; } dd { white-space: pre-wrap; margin: 0 0 0.8rem; }</style>\n</head>\n<body>\n"
        );
        page.Append("<h1>").Append(Safe(Heading(document))).Append("</h1>\n");
        foreach (var appraisal in appraisals)
        {
            page.Append("<h2>").Append(Safe(appraisal.Question)).Append("</h2>\n<dl>\n");
            foreach (var (name, text) in appraisal.Parts)
            {
                page.Append("<dt>").Append(Capital(name)).Append("</dt><dd>").Append(Safe(text ?? "–")).Append("</dd>\n");
            }

            page.Append("</dl>\n<p>").Append(Counted(appraisal)).Append("</p>\n");
        }

        if (profile is not null)
        {
            page.Append("<h2>What can be counted of it</h2>\n<ul>\n");
            foreach (var line in Lines(profile))
            {
                page.Append("<li>").Append(Safe(line)).Append("</li>\n");
            }

            page.Append("</ul>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The profile a line each: the level and the control first, then each point with its reason.</summary>
    public static IEnumerable<string> Lines(Profile profile)
    {
        yield return profile.Level is { } level
            ? $"level: {Word(level)} ({profile.Sum} of {profile.Points.Sum(p => p.Most)} points); by length alone: {Word(profile.LengthLevel!.Value)} ({profile.Words:n0} words)"
            : $"no level: {profile.Words} words are too few to count anything of ({Profile.FewestWords} are needed)";
        foreach (var point in profile.Points)
        {
            yield return $"{point.Feature}: {point.Given} of {point.Most}: {point.Reason}";
        }

        yield return $"closeness: {Word(profile.Closeness)}{(profile.Closeness == Closeness.Unknown ? " (neither contest, year nor author tells)" : " source, by its year and author")}; it gives no points";
    }

    static string Word<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    static string Heading(Document document) =>
        $"{(document.Author.Length > 0 ? $"{document.Author}: " : "")}{document.Title}{(document.Year is { } year ? $" ({year})" : "")}";

    static string Counted(Appraisal appraisal) => $"{appraisal.Words:n0} word{(appraisal.Words == 1 ? "" : "s")}";

    static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    static string OneLine(string text) => text.ReplaceLineEndings(" ");

    static string Safe(string text) => WebUtility.HtmlEncode(text);
}
