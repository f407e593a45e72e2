using System.Text;
using System.Text.Unicode;

namespace Interregnum.Scenarios;

/// <summary>Files of a scenario's folder, read with suspicion: size, links, encoding and control characters before any parser.</summary>
static class PageFile
{
    const int Most = 1024 * 1024;

    /// <summary>The file's page; one with problems and no text when it cannot be used; null when it is not there and need not be.</summary>
    /// <param name="folder">The scenario's folder as the user named it.</param>
    /// <param name="name">Path within it.</param>
    public static Page? Load(string folder, string name, bool needed)
    {
        var shown = $"{folder.TrimEnd('/')}/{name}";
        var path = Path.Combine(folder, name);
        try
        {
            if (Directory.Exists(path))
            {
                return Refused(shown, Diagnostic.Unreadable, $"{name} in {folder} is a folder; a file is needed");
            }

            if (!File.Exists(path))
            {
                return needed ? Refused(shown, Diagnostic.Unreadable, $"there is no {name} in {folder}") : null;
            }

            return LeadsOutside(folder, path)
                ? Refused(shown, Diagnostic.Outside, $"{name} is a link to a place outside the scenario's folder")
                : Checked(shown, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refused(shown, Diagnostic.Unreadable, $"{name} cannot be read: {e.Message}");
        }
    }

    static Page Checked(string shown, string path)
    {
        var file = new FileInfo(path);
        var length = ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo) ?? file).Length;
        if (length == 0)
        {
            return Refused(shown, Diagnostic.Empty, "the file is empty");
        }

        if (length > Most)
        {
            return Refused(shown, Diagnostic.TooLarge, $"the file has {length:N0} bytes; at most {Most:N0} are read");
        }

        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        return Utf8.IsValid(bytes) ? WithoutControls(new(shown, Encoding.UTF8.GetString(bytes))) : Undecodable(shown, bytes);
    }

    static Page WithoutControls(Page page)
    {
        var text = page.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t' or '\u0085'))
            {
                var what = text[i] == 0 ? "a NUL byte" : $"the control character U+{(int)text[i]:X4}";
                page.Report(MarkOf(text.AsSpan(0, i)), Diagnostic.ControlCharacter, $"{what} in the text", "remove it");
                return page;
            }
        }

        return page;
    }

    static Page Undecodable(string shown, ReadOnlySpan<byte> bytes)
    {
        var good = bytes.Length;
        while (good > 0 && !Utf8.IsValid(bytes[..good]))
        {
            good = FirstInvalid(bytes[..good]);
        }

        var page = new Page(shown, Encoding.UTF8.GetString(bytes));
        var found = good < bytes.Length ? $"byte {bytes[good]:X2} (hexadecimal)" : "the file";
        page.Report(
            MarkOf(Encoding.UTF8.GetString(bytes[..good])),
            Diagnostic.NotUtf8,
            $"{found} is not UTF-8 text",
            "save the file as UTF-8"
        );
        return page;
    }

    /// <summary>How many bytes decode before the first that does not.</summary>
    static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var good = 0;
        while (
            good < bytes.Length && Rune.DecodeFromUtf8(bytes[good..], out _, out var used) == System.Buffers.OperationStatus.Done
        )
        {
            good += used;
        }

        return good;
    }

    static Mark MarkOf(ReadOnlySpan<char> before)
    {
        var line = 1 + before.Count('\n');
        return new(line, before.Length - before.LastIndexOf('\n'));
    }

    static bool LeadsOutside(string folder, string path)
    {
        var (file, parent) = (new FileInfo(path), new DirectoryInfo(Path.GetDirectoryName(path)!));
        return (file.LinkTarget is not null || parent.LinkTarget is not null) && !IsWithin(folder, path);
    }

    static bool IsWithin(string folder, string path)
    {
        var root = Real(new DirectoryInfo(Path.GetFullPath(folder)));
        var parent = Real(new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!));
        var file = new FileInfo(Path.Combine(parent, Path.GetFileName(path)));
        var target = file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
        var real = Path.Combine(Real(new DirectoryInfo(Path.GetDirectoryName(target)!)), Path.GetFileName(target));
        return real.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    /// <summary>A folder's path with every link on the way resolved.</summary>
    public static string Real(DirectoryInfo folder)
    {
        var target = folder.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? folder;
        return target.Parent is null ? target.FullName : Path.Combine(Real(target.Parent), target.Name);
    }

    static Page Refused(string shown, Diagnostic diagnostic, string message)
    {
        var page = new Page(shown, "");
        page.Report(Mark.Start, diagnostic, message);
        return page;
    }
}
