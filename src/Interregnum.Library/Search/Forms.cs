using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Search;

/// <summary>Under which forms a word is looked for, and what is found.</summary>
sealed class Forms(SqliteConnection connection, Aliases aliases)
{
    /// <summary>Transliterations of a name that are looked for; the earliest met first.</summary>
    const int MostKin = 8;

    /// <summary>Forms of a prefix, by the alphabet.</summary>
    const int MostWithPrefix = 200;

    const int MostWays = 16;

    const double Guess = 0.5;

    readonly Postings _postings = new(connection);
    readonly Spelling _spelling = new(connection);
    readonly Dictionary<Clause, List<Posting>> _found = [];
    readonly Dictionary<Clause, List<string>> _stems = [];

    readonly HashSet<Clause> _guessed = [];

    public List<Variation> Variations { get; } = [];

    /// <summary>How much what was found for a clause counts: a corrected word was guessed, and counts half.</summary>
    public double Confidence(Clause clause) => _guessed.Contains(clause) ? Guess : 1;

    /// <summary>The stems under which a word or prefix was found; those of a phrase are its words'.</summary>
    public IReadOnlyList<string> Stems(Clause clause)
    {
        Find(clause);
        return _stems[clause];
    }

    /// <summary>Where a word, prefix or phrase is.</summary>
    public List<Posting> Find(Clause clause)
    {
        if (!_found.TryGetValue(clause, out var found))
        {
            _stems[clause] = [];
            _found[clause] = found = clause switch
            {
                Prefix prefix => OfPrefix(prefix),
                Phrase phrase => OfPhrase(phrase),
                Word word when StopWords.Holds(word.Text) => OfStopWord(word),
                Word word => OfWord(word),
                _ => [],
            };
        }

        return found;
    }

    /// <summary>The stems of a word and of its transliterations.</summary>
    public List<string> WithKin(string word) => [Stem.Of(word), .. Kin(word).Select(k => k.Stem)];

    List<Posting> OfStopWord(Word word) => [.. _postings.OfPhrase([Stem.Of(word.Text)]).Select(d => new Posting(d, 0))];

    /// <summary>A phrase is looked for in each form that its words have, so far as there are not too many ways to put them together.</summary>
    List<Posting> OfPhrase(Phrase phrase)
    {
        IEnumerable<List<string>> ways =
        [
            [],
        ];
        foreach (var word in phrase.Words)
        {
            var forms = Stems(new Word(word)).DefaultIfEmpty(Stem.Of(word)).ToList();
            ways = [.. ways.SelectMany(way => forms.Select(form => (List<string>)[.. way, form])).Take(MostWays)];
        }

        _stems[phrase] = [.. ways.SelectMany(w => w).Distinct()];
        var found = ways.SelectMany(_postings.OfPhrase).Distinct().Select(d => new Posting(d, 1)).ToList();
        return WithAliases(phrase, string.Join(' ', phrase.Words), found);
    }

    List<Posting> OfPrefix(Prefix prefix)
    {
        var stems = connection.Rows(
            row => row.GetString(0),
            """
            SELECT stem FROM term WHERE stem >= $1 AND stem < $2
            UNION SELECT stem FROM term WHERE word >= $1 AND word < $2
            UNION SELECT stem FROM term WHERE stem = $3
            LIMIT $4
            """,
            prefix.Text,
            prefix.Text + '\uffff',
            Stem.Of(prefix.Text),
            MostWithPrefix
        );
        _stems[prefix] = stems;
        return stems.Count == 0 ? [] : _postings.OfStems(stems);
    }

    List<Posting> OfWord(Word word)
    {
        var kin = Kin(word.Text).Where(k => _postings.OfStem(k.Stem).Count > 0).ToList();
        List<string> stems = [Stem.Of(word.Text), .. kin.Select(k => k.Stem)];
        _stems[word] = stems;
        if (kin.Count > 0)
        {
            Variations.Add(new(VariationKind.Transliteration, word.Text, [.. kin.Select(k => k.Word)]));
        }

        var found = WithAliases(word, word.Text, _postings.OfStems(stems));
        return found.Count > 0 ? found : Corrected(word);
    }

    /// <summary>Other forms of a name. A word that the library knows and not as a name has none.</summary>
    List<(string Stem, string Word)> Kin(string word)
    {
        var stem = Stem.Of(word);
        if (
            Sound.Of(word) is not { } sound
            || connection.Value<long?>("SELECT 1 FROM term WHERE stem = $1 AND sound IS NULL", stem) is 1
        )
        {
            return [];
        }

        return connection.Rows(
            row => (row.GetString(0), row.GetString(1)),
            "SELECT stem, word FROM term WHERE sound = $1 AND stem <> $2 ORDER BY id LIMIT $3",
            sound,
            stem,
            MostKin
        );
    }

    List<Posting> WithAliases(Clause clause, string typed, List<Posting> found)
    {
        var others = new List<string>();
        foreach (var alias in aliases.Of(typed))
        {
            var words = alias.Split(' ');
            var more =
                words.Length == 1
                    ? _postings.OfStem(Stem.Of(alias))
                    : [.. _postings.OfPhrase(words.Select(Stem.Of)).Select(d => new Posting(d, 1))];
            if (more.Count > 0)
            {
                others.Add(alias);
                _stems[clause].AddRange(words.Select(Stem.Of));
                found = [.. found.Concat(more).GroupBy(p => p.Document).Select(g => new Posting(g.Key, g.Sum(p => p.Count)))];
            }
        }

        if (others.Count > 0)
        {
            Variations.Add(new(VariationKind.Alias, typed, others));
        }

        return found;
    }

    List<Posting> Corrected(Word word)
    {
        foreach (var (stem, near) in _spelling.Near(word.Text))
        {
            List<(string Stem, string Word)> all = [(stem, near), .. Kin(near)];
            var found = _postings.OfStems([.. all.Select(a => a.Stem)]);
            if (found.Count > 0)
            {
                _stems[word] = [.. all.Select(a => a.Stem)];
                _guessed.Add(word);
                Variations.Add(new(VariationKind.Correction, word.Text, [.. all.Select(a => a.Word)]));
                return found;
            }
        }

        return [];
    }
}
