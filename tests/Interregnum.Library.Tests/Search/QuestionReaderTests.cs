using FsCheck.Xunit;
using Interregnum.Library.Search;

namespace Interregnum.Tests.Library.Search;

public sealed class QuestionReaderTests
{
    static readonly string[] Pieces =
    [
        "a",
        "Stalin",
        "\"",
        "\"circular flow\"",
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "author:",
        "author:x",
        "year:1924",
        "*",
        "bur*",
        ":",
        "-",
        "'",
        "\0",
        "“",
        "…",
        "NEAR",
        "{",
        "^",
    ];

    [Property]
    public void Anything_can_be_read(int[]? choices)
    {
        var query = string.Join(' ', (choices ?? []).Select(c => Pieces[(c & int.MaxValue) % Pieces.Length]));

        var question = QuestionReader.Read(query);

        Assert.All(question.Wanted, w => Assert.True(w is Word or Prefix or Phrase));
    }

    [Property]
    public void Any_text_can_be_asked(string? text)
    {
        using var shelf = new Shelf().With("one", "The circular flow.");
        try
        {
            shelf.Find(text ?? "");
        }
        catch (Interregnum.Library.LibraryException)
        {
            return;
        }
    }

    [Fact]
    public void Words_with_an_operator_between_them_mean_what_they_say()
    {
        var question = QuestionReader.Read("a b OR (c AND NOT d)");

        var either = Assert.IsType<Any>(question.Required);
        Assert.Equal([new Word("a"), new Word("b")], Assert.IsType<All>(either.Parts[0]).Parts);
        Assert.Equal([new Word("c"), new Not(new Word("d"))], Assert.IsType<All>(either.Parts[1]).Parts);
        Assert.Equal([new Word("a"), new Word("b"), new Word("c")], question.Wanted);
    }

    [Fact]
    public void Brackets_without_end_do_not_exhaust_the_program()
    {
        var question = QuestionReader.Read(new string('(', 9000) + "a AND b");

        Assert.NotEmpty(question.Notes);
        Assert.Contains(new Word("a"), question.Wanted);
    }

    [Fact]
    public void Only_so_much_of_a_query_is_read()
    {
        var question = QuestionReader.Read(new string('x', 5) + string.Concat(Enumerable.Repeat(" word", 10_000)));

        Assert.Contains("10,000", Assert.Single(question.Notes), StringComparison.Ordinal);
    }
}
