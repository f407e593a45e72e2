using System.Collections.Frozen;

namespace Interregnum.Library.Search;

/// <summary>
/// Words that say how a sentence is built and not what it is about. They are indexed, and a phrase may hold them; they do not count in ranking.
/// The function words of English, as grammars list them: articles, pronouns, auxiliaries, prepositions, conjunctions, question words.
/// </summary>
static class StopWords
{
    static readonly FrozenSet<string> Words = string.Join(
            ' ',
            "a an the this that these those some any each every no all both either neither such same other another",
            "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself",
            "they them their theirs themselves one ones who whom whose which what whatever whichever",
            "am is are was were be been being have has had having do does did doing done can could may might must shall should will would",
            "about above across after against along among around at before behind below beneath beside besides between beyond by despite down",
            "during except for from in inside into like near of off on onto out outside over per since than through throughout till to toward towards",
            "under until up upon via with within without and but or nor so yet if unless because although though while whereas whether as",
            "when where why how then there here thus hence therefore however moreover not only very too also just even ever never often again more most",
            "much many few less least own dont cant im ive"
        )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">A token's text, not its stem.</param>
    public static bool Holds(string word) => Words.Contains(word);
}
