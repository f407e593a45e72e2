using System.IO.Compression;
using System.Text;
using Interregnum.Library.Store;
using Interregnum.Retrieval;

namespace Interregnum.Tests.Library.Search;

/// <summary>Collections of strangers: whatever their form leaves open is measured, and what is no collection is refused.</summary>
public sealed class CollectionTests : TemporaryFolder
{
    [Fact]
    public void A_collection_prints_its_five_measures()
    {
        Write(
            "corpus.jsonl",
            """{"_id":"a","title":"Salt","text":"Salt was dear."}""",
            """{"_id":"b","text":"Iron was cheap."}"""
        );
        Write("queries.jsonl", """{"_id":"1","text":"salt"}""", """{"_id":"2","text":"iron"}""", """{"_id":"3","text":"wood"}""");
        Write("qrels.trec", "1 0 a 1", "2 0 b 2", "2 0 a 0", "3 0 a 0", "4 0 b 1");

        Assert.Equal("""{"ndcg_at_10":1,"map":1,"recall_at_100":1,"related_ndcg_at_10":null,"queries":2}""", Printed());
    }

    [Fact]
    public void Ids_with_blanks_numbers_empty_texts_doubles_and_odd_questions_are_measured()
    {
        Write(
            "corpus.jsonl",
            """{"_id":"doc one","title":"Salt","text":""}""",
            """{"_id":7,"title":null,"text":"Salt and iron (\"U.S.S.R.\")"}""",
            """{"_id":"7","title":"again","text":"a second with the same id"}""",
            """{"_id":"c","metadata":{}}"""
        );
        Write(
            "queries.jsonl",
            """{"_id":"q 1","text":"salt AND (\"iron"}""",
            """{"_id":"q2","text":"* ? :"}""",
            """{"_id":"q3","text":"year:soon -- iron"}""",
            """{"_id":"q4"}"""
        );
        Write("qrels.trec", "q 1 0 7 1", "q2 Q0 doc one 1", "q3\t0\t7\t1", "q4 0 c 1");
        Write("related.trec", "doc one 0 7 3", "7 0 doc one 3", "nobody 0 7 1");

        Assert.Contains("\"queries\":4", Printed(), StringComparison.Ordinal);
        Assert.Contains("\"related_ndcg_at_10\":1", Printed(), StringComparison.Ordinal);
        Assert.Contains("\"recall_at_100\":0.25", Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_document_and_a_packed_file_are_read()
    {
        Write(
            "corpus.jsonl",
            $$"""{"_id":"a","title":"Salt","text":"{{string.Concat(Enumerable.Repeat("iron ", 200_000))}}salt"}"""
        );
        Write("queries.jsonl", """{"_id":"1","text":"salt"}""");
        using (var packed = new GZipStream(File.Create(At("qrels.trec.gz")), CompressionLevel.Fastest))
        {
            packed.Write("1 0 a 1\n"u8);
        }

        Assert.Contains("\"map\":1,", Printed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "1 0 a 1", "line 1 is no object with an _id")]
    [InlineData("[]", "1 0 a 1", "line 1 is no object with an _id")]
    [InlineData("""{"_id":"a"}""", "1 0 a good", "is not 'query 0 document grade'")]
    [InlineData("""{"_id":"a"}""", "1", "is not 'query 0 document grade'")]
    public void What_is_no_collection_is_refused(string corpus, string answers, string reason)
    {
        Write("corpus.jsonl", corpus);
        Write("queries.jsonl", """{"_id":"1","text":"salt"}""");
        Write("qrels.trec", answers);

        Assert.Contains(reason, Assert.Throws<FormatException>(Printed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_answers_is_refused()
    {
        Write("corpus.jsonl", """{"_id":"a"}""");
        Write("queries.jsonl", """{"_id":"1","text":"salt"}""");

        Assert.Contains("qrels.trec", Assert.Throws<FileNotFoundException>(Printed).Message, StringComparison.Ordinal);
    }

    void Write(string name, params IReadOnlyList<string> lines) => File.WriteAllLines(At(name), lines);

    string Printed()
    {
        using var library = LibraryFile.InMemory();
        using var output = new MemoryStream();
        Evaluation.Of(new(At("")), library).Write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
