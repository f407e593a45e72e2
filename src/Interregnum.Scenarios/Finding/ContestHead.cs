using System.Text;

namespace Interregnum.Scenarios;

/// <summary>A contest's id and title, read off the first lines of its file without parsing it.</summary>
static class ContestHead
{
    const int Most = 8192;

    /// <summary>Null for what the head does not show as a plain or simply quoted value. Links are not followed.</summary>
    public static (string? Id, string? Title) Of(string path)
    {
        try
        {
            if (new FileInfo(path) is { Length: 0 } or { LinkTarget: not null })
            {
                return (null, null);
            }

            using var file = File.OpenRead(path);
            var bytes = new byte[Most];
            var text = Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, Most, throwOnEndOfStream: false));
            return (Value(text, "id"), Value(text, "title"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, null);
        }
    }

    static string? Value(string text, string key)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key, StringComparison.Ordinal) && line[key.Length..].StartsWith(": ", StringComparison.Ordinal))
            {
                return Scalar(line[(key.Length + 2)..].Trim().ToString());
            }
        }

        return null;
    }

    static string? Scalar(string value)
    {
        if (value.Length > 1 && value[0] is '"' or '\'')
        {
            var end = value.IndexOf(value[0], 1);
            var inside = end > 0 ? value[1..end] : "";
            return inside.Length > 0 && !inside.Contains('\\') ? Printable(inside) : null;
        }

        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        var plain = (comment < 0 ? value : value[..comment]).Trim();
        return plain.Length == 0 || plain[0] is '|' or '>' or '&' or '*' or '!' or '#' ? null : Printable(plain);
    }

    static string? Printable(string text) => text.Any(char.IsControl) ? null : text;
}
