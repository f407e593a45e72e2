using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interregnum.Acceptance;

/// <summary><c>sources search</c> and <c>sources related</c> as processes: what they print, and what they refuse.</summary>
public sealed class FindingTests : Workplace
{
    [Fact]
    public async Task A_search_on_the_first_day_finds_the_circular_flow()
    {
        using var found = await Json("sources", "search", "circular flow", "--limit", "2", "--json");

        var root = found.RootElement;
        Assert.Equal("query, total, variations, notes, results", Fields(root));
        Assert.Equal("circular flow", root.GetProperty("query").GetString());
        Assert.True(root.GetProperty("total").GetInt32() >= 3);
        Assert.Equal(2, root.GetProperty("results").GetArrayLength());
        var first = root.GetProperty("results")[0];
        Assert.Equal("key, title, author, year, page, snippet, score", Fields(first));
        Assert.Equal("note-circular-flow", first.GetProperty("key").GetString());
        Assert.Equal(2026, first.GetProperty("year").GetInt32());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("page").ValueKind);
        Assert.Contains("**circular** **flow** of power", first.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.True(first.GetProperty("score").GetDouble() >= root.GetProperty("results")[1].GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task A_contest_s_other_names_are_known_and_said_without_being_asked_for()
    {
        using var found = await Json("sources", "search", "Koba", "--json");

        var variation = found.RootElement.GetProperty("variations")[0];
        Assert.Equal("kind, typed, found", Fields(variation));
        Assert.Equal("alias", variation.GetProperty("kind").GetString());
        Assert.Equal("stalin", variation.GetProperty("found")[0].GetString());
        Assert.True(found.RootElement.GetProperty("total").GetInt32() > 10);
    }

    [Fact]
    public async Task Related_documents_say_their_order_and_why()
    {
        using var found = await Json("sources", "related", "kotkin-2014", "--limit", "8", "--json");

        var root = found.RootElement;
        Assert.Equal("of, order, variations, results", Fields(root));
        Assert.Equal("similar text", root.GetProperty("order").GetString());
        var results = root.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(
            "key, title, author, year, words, pages, appraisal, page, excerpt, score, because",
            string.Join(' ', results.Select(Fields).Distinct())
        );
        Assert.Equal("abstract-kotkin-2014", results[0].GetProperty("key").GetString());
        Assert.Equal(1, results[0].GetProperty("pages").GetInt32());
        Assert.Equal("good", results[0].GetProperty("appraisal").GetString());
        Assert.All(results, r => Assert.NotEqual(0, r.GetProperty("because").GetArrayLength()));
        var because = results.SelectMany(r => r.GetProperty("because").EnumerateArray()).ToList();
        Assert.Equal("kind, what", Assert.Single(because.Select(Fields).Distinct()));
        Assert.Contains(because, b => Says(b, "evidence", "factor position"));
        Assert.Contains(because, b => Says(b, "citations", "abstract-kotkin-2014 is about kotkin-2014"));

        using var asked = await Json(
            "sources related kotkin-2014 --for position --contest ussr-1922 --people Zinovyev --from 1922 --to 1924 --json".Split(
                ' '
            )
        );
        Assert.Equal("relevant to the question", asked.RootElement.GetProperty("order").GetString());
        Assert.Equal("transliteration", asked.RootElement.GetProperty("variations")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_passage_linked_to_a_parameter_is_a_reason_to_read_what_is_linked_to_the_same()
    {
        (await Run("new", "mine")).Ends(0);
        var bibliography = JsonNode.Parse(File.ReadAllText(At("mine", "sources", "bibliography.json")))!.AsArray();
        bibliography.Add(JsonNode.Parse("""{"id":"salt","type":"document","title":"Salt"}"""));
        bibliography.Add(JsonNode.Parse("""{"id":"iron","type":"document","title":"Iron"}"""));
        File.WriteAllText(At("mine", "sources", "bibliography.json"), bibliography.ToJsonString());
        await File.WriteAllTextAsync(At("salt.txt"), "The clerk was paid in salt.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("iron.txt"), "Nails cost more each winter.\n", TestContext.Current.CancellationToken);
        foreach (var name in (string[])["salt", "iron"])
        {
            (await Run("sources", "add", $"{name}.txt", "--key", name, "--library", "own.db")).Ends(0);
        }

        (await Run(Link("salt", "was paid in salt"))).Ends(0);
        (await Run(Link("iron", "cost more each winter"))).Ends(0);

        using var found = await Json("sources", "related", "salt", "--contest", "./mine", "--library", "own.db", "--json");
        var related = found.RootElement.GetProperty("results").EnumerateArray().Single();
        Assert.Equal("iron", related.GetProperty("key").GetString());
        Assert.True(
            Says(related.GetProperty("because").EnumerateArray().Single(), "evidence", "parameter constituencies.north.turnover")
        );
    }

    [Theory]
    [InlineData(65, "there is no word to look for", "search ***")]
    [InlineData(65, "neither a year nor a span of years", "search year:soon")]
    [InlineData(66, "there is no scenario 'nowhere'", "search salt --contest nowhere")]
    [InlineData(66, "there is no library", "search salt --library none.db")]
    [InlineData(65, "not a library", "search salt --library text.db")]
    [InlineData(65, "cannot be used as it is", "search salt --library broken/own.db")]
    [InlineData(2, "--limit takes a whole number from 1 to 1000", "search salt --limit 0")]
    [InlineData(2, "'QUERY' missing", "search")]
    [InlineData(66, "no document 'nobody-1900'", "related nobody-1900")]
    [InlineData(66, "has no factor 'nothing'", "related kotkin-2014 --contest ussr-1922 --for nothing")]
    [InlineData(65, "--from 1925 is after --to 1924", "related kotkin-2014 --from 1925 --to 1924")]
    [InlineData(66, "there is no library", "related salt --library none.db")]
    [InlineData(2, "--limit takes a whole number from 1 to 100", "related kotkin-2014 --limit 101")]
    public async Task What_cannot_be_answered_is_said_with_and_without_json(int code, string sentence, string line)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(At("text.db"), "this is a text and no database, however its name may end", cancellation);
        Directory.CreateDirectory(At("broken"));
        await File.WriteAllTextAsync(At("broken", "aliases.yaml"), "aliases: [[one]]\n", cancellation);
        (await Run("sources", "add", "--title", "Salt", "--library", "broken/own.db")).Ends(0);

        foreach (
            var json in (string[][])
                [
                    [],
                    ["--json"],
                ]
        )
        {
            var answer = (await Run(["sources", .. line.Split(' '), .. json])).Ends(code);

            Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
            Assert.Empty(answer.Out);
        }
    }

    static IReadOnlyList<string> Link(string key, string words) =>
        [
            .. $"sources link ./mine {key} --library own.db --parameter constituencies.north.turnover --direction higher --quote".Split(
                ' '
            ),
            words,
        ];

    static bool Says(JsonElement reason, string kind, string what) =>
        reason.GetProperty("kind").GetString() == kind
        && reason.GetProperty("what").EnumerateArray().Any(w => w.GetString() == what);

    static string Fields(JsonElement of) => string.Join(", ", of.EnumerateObject().Select(p => p.Name));

    async Task<JsonDocument> Json(params IReadOnlyList<string> arguments) =>
        JsonDocument.Parse((await Run(arguments)).Ends(0).Out);
}
