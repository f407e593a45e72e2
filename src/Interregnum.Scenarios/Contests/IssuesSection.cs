using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The questions on which people stand somewhere.</summary>
static class IssuesSection
{
    const int Most = 8;
    const double MostSalience = 10;

    public static IReadOnlyList<Issue> Read(Field field, Draft draft) =>
        field.IsMissing ? [] : [.. field.Items(0, Most).Select(i => One(i, draft))];

    static Issue One(Field field, Draft draft)
    {
        var issue = field.Section("an issue");
        var id = issue.Require("id").Text();
        var read = new Issue(
            id,
            issue.Require("name").Text(),
            issue.Require("low").Text(),
            issue.Require("high").Text(),
            issue
                .Require("salience")
                .Steps(draft.Window, (value, month) => draft.Parameters.Add(Path(id, month), value, 0, MostSalience))
        );
        issue.Close();
        return read;
    }

    static string Path(string id, string? month) => month is null ? $"issues.{id}.salience" : $"issues.{id}.salience.{month}";
}
