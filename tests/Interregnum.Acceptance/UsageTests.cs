namespace Interregnum.Acceptance;

/// <summary>A command line that cannot be understood ends with 2 and says what was meant.</summary>
public sealed class UsageTests : Workplace
{
    [Theory]
    [InlineData("lits", "unknown command 'lits'; did you mean 'list'?")]
    [InlineData("expalin two-heirs", "unknown command 'expalin'; did you mean 'explain'?")]
    [InlineData("qqqqqqq", "unknown command 'qqqqqqq'")]
    [InlineData("", "which command?")]
    [InlineData("check", "Required argument 'SCENARIO' missing")]
    [InlineData("doctor --jsn", "unknown option '--jsn'; did you mean '--json'?")]
    [InlineData("doctor surplus", "one argument too many: 'surplus'")]
    [InlineData("history two-heirs --number -1", "--number takes a whole number from 0 to 1099511627775, not '-1'")]
    [InlineData("history two-heirs --number 1099511627776", "--number takes a whole number from 0 to 1099511627775")]
    [InlineData("whatif two-heirs --inject will", "--inject takes EVENT@MONTH")]
    [InlineData("whatif two-heirs --inject @", "--inject takes EVENT@MONTH")]
    [InlineData("compare two-heirs", "compare with what?")]
    [InlineData("compare", "Required argument 'A' missing")]
    [InlineData("attribute two-heirs --confidence 1", "--confidence takes a number from 0.5 and below 1, as in 0.95, not '1'")]
    [InlineData("attribute two-heirs --through challenge", "--through takes one of intelligence, patronage")]
    [InlineData("attribute two-heirs --through fear --through fear", "--through takes each mechanism once")]
    [InlineData("attribute two-heirs --unpaired --through fear", "--unpaired and --through exclude each other")]
    [InlineData("sensitivity two-heirs --draws 39", "--draws takes a whole number from 40 to 1048576, not '39'")]
    [InlineData("sensitivity two-heirs --draws 64 --pairs 33", "--pairs takes 0, or 20 to half of --draws")]
    [InlineData("sensitivity two-heirs --trajectories 1", "--trajectories takes 0 or at least 2")]
    [InlineData("run two-heirs --histories 0", "--histories takes a whole number from 1 to 1099511627776, not '0'")]
    [InlineData("run two-heirs --histories many", "--histories takes a whole number from 1 to 1099511627776, not 'many'")]
    [InlineData("run two-heirs --shard 0/8", "--shard takes i/n with i from 1 to n, as 3/8, not '0/8'")]
    [InlineData("run two-heirs --shard 9/8", "--shard takes i/n with i from 1 to n, as 3/8, not '9/8'")]
    [InlineData("run two-heirs --shard 3", "--shard takes i/n with i from 1 to n, as 3/8, not '3'")]
    [InlineData("run two-heirs --shard 1/2 --until-precision 0.01", "--shard and --until-precision exclude each other")]
    [InlineData("run two-heirs --until-precision 0", "--until-precision takes a number between 0 and 0.5, as 0.005, not '0'")]
    [InlineData("run two-heirs --until-precision 1e-3", "--until-precision takes a number between 0 and 0.5")]
    [InlineData("run two-heirs -- --histories 5", "'--histories' stands behind '--', where nothing is an option")]
    [InlineData("run two-heirs --max-time 5x", "--max-time takes seconds, or a time as 90s, 15m or 2h, not '5x'")]
    [InlineData("run two-heirs --max-time 0", "--max-time takes seconds")]
    [InlineData("merge shards", "Option '--out' is required")]
    [InlineData("merge --out whole", "Required argument 'DIR' missing")]
    [InlineData("run two-heirs --histories 8 --threads 0", "--threads takes a whole number from 1")]
    [InlineData("run two-heirs --histories 8 --seed 1.5", "--seed takes a whole number of 64 bits, not '1.5'")]
    [InlineData("run two-heirs --histories 8 --seed 9223372036854775808", "--seed takes a whole number of 64 bits")]
    [InlineData(
        "run two-heirs --variant opinion=none",
        "--variant takes one of patronage=blind, opinion=independent, coalitions=affinity, not 'opinion=none'"
    )]
    [InlineData(
        "run two-heirs --variant opinion=independent --variant opinion=independent",
        "--variant takes each mechanism once"
    )]
    [InlineData("explain two-heirs --draws 0", "--draws takes a whole number from 2 to")]
    public async Task A_mistake_on_the_command_line_is_named(string line, string sentence)
    {
        var answer = (await Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Ends(2);

        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("explain")]
    public async Task A_folder_without_a_name_is_a_mistake(string command) =>
        Assert.Contains(
            "--out takes a folder, not ''",
            (await Run(command, "two-heirs", "--out", "")).Ends(2).Error,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_table_of_commands_names_every_command()
    {
        var table = File.ReadLines(Path.Combine(Checkout.Root, "docs", "commands.md"))
            .Where(line => line.StartsWith("| [`", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(Surface.Commands, table);
    }

    [Fact]
    public async Task Every_command_has_a_help_page_with_examples()
    {
        var root = (await Run("--help")).Ends(0);
        foreach (var command in Surface.Commands)
        {
            Assert.Contains($"  {command} ", root.Out, StringComparison.Ordinal);
            var page = (await Run(command, "--help")).Ends(0);
            Assert.Contains($"interregnum {command}", page.Out, StringComparison.Ordinal);
            Assert.Contains("Examples:", page.Out, StringComparison.Ordinal);
            Assert.Empty(page.Error);
        }
    }
}
