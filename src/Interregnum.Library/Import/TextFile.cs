using System.Text;

namespace Interregnum.Library.Import;

/// <summary>The characters of a file of text.</summary>
static class TextFile
{
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Its text: decoded, lines ended by a line feed, without the control characters that no text has.</summary>
    /// <exception cref="LibraryException">It is not text.</exception>
    public static string Read(ReadOnlySpan<byte> bytes, string name) => Tidy(Decode(bytes, name));

    static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
                [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
                _ => Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException e)
        {
            throw new LibraryException(
                Fault.Invalid,
                $"{name}: not UTF-8 or UTF-16 text (byte {e.Index} cannot be read)",
                "Convert it to UTF-8 first.",
                e
            );
        }
    }

    static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                tidy.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (c is '\n' or '\t' || !char.IsControl(c))
            {
                tidy.Append(c);
            }
        }

        return tidy.ToString();
    }
}
