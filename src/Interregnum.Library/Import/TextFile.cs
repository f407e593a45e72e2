using System.Text;
using Interregnum.Library.Reading;

namespace Interregnum.Library.Import;

/// <summary>The characters of a file of text.</summary>
static class TextFile
{
    /// <summary>Of all characters; more than this in control characters is no text.</summary>
    const double MostControls = 0.01;

    /// <summary>Its text: decoded (<see cref="Encodings"/>), letters and their marks in one (<see cref="Composition"/>), lines ended by a line feed, without the control characters that no text has.</summary>
    /// <exception cref="LibraryException">It is not text.</exception>
    public static string Read(ReadOnlySpan<byte> bytes, string name) => Tidy(Encodings.Decode(bytes, name), name);

    static string Tidy(string text, string name)
    {
        var tidy = new StringBuilder(text.Length);
        var controls = 0;
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
            else
            {
                controls += c == '\f' ? 0 : 1;
            }
        }

        return controls <= MostControls * text.Length
            ? Composition.Of(tidy.ToString())
            : throw new LibraryException(
                Fault.Invalid,
                $"{name}: not a text ({controls:N0} of {text.Length:N0} characters are control characters)"
            );
    }

    /// <summary>The same for text that a parser gave: lines, tabs and letters, no control characters.</summary>
    public static string Tidy(string text) => Composition.Of(Plain(text));

    static string Plain(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\b') || text.AsSpan().ContainsAnyInRange('\v', '\u001F')
            ? string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)))
            : text;
}
