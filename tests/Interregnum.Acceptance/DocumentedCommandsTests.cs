namespace Interregnum.Acceptance;

/// <summary>Every command in a block marked <c>sh</c> in the pages of <c>docs/</c> and the README works as it is printed, in a new folder for each page.</summary>
public sealed class DocumentedCommandsTests : Workplace
{
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Where(page => CommandsOf(page).Any())
                .Select(page => Path.GetRelativePath(Checkout.Root, page))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_work_as_printed(string page)
    {
        File.CreateSymbolicLink(At("interregnum"), Checkout.Program);
        foreach (var command in CommandsOf(Path.Combine(Checkout.Root, page)))
        {
            var answer = await Shell.Run(
                Folder,
                $"PATH=\"$PWD:$PATH\"; INTERREGNUM_HOME=\"$PWD/home\"; export INTERREGNUM_HOME; {command}"
            );
            Assert.True(answer.Code == 0, $"{page}: `{command}` ended with {answer.Code}\n{answer.Out}\n{answer.Error}");
        }
    }

    [Fact, Trait("Category", "Long")]
    public async Task The_readme_s_commands_say_what_it_quotes_and_draw_its_picture()
    {
        var readme = Path.Combine(Checkout.Root, "README.md");
        await The_commands_of_a_page_work_as_printed("README.md");

        var report = At("runs", "ussr-1922-1", "report.html");
        var words = System.Net.WebUtility.HtmlDecode(File.ReadAllText(report));
        var quoted = string.Join(
            ' ',
            File.ReadLines(readme).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])
        );
        Assert.NotEmpty(quoted);
        Assert.Contains(WithoutNumbers(quoted), WithoutNumbers(words), StringComparison.Ordinal);

        var picture = (await Shell.Run(Folder, $"'{Checkout.Root}/eng/picture' '{report}'")).Ends(0);
        Assert.Equal(Names(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "verdict.svg"))), Names(picture.Out));
    }

    /// <summary>Words alone, in one line: a figure may change by the last digit and the README still tells the truth; its sentence may not.</summary>
    static string WithoutNumbers(string text) =>
        string.Join(
            ' ',
            text.Split((char[])[' ', '\n', '\u202F', '\u00A0'])
                .Where(word => word.Length > 0 && !word.Any(char.IsDigit) && !word.StartsWith('%'))
        );

    /// <summary>What a picture shows, from the top down: a figure may change by the last digit, the ranking may not.</summary>
    static IEnumerable<string> Names(string picture) =>
        picture.Split("class=\"name\">").Skip(1).Select(text => text[..text.IndexOf('<', StringComparison.Ordinal)]);

    static IEnumerable<string> CommandsOf(string page)
    {
        var inside = false;
        foreach (var line in File.ReadLines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside && line.Trim() == "```sh";
            }
            else if (inside && Command(line) is { Length: > 0 } command)
            {
                yield return command;
            }
        }
    }

    /// <summary>The line without a remark that explains it.</summary>
    static string Command(string line) => line.Split("  #")[0].Trim();
}
