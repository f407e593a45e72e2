namespace Interregnum.Library.Search;

/// <summary>A stem in the document that is being indexed.</summary>
/// <param name="word">The form in which it was first met.</param>
sealed class Met(string word)
{
    public string Word { get; } = word;

    /// <summary>Occurrences, those of the title weighed.</summary>
    public int Count { get; set; }

    public int Occurrences { get; set; }

    /// <summary>Whether every occurrence was written as a name.</summary>
    public bool IsName { get; set; } = true;
}
