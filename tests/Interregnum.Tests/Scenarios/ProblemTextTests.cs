using System.Text.Json;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class ProblemTextTests
{
    static readonly Problem Misspelt = new(
        "x/contest.yaml",
        3,
        5,
        "INT012",
        "unknown key 'acters'",
        "did you mean 'actors'?",
        Severity.Error
    )
    {
        Excerpt = "    acters: 1",
    };

    [Fact]
    public void A_problem_reads_like_a_compilers() =>
        Assert.Equal(
            """
            x/contest.yaml:3:5: error INT012: unknown key 'acters'; did you mean 'actors'?
                    acters: 1
                    ^
            """,
            ProblemText.Of(Misspelt)
        );

    [Fact]
    public void A_warning_says_so() =>
        Assert.StartsWith(
            "x/contest.yaml:3:5: warning INT012",
            ProblemText.Of(Misspelt with { Severity = Severity.Warning }),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_a_terminal_would_obey_is_replaced()
    {
        var text = ProblemText.Of(Misspelt with { Message = "\u001b[31mred\u202e", Excerpt = "a\u0007b\u009bc\td" });

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n' || c == '\u202e');
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_caret_is_shown()
    {
        var lines = ProblemText
            .Of(Misspelt with { Column = 5001, Excerpt = new string('a', 5000) + "X" + new string('b', 5000) })
            .Split('\n');

        Assert.True(lines[1].Length < 200);
        Assert.Equal('X', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData(0, 0, "no problems")]
    [InlineData(1, 0, "1 error")]
    [InlineData(2, 1, "2 errors, 1 warning")]
    [InlineData(0, 2, "2 warnings")]
    public void They_are_counted(int errors, int warnings, string count)
    {
        var problems = Enumerable
            .Repeat(Misspelt, errors)
            .Concat(Enumerable.Repeat(Misspelt with { Severity = Severity.Warning }, warnings));

        Assert.Equal(count, ProblemText.Count([.. problems]));
    }

    [Fact]
    public void As_JSON_they_are_a_list_with_fixed_names()
    {
        using var json = JsonDocument.Parse(ProblemJson.Of([Misspelt, Misspelt with { Suggestion = null }]));

        Assert.Equal(
            ["file", "line", "column", "code", "severity", "message", "suggestion"],
            json.RootElement[0].EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("unknown key 'acters'", json.RootElement[0].GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement[1].GetProperty("suggestion").ValueKind);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void No_problems_are_an_empty_list() => Assert.Equal("[]", ProblemJson.Of([]));
}
