using Ganss.Xss;

namespace Interregnum.Library.Import;

/// <summary>A web page as it may be shown: its main part without scripts, styles, forms, pictures and whatever else would run or be fetched.</summary>
public static class SafeHtml
{
    static readonly string[] Attributes = ["href", "title", "lang", "dir", "colspan", "rowspan", "datetime", "cite"];

    static readonly string[] Unwanted =
    [
        "form",
        "input",
        "button",
        "select",
        "option",
        "textarea",
        "img",
        "picture",
        "audio",
        "video",
        "source",
        "map",
        "area",
        "style",
    ];

    /// <summary>Made anew from the original at every call; nothing that a page brought is trusted because it was stored.</summary>
    /// <param name="path">The original.</param>
    /// <exception cref="LibraryException">It is not there, or cannot be read.</exception>
    public static string Of(string path)
    {
        var name = Path.GetFileName(path);
        return Cleaned(Html.MainPart(FileBytes.Of(path, Html.Format.MostBytes), name));
    }

    internal static string Cleaned(string html)
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(Attributes);
        sanitizer.AllowedTags.ExceptWith(Unwanted);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        return sanitizer.Sanitize(html);
    }
}
