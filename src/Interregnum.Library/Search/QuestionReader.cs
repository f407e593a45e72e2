namespace Interregnum.Library.Search;

/// <summary>
/// Reads a query. Without AND, OR or NOT, documents that hold any of the words are found and ranked, and phrases and filters must be met; a
/// query of many words is a sentence, whose quotation marks are its own. With an operator the query means exactly what it says: words beside
/// one another are joined by AND, which binds closer than OR.
/// </summary>
sealed class QuestionReader
{
    /// <summary>More characters are not read.</summary>
    public const int Longest = 10_000;

    /// <summary>Brackets within brackets; deeper ones are passed over.</summary>
    const int Deepest = 32;

    /// <summary>A query of more words, without an operator, is a sentence.</summary>
    const int LongestQuery = 12;

    /// <summary>A query in capitals throughout is a title or a telegram when it has more words than this, and its AND a word.</summary>
    const int MostAcronyms = 4;

    readonly List<Lexeme> _lexemes;
    readonly List<string> _notes;
    readonly List<Clause> _wanted = [];
    int _at;

    QuestionReader(List<Lexeme> lexemes, List<string> notes) => (_lexemes, _notes) = (lexemes, notes);

    public static Question Read(string query)
    {
        var notes = new List<string>();
        if (query.Length > Longest)
        {
            query = query[..Longest];
            notes.Add($"only the first {Longest:N0} characters were read");
        }

        var lexemes = Lexer.Read(query, notes);
        var operators = lexemes.Exists(IsOperator);
        if (operators && IsShouted(lexemes))
        {
            operators = false;
            notes.Add("the query is in capitals throughout, so AND, OR and NOT were read as words");
        }

        var reader = new QuestionReader(lexemes, notes);
        var question = operators ? reader.Exact() : reader.Loose();
        return question with { Notes = [.. question.Notes.Distinct()] };
    }

    static bool IsOperator(Lexeme lexeme) => lexeme.Kind is LexemeKind.And or LexemeKind.Or or LexemeKind.Not;

    static bool IsShouted(List<Lexeme> lexemes)
    {
        var words = lexemes.Where(l => l.Kind is LexemeKind.Word or LexemeKind.Phrase or LexemeKind.Prefix).ToList();
        return words.TrueForAll(w => !w.Text.Any(char.IsLower))
            && words.Exists(w => w.Text.Any(char.IsUpper))
            && (words.Count > MostAcronyms || words.Exists(w => StopWords.Holds(w.Text.ToLowerInvariant())));
    }

    Question Loose()
    {
        var sentence = _lexemes.Count(l => l.Kind is LexemeKind.Word or LexemeKind.Prefix) > LongestQuery;
        var required = new List<Clause>();
        var hasWords = false;
        foreach (var lexeme in _lexemes)
        {
            var leaves = Leaves(lexeme);
            if (lexeme.IsUnwanted && !sentence && leaves.Count > 0)
            {
                required.Add(new Not(Joined(leaves)!));
                _notes.Add($"the hyphen before '{lexeme.Text}' was read as NOT");
                continue;
            }

            _wanted.AddRange(leaves.Where(l => l is not Filter));
            required.AddRange(leaves.Where(l => l is Filter || (l is Phrase && lexeme.Kind == LexemeKind.Phrase && !sentence)));
            hasWords |= leaves.Exists(l =>
                l is Word or Prefix || (l is Phrase && (sentence || lexeme.Kind != LexemeKind.Phrase))
            );
        }

        return new(
            required.Count == 0 ? null : new All(required),
            _wanted,
            hasWords && required.TrueForAll(r => r is Filter or Not),
            _notes
        );
    }

    Question Exact()
    {
        var parts = new List<Clause>();
        while (_at < _lexemes.Count)
        {
            if (Either(0) is { } part)
            {
                parts.Add(part);
            }

            if (_at < _lexemes.Count)
            {
                _at++;
                _notes.Add("a closing bracket without its fellow was passed over");
            }
        }

        return new(Joined(parts), _wanted, false, _notes);
    }

