using System.Text;

namespace Interregnum.Bench;

/// <summary>
/// Texts with the statistics of language that an index feels: words by Zipf's law from a vocabulary of 60,000, small words short, sentences of some twenty words.
/// </summary>
static class MadeUpText
{
    const int Vocabulary = 60_000;
    const int WordsASentence = 20;
    const int SentencesAParagraph = 6;

    static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];

    /// <summary>The same number gives the same text.</summary>
    public static string Of(int number, int words)
    {
        var state = Mixed((ulong)number + 1);
        var text = new StringBuilder($"Document {number} of many\n\n");
        for (var i = 0; i < words; i++)
        {
            state = Mixed(state);
            text.Append(Words[Rank(state)]);
            var ends = i % WordsASentence == WordsASentence - 1;
            var closes = i % (WordsASentence * SentencesAParagraph) == (WordsASentence * SentencesAParagraph) - 1;
            text.Append(
                closes ? ".\n\n"
                : ends ? ". "
                : " "
            );
        }

        return text.ToString();
    }

    /// <summary>Ranks with a density of one over the rank.</summary>
    static int Rank(ulong state) => (int)Math.Exp((state >> 11) * (1.0 / (1UL << 53)) * Math.Log(Vocabulary)) - 1;

    /// <summary>Commoner words are shorter; every rank has its own.</summary>
    static string Word(int rank)
    {
        const string Consonants = "bcdfghklmnprstvz";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = rank + 1; rest > 0; rest /= 80)
        {
            word.Append(Consonants[rest % 80 / 5]).Append(Vowels[rest % 5]);
        }

        return word.Append(rank % 3 == 0 ? "n" : "").Append(rank % 7 == 0 ? "s" : "").ToString();
    }

    /// <summary>SplitMix64's finaliser.</summary>
    static ulong Mixed(ulong state)
    {
        state += 0x9E37_79B9_7F4A_7C15;
        state = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
        state = (state ^ (state >> 27)) * 0x94D0_49BB_1331_11EB;
        return state ^ (state >> 31);
    }
}
