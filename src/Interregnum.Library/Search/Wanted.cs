namespace Interregnum.Library.Search;

/// <summary>What a passage is looked for: stems with their weight, and beginnings of words.</summary>
sealed class Wanted
{
    readonly Dictionary<string, double> _stems = new(StringComparer.Ordinal);
    readonly HashSet<(char, char)> _beginnings = [];

    public bool IsEmpty => _stems.Count == 0;

    public bool Holds(string stem) => _stems.ContainsKey(stem);

    /// <summary>Wants a stem; of two weights the higher holds.</summary>
    public void Add(string stem, double weight)
    {
        _stems[stem] = Math.Max(weight, _stems.GetValueOrDefault(stem));
        _beginnings.Add(Beginning(stem));
    }

    /// <summary>The stem of a word and its weight; null when it is not wanted. Few words are stemmed to tell, for a stem keeps two letters.</summary>
    public (string Stem, double Weight)? Weight(string word)
    {
        if (!_beginnings.Contains(Beginning(word)))
        {
            return null;
        }

        var stem = Stem.Of(word);
        return _stems.TryGetValue(stem, out var weight) ? (stem, weight) : null;
    }

    static (char, char) Beginning(string word) => (word[0], word.Length > 1 ? word[1] : '\0');
}
