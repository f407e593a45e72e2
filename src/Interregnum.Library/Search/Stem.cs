namespace Interregnum.Library.Search;

/// <summary>
/// The stem of an English word: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130–137, with the two changes that he made
/// to it himself (<c>bli → ble</c>, <c>logi → log</c>). Words of other scripts, with digits, and of one or two letters stay as they are.
/// </summary>
public static class Stem
{
    /// <param name="word">As <see cref="Tokens"/> gives it: small letters without diacritics.</param>
    public static string Of(string word)
    {
        if (word.Length < 3 || !word.AsSpan().ContainsAnyInRange('a', 'z') || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        var end = Strip(letters, word.Length);
        return letters[..end].SequenceEqual(word) ? word : letters[..end].ToString();
    }

    static int Strip(Span<char> w, int n)
    {
        n = Plural(w, n);
        n = Past(w, n);
        if (Ends(w, n, "y") && HasVowel(w[..(n - 1)]))
        {
            w[n - 1] = 'i';
        }

        n = Replace(w, n, DoubleSuffixes, 0);
        n = Replace(w, n, Suffixes, 0);
        n = Residue(w, n);
        return Final(w, n);
    }

    static int Plural(Span<char> w, int n) =>
        Ends(w, n, "sses") || Ends(w, n, "ies") ? n - 2
        : Ends(w, n, "s") && !Ends(w, n, "ss") ? n - 1
        : n;

    static int Past(Span<char> w, int n)
    {
        if (Ends(w, n, "eed"))
        {
            return Measure(w[..(n - 3)]) > 0 ? n - 1 : n;
        }

        var cut =
            Ends(w, n, "ed") && HasVowel(w[..(n - 2)]) ? 2
            : Ends(w, n, "ing") && HasVowel(w[..(n - 3)]) ? 3
            : 0;
        if (cut == 0)
        {
            return n;
        }

        n -= cut;
        if (Ends(w, n, "at") || Ends(w, n, "bl") || Ends(w, n, "iz") || (Measure(w[..n]) == 1 && IsShort(w[..n])))
        {
            w[n] = 'e';
            return n + 1;
        }

        return IsDoubled(w[..n]) && w[n - 1] is not ('l' or 's' or 'z') ? n - 1 : n;
    }

    static int Replace(Span<char> w, int n, (string From, string To)[] rules, int least)
    {
        foreach (var (from, to) in rules)
        {
            if (!Ends(w, n, from))
            {
                continue;
            }

            var stem = n - from.Length;
            if (Measure(w[..stem]) <= least)
            {
                return n;
            }

            to.CopyTo(w[stem..]);
            return stem + to.Length;
        }

        return n;
    }

    static int Residue(Span<char> w, int n)
    {
        foreach (var suffix in Residues)
        {
            if (!Ends(w, n, suffix))
            {
                continue;
            }

            var stem = n - suffix.Length;
            var fits = suffix != "ion" || (stem > 0 && w[stem - 1] is 's' or 't');
            return fits && Measure(w[..stem]) > 1 ? stem : n;
        }

        return n;
    }

    static int Final(Span<char> w, int n)
    {
        if (Ends(w, n, "e"))
        {
            var measure = Measure(w[..(n - 1)]);
            if (measure > 1 || (measure == 1 && !IsShort(w[..(n - 1)])))
            {
                n--;
            }
        }

        return Ends(w, n, "ll") && Measure(w[..n]) > 1 ? n - 1 : n;
    }

    static bool Ends(Span<char> w, int n, string suffix) => n >= suffix.Length && w[..n].EndsWith(suffix);

    static bool IsConsonant(ReadOnlySpan<char> w, int i) =>
        w[i] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => i == 0 || !IsConsonant(w, i - 1),
            _ => true,
        };

    static bool HasVowel(ReadOnlySpan<char> w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (!IsConsonant(w, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Porter's m: how often a vowel is followed by a consonant.</summary>
    static int Measure(ReadOnlySpan<char> w)
    {
        var (measure, afterVowel) = (0, false);
        for (var i = 0; i < w.Length; i++)
        {
            var consonant = IsConsonant(w, i);
            measure += consonant && afterVowel ? 1 : 0;
            afterVowel = !consonant;
        }

        return measure;
    }

    static bool IsDoubled(ReadOnlySpan<char> w) => w.Length > 1 && w[^1] == w[^2] && IsConsonant(w, w.Length - 1);

    /// <summary>Porter's *o: consonant, vowel, consonant, the last not w, x or y.</summary>
    static bool IsShort(ReadOnlySpan<char> w) =>
        w.Length > 2
        && IsConsonant(w, w.Length - 1)
        && !IsConsonant(w, w.Length - 2)
        && IsConsonant(w, w.Length - 3)
        && w[^1] is not ('w' or 'x' or 'y');

    static readonly (string, string)[] DoubleSuffixes =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("bli", "ble"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
        ("logi", "log"),
    ];

    static readonly (string, string)[] Suffixes =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    static readonly string[] Residues =
    [
        "al",
        "ance",
        "ence",
        "er",
        "ic",
        "able",
        "ible",
        "ant",
        "ement",
        "ment",
        "ent",
        "ion",
        "ou",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
    ];
}
