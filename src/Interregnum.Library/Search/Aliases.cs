namespace Interregnum.Library.Search;

/// <summary>Other names of the same: sets of which each member stands for every other. Compared as <see cref="Tokens"/> are.</summary>
public sealed class Aliases
{
    readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);

    /// <param name="sets">Each with two names or more, of one word or several.</param>
    public Aliases(IEnumerable<IReadOnlyList<string>> sets)
    {
        foreach (var set in sets)
        {
            var names = set.Select(Folded).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
            foreach (var name in names)
            {
                if (_sets.TryGetValue(name, out var held))
                {
                    held.UnionWith(names);
                }
                else
                {
                    _sets[name] = [.. names];
                }
            }
        }
    }

    public static Aliases None { get; } = new([]);

    /// <summary>Words of the longest name; 0 when there is none.</summary>
    internal int MostWords => _sets.Keys.Select(n => n.Count(c => c == ' ') + 1).DefaultIfEmpty(0).Max();

    /// <summary>The other names, in alphabetical order.</summary>
    public IReadOnlyList<string> Of(string name)
    {
        var folded = Folded(name);
        return _sets.TryGetValue(folded, out var set) ? [.. set.Where(n => n != folded).Order(StringComparer.Ordinal)] : [];
    }

    static string Folded(string name) => string.Join(' ', Tokens.Of(name).Select(t => t.Text));
}
