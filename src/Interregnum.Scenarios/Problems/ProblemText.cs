using System.Text;

namespace Interregnum.Scenarios;

/// <summary>Problems as a compiler prints them: the place, the message, the line, a caret.</summary>
public static class ProblemText
{
    const int Widest = 160;

    /// <summary>One problem in one to three lines, without a newline at the end. Safe for a terminal: control characters are replaced.</summary>
    public static string Of(Problem problem)
    {
        var kind = problem.Severity == Severity.Error ? "error" : "warning";
        var suggestion = problem.Suggestion is null ? "" : $"; {problem.Suggestion}";
        var first = Printable.Of(
            $"{problem.File}:{problem.Line}:{problem.Column}: {kind} {problem.Code}: {problem.Message}{suggestion}"
        );
        return problem.Excerpt is null ? first : $"{first}\n{Excerpt(problem.Excerpt, problem.Column - 1)}";
    }

    /// <summary>All of them, a blank line between two, and a count at the end.</summary>
    public static string Of(IReadOnlyList<Problem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
        {
            text.Append(Of(problem)).Append("\n\n");
        }

        return text.Append(Count(problems)).Append('\n').ToString();
    }

    /// <summary>"3 errors, 1 warning", or "no problems".</summary>
    public static string Count(IReadOnlyList<Problem> problems)
    {
        var errors = problems.Count(p => p.Severity == Severity.Error);
        var warnings = problems.Count - errors;
        return (errors, warnings) switch
        {
            (0, 0) => "no problems",
            (_, 0) => Plural(errors, "error"),
            (0, _) => Plural(warnings, "warning"),
            _ => $"{Plural(errors, "error")}, {Plural(warnings, "warning")}",
        };
    }

    static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>The line and a caret below; of a long line the part around the caret.</summary>
    static string Excerpt(string line, int at)
    {
        at = Math.Clamp(at, 0, line.Length);
        var from = line.Length <= Widest ? 0 : Math.Clamp(at - (Widest / 2), 0, line.Length - Widest);
        var shown = Printable.Of(line.Substring(from, Math.Min(Widest, line.Length - from)));
        return $"    {shown.TrimEnd()}\n    {new string(' ', at - from)}^";
    }
}
