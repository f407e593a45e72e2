namespace Interregnum.Library.Appraising;

/// <summary>What can be counted of a text as a piece of argument, and the level it adds up to. Nothing is learnt: <see cref="Points"/> are the whole rule.</summary>
/// <param name="Words">Of the text.</param>
/// <param name="Citations">References in the text: notes, years in brackets, links.</param>
/// <param name="Dated">Dated and numeric claims that can be held against the contest's facts.</param>
/// <param name="Agreeing">Those of them that agree.</param>
/// <param name="CounterViews">Sentences that set a view against another.</param>
/// <param name="NamedViews">Those of them that name whose it is.</param>
/// <param name="Judgements">Sentences that weigh one thing against others and decide.</param>
/// <param name="Closeness">Whether it was made by somebody who was there.</param>
public sealed record Profile(
    int Words,
    int Citations,
    int Dated,
    int Agreeing,
    IReadOnlyList<string> CounterViews,
    IReadOnlyList<string> NamedViews,
    IReadOnlyList<string> Judgements,
    Closeness Closeness
)
{
    /// <summary>A text shorter than this has no level: nothing can be counted of it.</summary>
    public const int FewestWords = 100;

    const double SomeCitations = 1;
    const double ManyCitations = 5;
    const int FewClaims = 3;
    const double MostlyRight = 0.8;
    const int BetterFrom = 3;
    const int PowerfulFrom = 5;
    const int BetterLength = 750;
    const int PowerfulLength = 1500;

    public double CitationsPerThousand => Words == 0 ? 0 : 1000.0 * Citations / Words;

    /// <summary>Each point with its reason; seven can be had.</summary>
    public IReadOnlyList<Point> Points =>
        [
            new(
                "citations",
                CitationsPerThousand >= ManyCitations ? 2
                    : CitationsPerThousand >= SomeCitations ? 1
                    : 0,
                2,
                Counted(Citations, "citation")
                    + string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $", {CitationsPerThousand:0.0} to a thousand words; 1 gives a point, 5 give two"
                    )
            ),
            new(
                "facts",
                Dated >= FewClaims && Agreeing >= MostlyRight * Dated ? 1 : 0,
                1,
                Dated == 0
                    ? "no dated claim that the contest's facts could confirm"
                    : $"{Agreeing} of {Counted(Dated, "claim")} agree with the contest's facts; three or more, four fifths of them right, give a point"
            ),
            new(
                "counter-view",
                CounterViews.Count > 0 ? 1 : 0,
                1,
                CounterViews.Count == 0
                    ? "no view is set against another"
                    : $"a view is set against another: {Quoted(CounterViews)}"
            ),
            new(
                "named counter-view",
                NamedViews.Count > 0 ? 1 : 0,
                1,
                NamedViews.Count == 0 ? "nobody is named who holds another view" : $"it says whose: {Quoted(NamedViews)}"
            ),
            new(
                "judgement",
                Judgements.Count > 0 ? 1 : 0,
                1,
                Judgements.Count == 0 ? "nothing is weighed and decided" : $"it decides: {Quoted(Judgements)}"
            ),
            new(
                "grounds",
                Judgements.Count > 0 && (Citations > 0 || Agreeing > 0) ? 1 : 0,
                1,
                Judgements.Count > 0 && (Citations > 0 || Agreeing > 0)
                    ? "the judgement stands beside citations or facts"
                    : "no judgement beside citations or facts"
            ),
        ];

    public int Sum => Points.Sum(p => p.Given);

    /// <summary>Good up to two points, better from three, powerful from five; null for a text too short to tell.</summary>
    public Level? Level =>
        Words < FewestWords ? null
        : Sum >= PowerfulFrom ? Appraising.Level.Powerful
        : Sum >= BetterFrom ? Appraising.Level.Better
        : Appraising.Level.Good;

    /// <summary>The level that mere length would give (750 words, 1,500): a control. Where both agree, the profile may have counted no more than length.</summary>
    public Level? LengthLevel =>
        Words < FewestWords ? null
        : Words >= PowerfulLength ? Appraising.Level.Powerful
        : Words >= BetterLength ? Appraising.Level.Better
        : Appraising.Level.Good;

    static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    static string Quoted(IReadOnlyList<string> sentences)
    {
        const int most = 120;
        var first = sentences[0].ReplaceLineEndings(" ");
        return $"\"{(first.Length <= most ? first : first[..most].TrimEnd() + "…")}\"";
    }
}

/// <summary>What one feature gave.</summary>
/// <param name="Most">What it can give.</param>
/// <param name="Reason">What was counted, in a clause.</param>
public sealed record Point(string Feature, int Given, int Most, string Reason);

/// <summary>Whether a text is a source of the time or about it. No level hangs on it: both have their worth for a question.</summary>
public enum Closeness
{
    /// <summary>Neither year nor author is known.</summary>
    Unknown,

    /// <summary>Of the years of the contest, or by one of its people.</summary>
    Primary,
    Secondary,
}
