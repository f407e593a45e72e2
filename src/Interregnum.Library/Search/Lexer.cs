using System.Buffers;
using System.Collections.Frozen;
using Interregnum.Library.Reading;

namespace Interregnum.Library.Search;

/// <summary>Takes a query apart. Nothing that is typed is an error: a sign that means nothing here separates words.</summary>
sealed class Lexer(string query)
{
    static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    static readonly FrozenDictionary<string, Field> Fields = Enum.GetValues<Field>()
        .ToFrozenDictionary(f => f.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    /// <summary>By which a field's name is held to be misspelt.</summary>
    const int MostSlips = 2;

    readonly List<Lexeme> _lexemes = [];
    readonly List<string> _notes = [];
    int _at;

    /// <param name="notes">What was passed over.</param>
    public static List<Lexeme> Read(string query, List<string> notes)
    {
        var lexer = new Lexer(Composition.Of(query));
        lexer.Read();
        notes.AddRange(lexer._notes.Distinct());
        return lexer._lexemes;
    }

    void Read()
    {
        while (_at < query.Length)
        {
            var c = query[_at];
            if (char.IsWhiteSpace(c))
            {
                _at++;
            }
            else if (c is '(' or ')')
            {
                _lexemes.Add(new(c == '(' ? LexemeKind.Open : LexemeKind.Close, query.Substring(_at++, 1)));
            }
            else if (IsHyphenBefore())
            {
                _at++;
                Operand(isUnwanted: true);
            }
            else
            {
                Operand(isUnwanted: false);
            }
        }
    }

    /// <summary>Whether a hyphen stands here that belongs to what follows: <c>-grain</c>, and not <c>old-new</c> or <c>a - b</c>.</summary>
    bool IsHyphenBefore() =>
        query[_at] == '-'
        && (_at == 0 || char.IsWhiteSpace(query[_at - 1]) || query[_at - 1] == '(')
        && _at + 1 < query.Length
        && (char.IsLetter(query[_at + 1]) || IsQuote(query[_at + 1]));

    void Operand(bool isUnwanted)
    {
        var before = _lexemes.Count;
        if (!IsQuote(query[_at]))
        {
            Bare();
        }
        else if (Quoted() is { } phrase)
        {
            _lexemes.Add(new(LexemeKind.Phrase, phrase));
        }

        if (isUnwanted && _lexemes.Count > before)
        {
            _lexemes[^1] = _lexemes[^1] with { IsUnwanted = true };
        }
    }

    /// <summary>What stands between this quotation mark and the next; null when there is no next.</summary>
    string? Quoted()
    {
        var end = query.AsSpan(_at + 1).IndexOfAny(Quotes);
        if (end < 0)
        {
            _at++;
            _notes.Add("a quotation mark without its fellow was passed over");
            return null;
        }

        var text = query.Substring(_at + 1, end);
        _at += end + 2;
        return text;
    }

    void Bare()
    {
        var text = Stretch();
        var colon = text.IndexOf(':');
        if (colon > 0 && Fields.TryGetValue(text[..colon], out var field))
        {
            var value = text[(colon + 1)..];
            if (value.Length == 0 && _at < query.Length && IsQuote(query[_at]))
            {
                value = Quoted() ?? Stretch();
            }

            if (value.Length > 0)
            {
                _lexemes.Add(new(LexemeKind.Filter, value, field));
                return;
            }
        }

        Remark(text, colon);
        _lexemes.Add(
            text switch
            {
                "AND" => new(LexemeKind.And, text),
                "OR" => new(LexemeKind.Or, text),
                "NOT" => new(LexemeKind.Not, text),
                [.. var stem, '*'] when stem.Length > 0 && char.IsLetterOrDigit(stem[^1]) => new(LexemeKind.Prefix, stem),
                _ => new(LexemeKind.Word, text),
            }
        );
    }

    /// <summary>Says what may have been meant otherwise.</summary>
    void Remark(string text, int colon)
    {
        var name = colon > 0 ? text[..colon].ToLowerInvariant() : "";
        if (colon < text.Length - 1 && name.Length > 0 && Fields.Keys.Any(f => Spelling.Distance(name, f) <= MostSlips))
        {
            _notes.Add($"'{name}:' is no field; the fields are {string.Join(", ", Fields.Keys.Order(StringComparer.Ordinal))}");
        }

        if (text.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < text.Length - 1 && text.Any(char.IsLetter))
        {
            _notes.Add($"'{text}': a star stands for letters at the end of a word only, as in bureau*");
        }
    }

    string Stretch()
    {
        var start = _at;
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && query[_at] is not ('(' or ')') && !IsQuote(query[_at]))
        {
            _at++;
        }

        return query[start.._at];
    }

    static bool IsQuote(char c) => Quotes.Contains(c);
}
