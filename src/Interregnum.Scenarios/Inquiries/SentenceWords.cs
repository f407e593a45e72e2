namespace Interregnum.Scenarios;

/// <summary>The words of a sentence with their offsets, taken one after the other.</summary>
sealed class SentenceWords
{
    readonly List<(string Word, int Offset)> _words = [];
    readonly int _end;
    int _next;

    public SentenceWords(string sentence)
    {
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

    /// <summary>The sentence with one blank between two words.</summary>
    public string Normal => string.Join(' ', _words.Select(w => w.Word));

    /// <summary>The next word, or null at the end.</summary>
    public string? Next => _next < _words.Count ? _words[_next].Word : null;

    /// <summary>Where the next word begins, or the sentence ends.</summary>
    public int Offset => _next < _words.Count ? _words[_next].Offset : _end;

    /// <summary>Where the word before it begins.</summary>
    public int LastOffset => _next > 0 ? _words[_next - 1].Offset : 0;

    public void Skip() => _next++;
}
