using Interregnum.Retrieval;

namespace Interregnum.Tests.Library.Search;

/// <summary>Against values worked out by hand.</summary>
public sealed class MeasuresTests
{
    static readonly string[] Ranking = ["x", "a", "y", "b"];

    static readonly Dictionary<string, double> Grades = new(StringComparer.Ordinal)
    {
        ["a"] = 2,
        ["b"] = 1,
        ["c"] = 1,
        ["y"] = 0,
    };

    [Fact]
    public void Gain_is_the_grade_and_the_discount_the_logarithm_of_the_rank() =>
        Assert.Equal(
            (2 / Math.Log2(3) + 1 / Math.Log2(5)) / (2 + 1 / Math.Log2(3) + 1 / Math.Log2(4)),
            Measures.Ndcg(Ranking, Grades, 10),
            12
        );

    [Fact]
    public void Gain_stops_at_the_depth() =>
        Assert.Equal(2 / Math.Log2(3) / (2 + 1 / Math.Log2(3)), Measures.Ndcg(Ranking, Grades, 2), 12);

    [Fact]
    public void Precision_is_averaged_over_all_relevant_documents_found_or_not() =>
        Assert.Equal((1.0 / 2 + 2.0 / 4) / 3, Measures.AveragePrecision(Ranking, Grades), 12);

    [Theory]
    [InlineData(100, 2.0 / 3)]
    [InlineData(2, 1.0 / 3)]
    public void Recall_is_the_share_of_the_relevant_that_was_seen(int depth, double share) =>
        Assert.Equal(share, Measures.Recall(Ranking, Grades, depth), 12);

    [Fact]
    public void A_question_without_an_answer_does_not_count() =>
        Assert.False(Measures.HasRelevant(new Dictionary<string, double> { ["a"] = 0 }));
}
