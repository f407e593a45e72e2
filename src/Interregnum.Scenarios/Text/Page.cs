namespace Interregnum.Scenarios;

/// <summary>A place in a file, from 1.</summary>
readonly record struct Mark(int Line, int Column) : IComparable<Mark>
{
    public static Mark Start { get; } = new(1, 1);

    public int CompareTo(Mark other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}

/// <summary>The text of one file, and what is wrong with it.</summary>
/// <param name="name">As problems show it.</param>
sealed class Page(string name, string text)
{
    const int Most = 100;

    readonly List<Problem> _problems = [];
    string[]? _lines;

    public string Name => name;

    public string Text => text;

    /// <summary>What was reported, in the order of the file.</summary>
    public IEnumerable<Problem> Problems => _problems.OrderBy(p => p.Line).ThenBy(p => p.Column);

    public bool HasErrors => _problems.Exists(p => p.Severity == Severity.Error);

    public void Report(Mark at, Diagnostic diagnostic, string message, string? suggestion = null)
    {
        if (_problems.Count >= Most)
        {
            if (_problems.Count == Most)
            {
                Add(at, Diagnostic.TooMany, $"more than {Most} problems in this file; the rest is not shown", null);
            }

            return;
        }

        Add(at, diagnostic, message, suggestion);
    }

    /// <summary>A line as it stands in the file, without its end; empty beyond the last.</summary>
    public string Line(int number) => number >= 1 && number <= Lines.Length ? Lines[number - 1] : "";

    public int LineCount => Lines.Length;

    /// <summary>Lines as YAML counts them.</summary>
    string[] Lines => _lines ??= text.Split(["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"], StringSplitOptions.None);

    void Add(Mark at, Diagnostic diagnostic, string message, string? suggestion) =>
        _problems.Add(
            new(name, at.Line, at.Column, diagnostic.Code, message, suggestion, diagnostic.Severity)
            {
                Excerpt = text.Length == 0 ? null : Line(at.Line),
            }
        );
}
