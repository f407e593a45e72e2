using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class StarterTests : IDisposable
{
    readonly Scratch _scratch = new();

    [Fact]
    public void A_new_scenario_reads_without_a_problem_under_its_own_name()
    {
        var started = Starter.Write("my-contest", _scratch.Path);
        var reading = ScenarioFolder.Read(started.Folder);

        Assert.Null(started.Refusal);
        Assert.Equal("no problems\n", ProblemText.Of(reading.Problems));
        Assert.Equal(("my-contest", "My contest"), (reading.Scenario!.Contest.Id, reading.Scenario.Contest.Title));
    }

    [Fact]
    public void It_has_every_file_of_a_scenario_and_the_schemas_that_its_files_name()
    {
        var started = Starter.Write("my-contest", _scratch.Path);

        Assert.Equal(
            [
                "contest.yaml",
                "evidence.yaml",
                "factors.yaml",
                "milestones.yaml",
                "schema/contest.schema.json",
                "schema/evidence.schema.json",
                "schema/factors.schema.json",
                "schema/milestones.schema.json",
                "sources/bibliography.json",
            ],
            started.Files
        );
        foreach (var yaml in started.Files.Where(f => f.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var schema = File.ReadLines(Path.Combine(started.Folder, yaml)).ElementAt(1).Split("$schema=")[1];
            Assert.True(File.Exists(Path.Combine(started.Folder, schema)), schema);
        }
    }

    [Fact]
    public void What_exists_is_never_overwritten()
    {
        _scratch.Write("mine/contest.yaml", "precious");
        _scratch.Write("file", "precious");

        Assert.NotNull(Starter.Write("mine", _scratch.Path).Refusal);
        Assert.NotNull(Starter.Write("file", _scratch.Path).Refusal);
        Assert.Equal("precious", File.ReadAllText(_scratch.At("mine/contest.yaml")));
        Assert.Equal("precious", File.ReadAllText(_scratch.At("file")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_scratch.Path).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("My Contest")]
    [InlineData("a/b")]
    [InlineData("-x")]
    [InlineData("x\n")]
    public void A_name_that_cannot_be_an_id_is_refused(string name)
    {
        Assert.NotNull(Starter.Write(name, _scratch.Path).Refusal);
        Assert.Empty(Directory.GetFileSystemEntries(_scratch.Path));
    }

    public void Dispose() => _scratch.Dispose();
}
