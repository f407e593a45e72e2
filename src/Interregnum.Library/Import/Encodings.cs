using System.Text;
using UtfUnknown;

namespace Interregnum.Library.Import;

/// <summary>
/// In which encoding a file of text is. A mark at its beginning decides; else whether it is UTF-8 without a fault; else whether it looks like
/// UTF-16; else what the frequencies of its bytes say (UTF.Unknown, after Mozilla's universal detector).
/// </summary>
static class Encodings
{
    /// <summary>Bytes that are looked at for frequencies.</summary>
    const int MostLookedAt = 256 << 10;

    /// <summary>Share of zero and the commonest other byte in every second place from which on a file is UTF-16: with one script and its blanks the upper bytes are nearly all of two values.</summary>
    const double LeastAlike = 0.9;

    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Encodings of the Latin script that differ from windows-1252 by signs a short text need not have.</summary>
    static readonly HashSet<string> WesternEuropean =
    [
        "ascii",
        "iso-8859-1",
        "iso-8859-3",
        "iso-8859-9",
        "iso-8859-15",
        "windows-1254",
        "windows-1257",
        "windows-1258",
    ];

    /// <exception cref="LibraryException">It is in none that is known.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Unmarked(bytes, name),
        };

    /// <summary>The encoding of that name, as a page declares it; null when there is none.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static string Unmarked(ReadOnlySpan<byte> bytes, string name)
    {
        if (Wide(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Guess(bytes, name).GetString(bytes);
        }
    }

    /// <summary>UTF-16 without a mark: blanks and line ends have a zero byte, and one half of the bytes are nearly all of two values.</summary>
    static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, MostLookedAt)];
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || !head.Contains((byte)0))
        {
            return null;
        }

        Span<int> even = stackalloc int[256];
        Span<int> odd = stackalloc int[256];
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even[head[i]]++;
            odd[head[i + 1]]++;
        }

        var half = head.Length / 2;
        var (upperLast, upperFirst) = (Alike(odd), Alike(even));
        return upperLast >= LeastAlike * half && upperLast > upperFirst ? Encoding.Unicode
            : upperFirst >= LeastAlike * half && upperFirst > upperLast ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Zeros and the commonest other byte; nothing where there is no zero.</summary>
    static int Alike(ReadOnlySpan<int> counts)
    {
        var most = 0;
        foreach (var count in counts[1..])
        {
            most = Math.Max(most, count);
        }

        return counts[0] == 0 ? 0 : counts[0] + most;
    }

    static Encoding Guess(ReadOnlySpan<byte> bytes, string name)
    {
        var head = bytes[..Math.Min(bytes.Length, MostLookedAt)].ToArray();
        var found = CharsetDetector.DetectFromBytes(head).Detected?.EncodingName;
        var encoding = found is null ? null : Named(WesternEuropean.Contains(found) ? "windows-1252" : found);
        return encoding
            ?? throw new LibraryException(
                Fault.Invalid,
                $"{name}: the encoding of this text cannot be told",
                "Convert it to UTF-8 first."
            );
    }
}
