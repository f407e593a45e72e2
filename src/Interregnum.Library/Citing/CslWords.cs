namespace Interregnum.Library.Citing;

/// <summary>The words that CSL 1.0.2 has for kinds of works and for places in them.</summary>
public static class CslWords
{
    /// <summary>What a work can be.</summary>
    public static IReadOnlyList<string> Types { get; } =
        Of(
            "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry "
                + "entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture "
                + "musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report "
                + "review review-book software song speech standard thesis treaty webpage"
        );

    /// <summary>What a place in a work can be counted by.</summary>
    public static IReadOnlyList<string> Locators { get; } =
        Of(
            "act appendix article-locator book canon chapter column elocation equation figure folio issue line note opus page paragraph part rule "
                + "scene section sub-verbo supplement table timestamp title-locator verse volume"
        );

    static string[] Of(string words) => words.Split(' ');
}
