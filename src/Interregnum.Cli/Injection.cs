using Interregnum.Scenarios;

namespace Interregnum.Cli;

/// <summary>The short way of saying that an event happens in a month: <c>testament@1924-05</c> is <c>force testament at 1924-05</c>.</summary>
static class Injection
{
    const string Force = "force ";
    const string At = " at ";

    public static string Sentence(string injection) => Force + string.Join(At, injection.Split('@', 2));

    /// <summary>What is wrong with the sentence, as wrong with what was typed.</summary>
    public static Problem Placed(Problem problem, string injection)
    {
        var end = injection.IndexOf('@', StringComparison.Ordinal);
        var column = Math.Max(1, problem.Column - Force.Length);
        return problem with
        {
            File = "--inject",
            Line = 1,
            Column = column <= end + 1 ? column : column - At.Length + 1,
            Excerpt = problem.Excerpt is null ? null : injection,
        };
    }
}
