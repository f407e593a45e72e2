using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary><c>sources</c> as a process: the library is made when the first document comes, and says what it lacks.</summary>
public sealed class SourcesTests : Workplace
{
    [Fact]
    public async Task A_folder_is_imported_once_and_listed()
    {
        Directory.CreateDirectory(At("papers"));
        await File.WriteAllTextAsync(
            At("papers", "funeral.txt"),
            "The funeral\n\nIt was cold on the square.\n",
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            "1 added",
            (await Run("sources", "import", "papers", "--library", "mine.db")).Ends(0).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 held already",
            (await Run("sources", "import", "papers", "--library", "mine.db")).Ends(0).Out,
            StringComparison.Ordinal
        );

        using var list = JsonDocument.Parse((await Run("sources", "list", "--json", "--library", "mine.db")).Ends(0).Out);
        var document = list.RootElement[0];
        Assert.Equal("funeral", document.GetProperty("key").GetString());
        Assert.Equal(1, document.GetProperty("pages").GetInt32());
        Assert.Equal("The funeral", document.GetProperty("csl").GetProperty("title").GetString());
    }

    [Fact]
    public async Task On_the_first_day_the_library_holds_what_comes_with_the_program()
    {
        using var list = JsonDocument.Parse((await Run("sources", "list", "--tag", "ussr-1922", "--json")).Ends(0).Out);
        Assert.True(list.RootElement.GetArrayLength() >= 60);
        Assert.True(list.RootElement.EnumerateArray().Count(d => d.GetProperty("words").GetInt32() > 0) >= 12);

        Assert.StartsWith(
            "Robert V. Daniels, “The Secretariat and the Local Organizations in the Russian Communist Party, 1921-1923,”",
            (await Run("sources", "cite", "daniels-1957", "--at", "40")).Ends(0).Out,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "@article{daniels-1957,",
            (await Run("sources", "export", "daniels-1957")).Ends(0).Out,
            StringComparison.Ordinal
        );

        var quoted = (await Run("sources", "remove", "note-reading")).Ends(65);
        Assert.Contains(
            "'note-reading' is quoted by ussr-1922 (1 passage); nothing was removed",
            quoted.Error,
            StringComparison.Ordinal
        );
        (await Run("sources", "remove", "note-reading", "--force")).Ends(0);
        Assert.Contains(
            "no document 'note-reading'",
            (await Run("sources", "show", "note-reading")).Ends(66).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Essays_that_contradict_each_other_about_when_Lenin_died_are_set_side_by_side_and_beside_the_contests_fact()
    {
        Directory.CreateDirectory(At("essays"));
        await Write("a.txt", "The struggle began when Lenin died in 1922. Stalin was ready.");
        await Write("b.md", "After the funeral\n\nLenin died on 21 January 1924 at Gorki. Trotsky was away.\n");
        await Write("c.html", "<html><body><p>V. I. Lenin died in January 1924, and the party mourned him.</p></body></html>");
        (await Run("sources", "import", "essays", "--library", "essays.db")).Ends(0);

        var told = (await Run("sources", "conflicts", "--library", "essays.db")).Ends(0).Out;
        Assert.Contains("lenin: died", told, StringComparison.Ordinal);
        Assert.Contains("Lenin died in 1922.", told, StringComparison.Ordinal);
        Assert.Contains("Lenin died on 21 January 1924", told, StringComparison.Ordinal);

        string[] asked = ["sources", "conflicts", "--library", "essays.db", "--contest", "ussr-1922", "--json"];
        using var found = JsonDocument.Parse((await Run(asked)).Ends(0).Out);
        var conflict = Assert.Single(found.RootElement.EnumerateArray());
        Assert.Equal("lenin", conflict.GetProperty("subject").GetString());
        var sides = conflict.GetProperty("sides").EnumerateArray().ToList();
        Assert.Equal(["1922", "1924-01", "1924-01-21"], sides.Select(s => s.GetProperty("value").GetString()));
        var sources = sides[1].GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("source").GetString());
        Assert.Contains("ussr-1922/event lenin-dies", sources);

        Task Write(string name, string text) =>
            File.WriteAllTextAsync(At("essays", name), text, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(65, "there is no style 'oxford'", "sources cite carr-1954 --style oxford")]
    [InlineData(66, "there is no file 'none.csl'", "sources cite carr-1954 --style none.csl")]
    [InlineData(65, "this is no XML", "sources cite carr-1954 --style text.csl")]
    [InlineData(66, "no document 'nobody-1900'", "sources cite nobody-1900")]
    [InlineData(66, "no document 'nobody-1900'", "sources export nobody-1900")]
    [InlineData(66, "there is no library", "sources list --library none.db")]
    [InlineData(66, "there is no file", "sources add none.txt")]
    [InlineData(66, "there is no file or folder", "sources import none")]
    [InlineData(65, "needs a title", "sources add")]
    [InlineData(65, "not a library", "sources list --library text.db")]
    [InlineData(65, "is a folder, not a library", "sources list --library .")]
    [InlineData(74, "cannot be made", "sources import text.csl --library text.csl/mine.db")]
    [InlineData(2, "which command? One of add", "sources")]
    [InlineData(2, "unknown command 'shwo'; did you mean 'show'?", "sources shwo")]
    [InlineData(2, "Give --add TAG or --drop TAG", "sources tag one")]
    public async Task What_is_lacking_is_said(int code, string sentence, string line)
    {
        await File.WriteAllTextAsync(
            At("text.db"),
            "this is a text and no database, however its name may end",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(At("text.csl"), "no style at all", TestContext.Current.CancellationToken);

        var answer = (await Run(line.Split(' '))).Ends(code);

        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }
}
