namespace Interregnum.Scenarios;

/// <summary>Text from files and command lines as a terminal may be given it.</summary>
public static class Printable
{
    /// <summary>The text with a tab as a blank, and what a terminal would obey, or reorder a line by, as a replacement character.</summary>
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] =
                        from[i] == '\t' ? ' '
                        : char.IsControl(from[i]) || IsInvisible(from[i]) ? '\uFFFD'
                        : from[i];
                }
            }
        );

    /// <summary>Marks that reorder or break a line on the screen.</summary>
    static bool IsInvisible(char c) =>
        c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
