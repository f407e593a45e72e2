using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class HostileFolderTests
{
    static readonly string[] Files =
    [
        "contest.yaml",
        "factors.yaml",
        "evidence.yaml",
        "milestones.yaml",
        "sources/bibliography.json",
    ];

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        Assert.Equal("INT001", Only(ScenarioFolder.Read("/nowhere/at/all")).Code);

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_an_error()
    {
        using var folder = new Scratch();
        Directory.CreateDirectory(folder.At("contest.yaml"));

        var problem = Only(ScenarioFolder.Read(folder.Path));
        Assert.Equal("INT001", problem.Code);
        Assert.Equal($"contest.yaml in {folder.Path} is a folder; a file is needed", problem.Message);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_that_need_not_be_there_is_an_error_too()
    {
        using var folder = new Scratch();
        folder.Take(Folders.Base);
        File.Delete(folder.At("milestones.yaml"));
        Directory.CreateDirectory(folder.At("milestones.yaml"));

        Assert.Equal("INT001", Only(ScenarioFolder.Read(folder.Path)).Code);
    }

    [Fact]
    public void A_control_character_written_as_an_escape_is_refused()
    {
        using var folder = new Scratch();
        folder.Take(Folders.Base);
        folder.Write(
            "contest.yaml",
            Folders.BaseText("contest.yaml").Replace("\ntitle: ", "\ntitle: \"\\e[31m\" #", StringComparison.Ordinal)
        );

        var problem = Only(ScenarioFolder.Read(folder.Path));
        Assert.Equal("INT004", problem.Code);
        Assert.Contains("U+001B", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_replaced() =>
        Assert.Equal("\uFFFD[31mred \uFFFDdna", Printable.Of("\u001b[31mred\t\u202edna"));

    [Theory]
    [InlineData("contest.yaml")]
    [InlineData("sources/bibliography.json")]
    public void A_file_of_50_MB_is_refused_before_it_is_read(string name)
    {
        using var folder = new Scratch();
        folder.Take(Folders.Base);
        using (var file = File.Create(folder.At(name)))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ScenarioFolder.Read(folder.Path);
        Assert.Contains(reading.Problems, p => p.Code == "INT002" && p.File.EndsWith(name, StringComparison.Ordinal));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        using var folder = new Scratch();
        folder.Take(Folders.Base);
        File.Delete(folder.At("factors.yaml"));
        File.CreateSymbolicLink(folder.At("factors.yaml"), "/etc/passwd");

        var problem = Only(ScenarioFolder.Read(folder.Path));
        Assert.Equal("INT016", problem.Code);
        Assert.DoesNotContain("root", ProblemText.Of(problem), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_sources_that_leads_elsewhere_is_not_followed()
    {
        using var folder = new Scratch();
        using var other = new Scratch();
        folder.Take(Folders.Base);
        other.Take(Path.Combine(Folders.Base, "sources"));
        Directory.Delete(folder.At("sources"), recursive: true);
        Directory.CreateSymbolicLink(folder.At("sources"), other.Path);

        Assert.Equal("INT016", Only(ScenarioFolder.Read(folder.Path)).Code);
    }

    [Fact]
    public void A_scenario_that_is_itself_reached_by_a_link_is_read()
    {
        using var folder = new Scratch();
        Directory.CreateSymbolicLink(folder.At("linked"), Folders.Base);

        Assert.NotNull(ScenarioFolder.Read(folder.At("linked")).Scenario);
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_file_does_not_hang()
    {
        using var folder = new Scratch();
        MakePipe(folder.At("contest.yaml"));

        Assert.Equal("INT007", Only(ScenarioFolder.Read(folder.Path)).Code);
    }

    [Fact]
    public void A_link_to_a_pipe_does_not_hang_either()
    {
        using var folder = new Scratch();
        Directory.CreateDirectory(folder.At("linked"));
        MakePipe(folder.At("linked/pipe"));
        File.CreateSymbolicLink(folder.At("linked/contest.yaml"), folder.At("linked/pipe"));

        Assert.Equal("INT007", Only(ScenarioFolder.Read(folder.At("linked"))).Code);
        Assert.Null(Assert.Single(ScenarioFinder.List(new(folder.Path, folder.Path, folder.Path))).Title);
    }

    [Fact]
    public void A_document_that_the_parser_ends_too_early_is_refused_with_a_place()
    {
        using var folder = new Scratch();
        folder.Take(Folders.Base);
        folder.Write("contest.yaml", "interregnum: 1\nid: base\nissues:\n  - : ow: slow\nople:\n  - id: ada\n");

        var reading = ScenarioFolder.Read(folder.Path);

        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Problems, p => p.Code == "INT006" && p.Line == 5);
    }

    [Theory]
    [InlineData("!!]1e999")]
    [InlineData("a: !<tag:x:[y> 1")]
    public void A_tag_that_is_no_address_is_refused_with_a_place(string text)
    {
        using var folder = new Scratch();
        folder.Take(Folders.Base);
        folder.Write("milestones.yaml", text);

        Assert.Contains(ScenarioFolder.Read(folder.Path).Problems, p => p.Line == 1 && p.Severity == Severity.Error);
    }

    /// <summary>A file of the sound scenario with stretches cut out, doubled or overwritten by what YAML is made of.</summary>
    [Property(MaxTest = 300)]
    public Property Whatever_a_file_holds_is_read_or_refused_with_places() =>
        Prop.ForAll(
            Mutilated().ToArbitrary(),
            mutilated =>
            {
                using var folder = new Scratch();
                folder.Take(Folders.Base);
                folder.Write(mutilated.File, mutilated.Text);
                var reading = ScenarioFolder.Read(folder.Path);

                Assert.Equal(reading.Scenario is null, reading.Problems.Any(p => p.Severity == Severity.Error));
                Assert.All(reading.Problems, p => Assert.InRange(p.Line, 1, mutilated.Text.Length + 200));
                Assert.All(reading.Problems, p => Assert.True(p.Column >= 1 && p.Message.Length > 0));
            }
        );

    static Gen<(string File, string Text)> Mutilated() =>
        from file in Gen.Elements(Files)
        from changes in Gen.NonEmptyListOf(Change())
        select (file, changes.Aggregate(Folders.BaseText(file), (text, change) => change(text)));

    static Gen<Func<string, string>> Change() =>
        from at in Gen.Choose(0, 10_000)
        from length in Gen.Choose(0, 40)
        from put in Gen.Elements(
            "",
            "\n",
            "\t",
            " ",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "*a",
            "&a",
            "!!x",
            "|\n",
            ">",
            "\"",
            "'",
            "#",
            "?",
            "%",
            "@",
            "\0",
            "\u2028",
            "é",
            "😀",
            "null",
            "~",
            "0",
            "-1",
            "1e999",
            "± 0",
            "uniform(",
            "id",
            "ada",
            "1900-01",
            "-0043-03",
            "julian:1900-02-29",
            "to",
            "interregnum: 9\n",
            "---\n",
            "...\n"
        )
        select (Func<string, string>)(
            text =>
            {
                var start = Math.Min(at % (text.Length + 1), text.Length);
                return text[..start] + put + text[Math.Min(start + length, text.Length)..];
            }
        );

    static void MakePipe(string path)
    {
        using var mkfifo = Process.Start("mkfifo", path);
        mkfifo.WaitForExit();
    }

    static Problem Only(Reading reading)
    {
        Assert.Null(reading.Scenario);
        return Assert.Single(reading.Problems, p => p.Severity == Severity.Error);
    }
}
