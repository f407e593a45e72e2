using System.Text;

namespace Interregnum.Library.Citing.Styles;

/// <summary>The parts of names: particles that were not told apart, initials, scripts that have their own order.</summary>
static class PersonName
{
    /// <summary>The name with particles and suffix where they belong, as CSL processors find them: small letters before the family name or behind the given one.</summary>
    public static CslName Parsed(CslName name)
    {
        string Curved(string part) => part.Replace('\'', '’');
        var read = name with
        {
            Family = Curved(name.Family),
            Given = Curved(name.Given),
            DroppingParticle = Curved(name.DroppingParticle),
            NonDroppingParticle = Curved(name.NonDroppingParticle),
            Suffix = Curved(name.Suffix),
            Literal = Curved(name.Literal),
        };
        return WithNonDropping(WithDropping(WithSuffix(read)));
    }

    /// <summary>Latin, Cyrillic, Greek and their like, whose given names come first; other scripts put the family name first without a space.</summary>
    public static bool HasGivenFirst(CslName name) =>
        name.Family.Any(c =>
            c
                is '-'
                    or (>= '0' and <= '9')
                    or (>= 'a' and <= 'z')
                    or (>= 'A' and <= 'Z')
                    or (>= '\u00c0' and <= '\u017f')
                    or (>= '\u0370' and <= '\u052f')
                    or (>= '\u0590' and <= '\u06ff')
                    or (>= '\u0e01' and <= '\u0e5b')
                    or (>= '\u1f00' and <= '\u1fff')
                    or '‘'
                    or '’'
        );

    /// <summary>The initials of a given name, each with what a style puts behind it.</summary>
    /// <param name="whole">Names that are no initials stay; only initials that are given already get the ending.</param>
    /// <param name="hyphen">Keep the hyphen of Jean-Paul.</param>
    public static string Initials(string given, string ending, bool hyphen, bool whole = false)
    {
        var initials = new StringBuilder();
        foreach (var (word, isInitial) in Words(given))
        {
            initials.Append(
                isInitial ? word + ending
                : word.All(char.IsLower) ? (ending.EndsWith(' ') ? $"{word} " : $" {word} ")
                : whole ? $"{word} "
                : Initial(word, hyphen) is { Length: > 0 } initial ? initial + ending
                : ""
            );
        }

        return initials.ToString().Replace(" -", "-", StringComparison.Ordinal).Trim(' ');
    }

    static List<(string Word, bool IsInitial)> Words(string given)
    {
        var (words, word) = (new List<(string, bool)>(), new StringBuilder());
        void End(bool isInitial)
        {
            if (word.Length > 0)
            {
                words.Add((word.ToString(), isInitial || word.Length == 1));
            }

            word.Clear();
        }

        foreach (var c in given)
        {
            switch (c)
            {
                case '.':
                    End(isInitial: true);
                    break;
                case '-':
                    if (word.Length > 0)
                    {
                        words.Add((word.ToString(), false));
                        word.Clear();
                    }

                    word.Append('-');
                    break;
                case ' ':
                    End(isInitial: false);
                    break;
                default:
                    word.Append(c);
                    break;
            }
        }

        End(isInitial: false);
        return words;
    }

    static string Initial(string word, bool hyphen)
    {
        if (word[0] == '-')
        {
            return word.Length > 1 && char.IsUpper(word[1]) ? (hyphen ? "-" : "") + word[1] : "";
        }

        return !char.IsUpper(word[0]) ? word
            : word.Length > 2 && char.IsUpper(word[1]) && word.Skip(2).All(char.IsLower)
                ? $"{word[0]}{char.ToLowerInvariant(word[1])}"
            : word[..1];
    }

    static CslName WithSuffix(CslName name)
    {
        var comma = name.Given.IndexOf(',', StringComparison.Ordinal);
        if (name.Suffix.Length > 0 || comma <= 0)
        {
            return name;
        }

        var rest = name.Given[(comma + 1)..];
        return name with
        {
            Given = name.Given[..comma],
            Suffix = rest.TrimStart('!').Trim(),
            CommaSuffix = name.CommaSuffix || rest.StartsWith('!'),
        };
    }

    static CslName WithDropping(CslName name)
    {
        var words = name.Given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, IsParticle);
        return name.DroppingParticle.Length > 0 || first <= 0 || !words[first..].All(IsParticle)
            ? name
            : name with
            {
                Given = string.Join(' ', words[..first]),
                DroppingParticle = string.Join(' ', words[first..]),
            };
    }

    static CslName WithNonDropping(CslName name)
    {
        if (name.NonDroppingParticle.Length > 0 || name.Family.Length == 0)
        {
            return name;
        }

        if (name.Family is ['"', .., '"'])
        {
            return name with { Family = name.Family[1..^1] };
        }

        var words = name.Family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.TakeWhile(IsParticle).Count();
        if (count > 0)
        {
            return count == words.Length
                ? name
                : name with
                {
                    Family = string.Join(' ', words[count..]),
                    NonDroppingParticle = string.Join(' ', words[..count]),
                };
        }

        var marks = name.Family.Where(IsParticleMark).Take(2).Count();
        var mark = name.Family.AsSpan().IndexOfAny("'’-–.");
        return marks == 1 && mark > 0 && IsParticle(name.Family[..mark])
            ? name with
            {
                Family = name.Family[(mark + 1)..],
                NonDroppingParticle = name.Family[..(mark + 1)],
            }
            : name;
    }

    static bool IsParticle(string word) => word.All(c => char.IsLower(c) || IsParticleMark(c));

    static bool IsParticleMark(char c) => c is '\'' or '’' or '-' or '–' or '.';
}
