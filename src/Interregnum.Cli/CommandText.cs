using System.Globalization;

namespace Interregnum.Cli;

/// <summary>
/// A command as it is printed for somebody to run again. What cannot change a result is left out: the threads always, the
/// folder where a document or another machine keeps the command.
/// </summary>
sealed class CommandText(string verb, string scenario)
{
    readonly List<string> _words = ["interregnum", verb, Quoted(scenario)];

    /// <summary>Another scenario beside the first.</summary>
    public CommandText And(string other)
    {
        _words.Add(Quoted(other));
        return this;
    }

    public CommandText With(string option, long value) => With(option, value.ToString(CultureInfo.InvariantCulture));

    public CommandText With(string option, string value)
    {
        _words.AddRange([option, Quoted(value)]);
        return this;
    }

    /// <summary>An option that takes no value, if it was given.</summary>
    public CommandText Flag(string option, bool isGiven)
    {
        if (isGiven)
        {
            _words.Add(option);
        }

        return this;
    }

    /// <summary>The option once for each value.</summary>
    public CommandText WithEach(string option, IEnumerable<string> values) =>
        values.Aggregate(this, (text, value) => text.With(option, value));

    /// <summary>The option if there is a value for it.</summary>
    public CommandText WithAny(string option, string? value) => value is null ? this : With(option, value);

    public override string ToString() => string.Join(' ', _words);

    /// <summary>As a shell takes it for one word.</summary>
    public static string Quoted(string word) =>
        word.Any(c => char.IsControl(c)) ? $"$'{string.Concat(word.Select(Escaped))}'"
        : word.Length > 0
        && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '@' or '~' && word[0] != '~')
            ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A character between <c>$'</c> and <c>'</c>, where a control character can be written so that a terminal does not obey it.</summary>
    static string Escaped(char c) =>
        c is '\'' or '\\' ? $"\\{c}"
        : char.IsControl(c) ? $"\\u{(int)c:x4}"
        : c.ToString();
}
