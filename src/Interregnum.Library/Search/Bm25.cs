namespace Interregnum.Library.Search;

/// <summary>
/// How much a word says about a document: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
/// Foundations and Trends in Information Retrieval 3 (2009) 333–389, with the fields weighed before saturation (their section 3.6). The
/// constants were chosen on two collections together (docs/decisions/0016).
/// </summary>
static class Bm25
{
    /// <summary>How slowly a further occurrence stops counting.</summary>
    const double Saturation = 1.5;

    /// <summary>How far a long document is held to be long-winded: 0 not at all, 1 entirely.</summary>
    const double LengthShare = 0.75;

    /// <summary>The same as <see cref="Saturation"/> for the side of the question, when that is a whole document.</summary>
    const double QuestionSaturation = 8;

    /// <summary>Occurrences in the text that one in the title or among the authors is worth.</summary>
    public const int TitleWeight = 2;

    /// <summary>The weight of being found in few documents; above 0 also for a word that most hold.</summary>
    /// <param name="holding">Documents with the word.</param>
    /// <param name="all">Documents in the library.</param>
    public static double Rarity(long holding, long all) => Math.Log(1 + (all - holding + 0.5) / (holding + 0.5));

    /// <param name="count">Weighted occurrences in the document.</param>
    /// <param name="relativeLength">The document's length over the mean length.</param>
    public static double Weight(double count, double relativeLength) =>
        count * (Saturation + 1) / (count + Saturation * (1 - LengthShare + LengthShare * relativeLength));

    /// <summary>The weight of a word in a document that is itself the question.</summary>
    public static double QuestionWeight(double count) => count * (QuestionSaturation + 1) / (count + QuestionSaturation);
}
