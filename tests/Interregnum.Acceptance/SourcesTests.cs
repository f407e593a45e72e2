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

        (await Run("sources", "remove", "note-reading")).Ends(0);
        Assert.Contains(
            "no document 'note-reading'",
            (await Run("sources", "show", "note-reading")).Ends(66).Error,
            StringComparison.Ordinal
        );
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
