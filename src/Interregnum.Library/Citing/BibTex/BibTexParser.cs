using System.Text;

namespace Interregnum.Library.Citing.BibTex;

/// <summary>The grammar of a .bib file: entries, <c>@string</c>, <c>@comment</c>, <c>@preamble</c>. A faulty entry is told and passed over.</summary>
sealed class BibTexParser(string text)
{
    /// <summary>Of one field, macros filled in; keeps <c>@string</c> from growing without end.</summary>
    const int LongestValue = 1 << 20;

    const int MostFields = 500;

    static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    readonly Dictionary<string, string> _macros = Months
        .Select((m, i) => (m, i))
        .ToDictionary(m => m.m, m => $"{m.i + 1}", StringComparer.Ordinal);

    readonly List<ReferenceFault> _faults = [];
    int _at;
    int _line = 1;

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<ReferenceFault> Faults => _faults;

    /// <summary>Every entry, until the end or the most that are read.</summary>
    public IEnumerable<BibTexEntry> Entries()
    {
        for (var read = 0; SeekEntry(); )
        {
            if (read == References.MostItems)
            {
                _faults.Add(new(_line, References.TooMany));
                yield break;
            }

            if (Guarded() is { } entry)
            {
                read++;
                yield return entry;
            }
        }
    }

    /// <summary>An entry; null when it is none, or faulty.</summary>
    BibTexEntry? Guarded()
    {
        var line = _line;
        try
        {
            return Entry(line);
        }
        catch (FormatException fault)
        {
            _faults.Add(new(_line, line == _line ? fault.Message : $"{fault.Message}, in the entry of line {line}"));
            return null;
        }
    }

    BibTexEntry? Entry(int line)
    {
        var type = Word().ToLowerInvariant();
        SkipSpace();
        if (type == "comment" && Peek() is not ('{' or '('))
        {
            return null;
        }

        var close = Next() switch
        {
            '{' => '}',
            '(' => ')',
            _ => throw new FormatException($"'@{Short(type)}' is not followed by a brace"),
        };
        if (type is "comment" or "preamble")
        {
            Until(close);
            return null;
        }

        if (type == "string")
        {
            var (name, value) = Field(close) ?? throw new FormatException("'@string' defines nothing");
            _macros[name] = value;
            SkipSpace();
            Expect(close);
            return null;
        }

        return new(type, Key(close), line, Fields(close));
    }

    string Key(char close)
    {
        SkipSpace();
        var start = _at;
        while (Peek() is not ('\0' or ',' or '=') && Peek() != close)
        {
            Next();
        }

        var key = text[start.._at].Trim();
        if (Peek() != '=')
        {
            return key;
        }

        _at = start; // An entry without a key begins with its first field.
        return "";
    }

    Dictionary<string, string> Fields(char close)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            SkipSpace();
            while (Peek() == ',')
            {
                Next();
                SkipSpace();
            }

            if (Field(close) is not { } field)
            {
                Expect(close);
                return fields;
            }

            if (fields.Count < MostFields)
            {
                fields.TryAdd(field.Name, field.Value);
            }
        }
    }

    /// <summary>Name and value; null before the closing brace.</summary>
    (string Name, string Value)? Field(char close)
    {
        SkipSpace();
        if (Peek() == close || Peek() == '\0')
        {
            return null;
        }

        var name = Word().ToLowerInvariant();
        SkipSpace();
        if (name.Length == 0 || Peek() != '=')
        {
            throw new FormatException(
                name.Length == 0 ? $"a field was expected and not '{Peek()}'" : $"the field '{Short(name)}' has no '='"
            );
        }

        Next();
        var value = new StringBuilder();
        do
        {
            SkipSpace();
            value.Append(Piece());
            if (value.Length > LongestValue)
            {
                throw new FormatException($"the field '{Short(name)}' is longer than {LongestValue:N0} characters");
            }

            SkipSpace();
        } while (Take('#'));
        return (name, value.ToString());
    }

    string Piece()
    {
        switch (Peek())
        {
            case '{':
                Next();
                return Until('}');
            case '"':
                Next();
                return Until('"');
            default:
                var word = Word();
                return word.Length == 0 ? throw new FormatException("a value was expected")
                    : char.IsAsciiDigit(word[0]) ? word
                    : _macros.GetValueOrDefault(word.ToLowerInvariant(), word);
        }
    }

    /// <summary>The text up to a closing character at the outermost level, which is passed over.</summary>
    string Until(char close)
    {
        var (start, open) = (_at, 0);
        while (Peek() != '\0')
        {
            var c = Next();
            if (open == 0 && c == close)
            {
                return text[start..(_at - 1)];
            }

            open +=
                c == '{' ? 1
                : c == '}' ? -1
                : 0;
            if (open < 0)
            {
                break;
            }
        }

        throw new FormatException(
            open < 0 ? "a closing brace has no opening one" : $"'{close}' is missing before the end of the file"
        );
    }

    /// <summary>Goes to behind the next <c>@</c> that has a letter behind it; false at the end.</summary>
    bool SeekEntry()
    {
        while (_at < text.Length)
        {
            if (Next() == '@' && char.IsAsciiLetter(Peek()))
            {
                return true;
            }
        }

        return false;
    }

    string Word()
    {
        var start = _at;
        while (Peek() is not ('\0' or '{' or '}' or '(' or ')' or ',' or '=' or '#' or '"' or '@') && !char.IsWhiteSpace(Peek()))
        {
            _at++;
        }

        return text[start.._at];
    }

    void SkipSpace()
    {
        while (char.IsWhiteSpace(Peek()))
        {
            Next();
        }
    }

    void Expect(char close)
    {
        if (!Take(close))
        {
            throw new FormatException(
                Peek() == '\0' ? $"'{close}' is missing before the end of the file" : $"'{close}' was expected and not '{Peek()}'"
            );
        }
    }

    bool Take(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        Next();
        return true;
    }

    char Peek() => _at < text.Length ? text[_at] : '\0';

    char Next()
    {
        var c = Peek();
        _at++;
        _line += c == '\n' ? 1 : 0;
        return c;
    }

    static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
