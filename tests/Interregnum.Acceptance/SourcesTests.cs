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

        Assert.Contains("1 added", (await Run("sources", "import", "papers")).Ends(0).Out, StringComparison.Ordinal);
        Assert.Contains("1 held already", (await Run("sources", "import", "papers")).Ends(0).Out, StringComparison.Ordinal);

        using var list = JsonDocument.Parse((await Run("sources", "list", "--json")).Ends(0).Out);
        var document = list.RootElement[0];
        Assert.Equal("funeral", document.GetProperty("key").GetString());
        Assert.Equal(1, document.GetProperty("pages").GetInt32());
        Assert.Equal("The funeral", document.GetProperty("csl").GetProperty("title").GetString());
    }

    [Theory]
    [InlineData(66, "there is no library", "sources list")]
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

        var answer = (await Run(line.Split(' '))).Ends(code);

        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }
}
