namespace Interregnum.Scenarios;

/// <summary>Takes what is wrong with a sentence.</summary>
/// <param name="offset">Where in the sentence, from 0.</param>
delegate void SentenceReport(int offset, Diagnostic diagnostic, string message, string? suggestion);

/// <summary>The words of a sentence, taken one after the other. The first thing that does not fit is reported; after it nothing fits any more.</summary>
sealed class SentenceWords
{
    readonly List<(string Word, int Offset)> _words = [];
    readonly SentenceReport _report;
    readonly int _end;
    int _next;

    public SentenceWords(string sentence, SentenceReport report)
    {
        _report = report;
        _end = sentence.TrimEnd().Length;
        var start = 0;
        while (start < sentence.Length)
        {
            if (char.IsWhiteSpace(sentence[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < sentence.Length && !char.IsWhiteSpace(sentence[end]))
            {
                end++;
            }

            _words.Add((sentence[start..end], start));
            start = end;
        }
    }

    /// <summary>Something did not fit.</summary>
    public bool Failed { get; private set; }

    /// <summary>The sentence with one blank between two words.</summary>
    public string Normal => string.Join(' ', _words.Select(w => w.Word));

    /// <summary>The next word, or null at the end.</summary>
    public string? Next => _next < _words.Count ? _words[_next].Word : null;

    /// <summary>A sentence with one blank between two words.</summary>
    public static string NormalOf(string sentence) => new SentenceWords(sentence, (_, _, _, _) => { }).Normal;

    /// <summary>Passes over the next word.</summary>
    public void Skip() => _next++;

    /// <summary>Passes over the next word if it is this one.</summary>
    public bool Skip(string word)
    {
        if (Failed || Next != word)
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>The next word, which has to be there; "" when it is not.</summary>
    /// <param name="expected">What it would be, for the message.</param>
    public string Take(string expected)
    {
        if (!Failed && Next is { } word)
        {
            _next++;
            return word;
        }

        Fail(Diagnostic.Sentence, $"{expected} is missing here");
        return "";
    }

    /// <summary>Passes over a word that has to be this one.</summary>
    public void Expect(string word)
    {
        if (!Skip(word))
        {
            Fail(Diagnostic.Sentence, Next is { } found ? $"expected '{word}'; found '{found}'" : $"'{word}' is missing here");
        }
    }

    /// <summary>The next word, which has to be one of these.</summary>
    public string OneOf(string what, IReadOnlyList<string> words)
    {
        var word = Take(what);
        if (!words.Contains(word))
        {
            FailBefore(Diagnostic.Sentence, $"expected {what}; found '{word}'", Nearest.Suggestion(word, words) ?? Listed(words));
        }

        return word;
    }

    public double Number(string expected)
    {
        var text = Take(expected);
        var number = QuantityText.Number(text);
        if (number is null)
        {
            FailBefore(Diagnostic.MalformedQuantity, $"expected {expected}; found '{text}'");
        }

        return number ?? 0;
    }

    public static string Listed(IReadOnlyList<string> words) => $"write one of {string.Join(", ", words)}";

    /// <summary>The next word does not fit, or one is missing.</summary>
    public void Fail(Diagnostic diagnostic, string message, string? suggestion = null) =>
        Fail(_next < _words.Count ? _words[_next].Offset : _end, diagnostic, message, suggestion);

    /// <summary>The word taken last does not fit.</summary>
    public void FailBefore(Diagnostic diagnostic, string message, string? suggestion = null) =>
        Fail(_next > 0 ? _words[_next - 1].Offset : 0, diagnostic, message, suggestion);

    void Fail(int offset, Diagnostic diagnostic, string message, string? suggestion)
    {
        if (!Failed)
        {
            Failed = true;
            _report(offset, diagnostic, message, suggestion);
        }
    }
}
