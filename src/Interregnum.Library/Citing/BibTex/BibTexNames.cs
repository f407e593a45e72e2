using System.Text;

namespace Interregnum.Library.Citing.BibTex;

/// <summary>BibTeX's way with names: <c>von Last, Jr, First</c> joined by <c>and</c>, institutions in braces, and BibLaTeX's named parts.</summary>
static class BibTexNames
{
    /// <summary>Longer lists are cut; no work has so many authors.</summary>
    const int MostNames = 5_000;

    const string FamilyPart = "family";

    /// <summary>At the end of a list: and others.</summary>
    const string Others = "others";

    /// <summary>The names of a field that is still TeX.</summary>
    public static IReadOnlyList<CslName> Read(string tex) =>
        [.. Outside(tex, AndAt).Take(MostNames).Select(n => n.Trim()).Where(n => n.Length > 0).Select(One)];

    /// <summary>The names so that <see cref="Read"/> gives them back.</summary>
    public static string Write(IEnumerable<CslName> names) => string.Join(" and ", names.Select(Written));

    static string Written(CslName name)
    {
        if (name.Literal.Length > 0)
        {
            var literal = TexText.Encode(name.Literal);
            var apart = literal.StartsWith('\\') ? "{}" : ""; // A group that begins with a command is an accented letter.
            return name.Literal == Others ? Others : $"{{{apart}{literal}}}";
        }

        var plain = Plain(name);
        return Read($"{Others} and {plain} and {Others}") is [_, var read, _] && read == (name with { CommaSuffix = false })
            ? plain
            : Parts(name);
    }

    static string Plain(CslName name)
    {
        var family = $"{name.NonDroppingParticle} {name.Family}".Trim();
        return string.Join(
            ", ",
            new[] { family, name.Suffix, name.Given }.Where((p, i) => i == 0 || p.Length > 0).Select(TexText.Encode)
        );
    }

    static string Parts(CslName name)
    {
        var (particle, used) =
            name.DroppingParticle.Length > 0 ? (name.DroppingParticle, "false") : (name.NonDroppingParticle, "true");
        return string.Join(
            ", ",
            new[]
            {
                (FamilyPart, name.Family),
                ("given", name.Given),
                ("prefix", particle),
                ("suffix", name.Suffix),
                ("useprefix", particle.Length > 0 ? used : ""),
            }
                .Where(p => p.Item2.Length > 0)
                .Select(p => $"{p.Item1}={{{TexText.Encode(p.Item2)}}}")
        );
    }

    static CslName One(string tex)
    {
        if (tex == Others || IsOneGroup(tex))
        {
            return CslName.Institution(TexText.Decode(tex));
        }

        var parts = Outside(tex, CommaAt).Select(p => p.Trim()).ToList();
        if (parts.TrueForAll(p => Named(p) is not null))
        {
            return OfParts(parts);
        }

        if (parts.Count == 1)
        {
            return FirstLast(Words(tex));
        }

        var (particle, family) = Particle(Words(parts[0]));
        return new()
        {
            Family = TexText.Decode(family),
            NonDroppingParticle = TexText.Decode(particle),
            Suffix = parts.Count > 2 ? TexText.Decode(parts[1]) : "",
            Given = TexText.Decode(string.Join(", ", parts.Skip(parts.Count > 2 ? 2 : 1))),
        };
    }

    /// <summary><c>First von Last</c>: what is in small letters parts the two; without that the last word is the family name.</summary>
    static CslName FirstLast(List<string> words)
    {
        var small = words.FindIndex(0, Math.Max(0, words.Count - 1), IsSmall);
        var given = small >= 0 ? small : words.Count - 1;
        var (particle, family) = Particle([.. words.Skip(given)]);
        return new()
        {
            Family = TexText.Decode(family),
            NonDroppingParticle = TexText.Decode(particle),
            Given = TexText.Decode(string.Join(' ', words.Take(given))),
        };
    }

    /// <summary>The words in small letters before the name, and the name.</summary>
    static (string Particle, string Family) Particle(List<string> words)
    {
        var last = words.FindLastIndex(Math.Max(0, words.Count - 2), Math.Max(0, words.Count - 1), IsSmall);
        var count = words.Count > 1 && IsSmall(words[0]) ? last + 1 : 0;
        return (string.Join(' ', words.Take(count)), string.Join(' ', words.Skip(count)));
    }

    static CslName OfParts(List<string> parts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            values.TryAdd(Named(part)!, TexText.Decode(part.AsSpan(part.IndexOf('=', StringComparison.Ordinal) + 1)));
        }

        var particle = values.GetValueOrDefault("prefix", "");
        var isDropped = values.GetValueOrDefault("useprefix") == "false";
        return new()
        {
            Family = values.GetValueOrDefault(FamilyPart, ""),
            Given = values.GetValueOrDefault("given", ""),
            Suffix = values.GetValueOrDefault("suffix", ""),
            DroppingParticle = isDropped ? particle : "",
            NonDroppingParticle = isDropped ? "" : particle,
        };
    }

    /// <summary>The name of a part that says its name; null for any other.</summary>
    static string? Named(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? "" : part[..equals].Trim();
        return name is FamilyPart or "given" or "prefix" or "suffix" or "useprefix" or "given-i" or "family-i" or "id"
            ? name
            : null;
    }

    static bool IsSmall(string word) =>
        !(word is ['{', ..] and not ['{', '\\', ..])
        && TexText.Decode(word).FirstOrDefault(char.IsLetter) is var c
        && char.IsLower(c);

    static bool IsOneGroup(string tex)
    {
        var open = 0;
        for (var i = 0; i < tex.Length; i++)
        {
            open +=
                tex[i] == '{' ? 1
                : tex[i] == '}' ? -1
                : 0;
            if (open == 0)
            {
                return i > 0 && i == tex.Length - 1 && tex is not ['{', '\\', ..];
            }
        }

        return false;
    }

    static List<string> Words(string tex) => [.. Outside(tex, SpaceAt).Where(w => w.Length > 0)];

    /// <summary>Splits at what stands outside all braces; <paramref name="length"/> gives the length of a separator at a place, or 0.</summary>
    static IEnumerable<string> Outside(string tex, Func<string, int, int> length)
    {
        var (open, part) = (0, new StringBuilder());
        for (var i = 0; i < tex.Length; )
        {
            var separator = open == 0 ? length(tex, i) : 0;
            if (separator > 0)
            {
                yield return part.ToString();
                part.Clear();
                i += separator;
                continue;
            }

            open = Math.Max(
                0,
                open
                    + (
                        tex[i] == '{' ? 1
                        : tex[i] == '}' ? -1
                        : 0
                    )
            );
            part.Append(tex[i++]);
        }

        yield return part.ToString();
    }

    static int CommaAt(string tex, int i) => tex[i] == ',' ? 1 : 0;

    static int SpaceAt(string tex, int i) =>
        char.IsWhiteSpace(tex[i]) || (tex[i] == '~' && (i == 0 || tex[i - 1] != '\\')) ? 1 : 0;

    static int AndAt(string tex, int i) =>
        i + 4 < tex.Length
        && char.IsWhiteSpace(tex[i])
        && tex.AsSpan(i + 1, 3).Equals("and", StringComparison.OrdinalIgnoreCase)
        && char.IsWhiteSpace(tex[i + 4])
            ? 4
            : 0;
}