    Clause? Either(int depth)
    {
        var parts = new List<Clause>();
        Add(parts, Together(depth));
        while (Take(LexemeKind.Or))
        {
            NoteIdle();
            Add(parts, Together(depth));
        }

        return parts.Count > 1 ? new Any(parts) : parts.SingleOrDefault();
    }

    Clause? Together(int depth)
    {
        var parts = new List<Clause>();
        while (_at < _lexemes.Count && _lexemes[_at].Kind is not (LexemeKind.Or or LexemeKind.Close))
        {
            if (Take(LexemeKind.And))
            {
                NoteIdle();
            }
            else
            {
                Add(parts, Single(depth, true));
            }
        }

        return Joined(parts);
    }

    Clause? Single(int depth, bool wanted)
    {
        var negated = false;
        while (Take(LexemeKind.Not))
        {
            negated = !negated;
        }

        if (NoteIdle())
        {
            return null;
        }

        var before = _wanted.Count;
        var part = Operand(depth, wanted);
        if (!negated)
        {
            return part;
        }

        _wanted.RemoveRange(before, _wanted.Count - before);
        return part is null ? null : new Not(part);
    }

    Clause? Operand(int depth, bool wanted)
    {
        var lexeme = _lexemes[_at++];
        if (lexeme.Kind == LexemeKind.Open)
        {
            return Bracketed(depth, wanted);
        }

        var leaves = Leaves(lexeme);
        if (lexeme.IsUnwanted)
        {
            return Joined(leaves) is { } unwanted ? new Not(unwanted) : null;
        }

        _wanted.AddRange(leaves.Where(l => l is not Filter));
        return Joined(leaves);
    }

    Clause? Bracketed(int depth, bool wanted)
    {
        if (depth == Deepest)
        {
            _notes.Add($"brackets more than {Deepest} deep were passed over");
            return _at < _lexemes.Count && _lexemes[_at].Kind is not LexemeKind.Close ? Single(depth, wanted) : null;
        }

        var inner = Either(depth + 1);
        if (!Take(LexemeKind.Close))
        {
            _notes.Add("an opening bracket without its fellow was closed at the end");
        }

        return inner;
    }

    /// <summary>Whether nothing follows that an operator could work on, which is said.</summary>
    bool NoteIdle()
    {
        var idle = _at == _lexemes.Count || _lexemes[_at].Kind is LexemeKind.Or or LexemeKind.And or LexemeKind.Close;
        if (idle)
        {
            _notes.Add("an operator without a word after it was passed over");
        }

        return idle;
    }

    bool Take(LexemeKind kind)
    {
        if (_at < _lexemes.Count && _lexemes[_at].Kind == kind)
        {
            _at++;
            return true;
        }

        return false;
    }

    static void Add(List<Clause> parts, Clause? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }

    static Clause? Joined(List<Clause> parts) => parts.Count > 1 ? new All(parts) : parts.SingleOrDefault();

    /// <summary>What a word or sign asks for: a word that is written in several (<c>time-sharing</c>) is each of them.</summary>
    static List<Clause> Leaves(Lexeme lexeme)
    {
        if (lexeme.Kind == LexemeKind.Filter)
        {
            return [new Filter(lexeme.Field, lexeme.Text)];
        }

        if (lexeme.Kind is LexemeKind.Open or LexemeKind.Close)
        {
            return [];
        }

        var words = Tokens.Of(lexeme.Text).Select(t => t.Text).ToList();
        return (lexeme.Kind, words) switch
        {
            (LexemeKind.Phrase, { Count: > 1 }) => [new Phrase(words)],
            (LexemeKind.Prefix, [.. var front, var last]) => [.. front.Select(w => new Word(w)), new Prefix(last)],
            _ => [.. words.Select(w => new Word(w))],
        };
    }
}
