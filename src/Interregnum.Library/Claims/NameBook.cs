namespace Interregnum.Library.Claims;

/// <summary>
/// The names that a reader of claims knows. No name is built in: they come from a contest's file and its aliases, and language adds
/// only regular forms: <c>War Commissariat</c> is led by a <c>War Commissar</c>, a <c>Chairmanship</c> held by a <c>Chairman</c> (who may be said to be its head or leader as well), a <c>premiership</c> by a <c>premier</c>, and the
/// <c>XIV Congress</c> is the <c>Fourteenth</c>.
/// </summary>
public sealed class NameBook
{
    const int LongestForm = 8;
    const string Post = "ship";

    /// <summary>Who is at the head of something, however the contest's file calls it.</summary>
    static readonly string[] Heads = ["head", "leader", "chairman", "chairwoman", "chair"];

    readonly Dictionary<string, Named> _forms = new(StringComparer.Ordinal);
    readonly List<Named> _events = [];

    /// <summary>Forms of one word that are nouns of the language and no proper names: they need no capital letter.</summary>
    readonly HashSet<string> _common = new(StringComparer.Ordinal);

    /// <summary>Knows nobody: only capitalised names are found.</summary>
    public static NameBook Empty { get; } = new([]);

    /// <param name="named">Of a form that two share, the first has it.</param>
    public NameBook(IEnumerable<Named> named)
    {
        foreach (var one in named)
        {
            foreach (var form in one.Forms.Concat(one.Kind == NamedKind.Office ? one.Forms.SelectMany(Holders) : []))
            {
                Know(form, one);
            }

            foreach (var post in one.Kind == NamedKind.Office ? one.Forms.Where(IsPost) : [])
            {
                _common.UnionWith([post.ToLowerInvariant(), post[..^Post.Length].ToLowerInvariant()]);
            }

            if (one.Kind == NamedKind.Event)
            {
                _events.Add(one);
            }
        }
    }

    /// <summary>The longest name that begins at a token.</summary>
    internal (Named Named, int Length)? At(IReadOnlyList<Token> tokens, int at)
    {
        if (!tokens[at].IsWord && !char.IsDigit(tokens[at].Text[0]))
        {
            return null;
        }

        for (var length = Math.Min(LongestForm, tokens.Count - at); length > 0; length--)
        {
            if (
                !tokens[at + length - 1].IsMark
                && _forms.TryGetValue(Key(tokens.Skip(at).Take(length)), out var named)
                && IsName(named, tokens[at], length)
            )
            {
                return (named, length);
            }
        }

        return AroundOneWord(tokens, at);
    }

    /// <summary>A word may stand between an ordinal and what is counted: the <c>Fourteenth Party Congress</c>.</summary>
    (Named Named, int Length)? AroundOneWord(IReadOnlyList<Token> tokens, int at) =>
        at + 2 < tokens.Count
        && Numbers.Ordinal(tokens[at]) is not null
        && tokens[at + 1].IsWord
        && _forms.TryGetValue(Key([tokens[at], tokens[at + 2]]), out var named)
            ? (named, 3)
            : null;

    /// <summary>The event of a name's head noun that happened at a date, such as the congress of 1925; null when there is none or more than one.</summary>
    internal Named? EventAt(string noun, ClaimDate date)
    {
        var fitting = _events
            .Where(e =>
                e.At is { } at && !at.Contradicts(date) && e.Forms.Any(f => f.EndsWith(noun, StringComparison.OrdinalIgnoreCase))
            )
            .Take(2)
            .ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>A single word names somebody or something only with a capital letter; <c>party congress</c> needs none.</summary>
    bool IsName(Named named, Token first, int length) =>
        first.IsCapital || (length > 1 ? named.Kind != NamedKind.Person : _common.Contains(first.Lower));

    /// <summary>A post in one word, such as a <c>premiership</c>.</summary>
    static bool IsPost(string office) =>
        !office.Contains(' ', StringComparison.Ordinal)
        && office.Length > Post.Length
        && office.EndsWith(Post, StringComparison.OrdinalIgnoreCase);

    void Know(string form, Named named)
    {
        var tokens = Tokens.Of(form);
        var key = Key(tokens.Count > 1 && tokens[0].Lower == "the" ? tokens.Skip(1) : tokens);
        if (key.Length > 0 && key != "the")
        {
            _forms.TryAdd(key, named);
        }
    }

    /// <summary>Words in small letters without marks; ordinals and Roman numerals as numbers.</summary>
    static string Key(IEnumerable<Token> tokens) =>
        string.Join(
            ' ',
            tokens
                .Where(t => !t.IsMark || t.Lower == "'s")
                .Select(t => Numbers.Ordinal(t) is { } n ? $"#{n}" : t.Lower.Replace('’', '\''))
        );

    static bool IsHead(string word) => Heads.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>How the holder of an office is called, and the office of a holder.</summary>
    static IEnumerable<string> Holders(string office)
    {
        var words = office.Split(' ');
        if (words[^1].EndsWith("ariat", StringComparison.OrdinalIgnoreCase))
        {
            var holder = words[^1][..^3];
            yield return string.Join(' ', [.. words[..^1], holder]);
            yield return $"{holder} for {string.Join(' ', words[..^1])}";
            yield return $"{holder} of {string.Join(' ', words[..^1])}";
        }
        else if (words[0].EndsWith(Post, StringComparison.OrdinalIgnoreCase))
        {
            var holder = words[0][..^Post.Length];
            foreach (var head in IsHead(holder) && words.Length > 1 ? Heads : [holder])
            {
                yield return string.Join(' ', [head, .. words[1..]]);
            }
        }
        else if (IsHead(words[0]) && words.Length > 1)
        {
            foreach (var head in Heads)
            {
                yield return string.Join(' ', [head, .. words[1..]]);
            }
        }
        else if (!words[^1].EndsWith(Post, StringComparison.OrdinalIgnoreCase))
        {
            yield return office + Post;
        }
    }
}
