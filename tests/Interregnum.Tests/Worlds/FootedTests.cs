using System.Text.RegularExpressions;
using Interregnum.Tests.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Tests.Worlds;

public sealed partial class FootedTests
{
    [Fact]
    public void Every_mechanism_says_what_it_rests_on() =>
        Assert.All(Footed.Mechanisms, m => Assert.True(Enum.IsDefined(m.Footing) && m.Source.Trim().Length > 0, m.Name));

    [Fact]
    public void The_page_of_the_model_gives_every_mechanism_with_its_footing_and_source()
    {
        var page = File.ReadAllText(Path.Combine(Folders.Repository, "docs", "model.md"));
        var stated = Row().Matches(page).Select(m => (m.Groups["name"].Value, m.Groups["footing"].Value.Trim()));

        Assert.Equal(
            Footed.Mechanisms.Select((m, i) => ($"3.{i + 1} {m.Name}", $"{m.Footing.ToString().ToLowerInvariant()}; {m.Source}")),
            stated
        );
    }

    /// <summary>A row of the table of steps: its number and name, and its last cell.</summary>
    [GeneratedRegex(@"^\| (?<name>3\.\d+ [a-z-]+) \|.*\|(?<footing>[^|\n]*)\|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
