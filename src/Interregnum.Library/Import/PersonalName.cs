namespace Interregnum.Library.Import;

/// <summary>Names of people as files have them.</summary>
static class PersonalName
{
    const int MostWords = 4;

    /// <summary>
    /// <c>Isaac Deutscher</c> as <c>Deutscher, Isaac</c>. What has a comma already, one word only, or does not look like a person's name (more than four
    /// words, or one in small letters that is no particle) stays as it is.
    /// </summary>
    public static string FamilyFirst(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (name.Contains(',', StringComparison.Ordinal) || words.Length is < 2 or > MostWords || !words.All(LooksLikeName))
        {
            return name;
        }

        var family = words.Length - 1;
        while (family > 1 && char.IsLower(words[family - 1][0]))
        {
            family--;
        }

        return $"{string.Join(' ', words[family..])}, {string.Join(' ', words[..family])}";
    }

    static bool LooksLikeName(string word) =>
        char.IsUpper(word[0]) || word is "de" or "von" or "van" or "der" or "den" or "da" or "di" or "du" or "la" or "le";
}
