namespace Interregnum.Scenarios;

/// <summary>
/// A mapping with known keys. The keys asked for are the keys there are: <see cref="Close"/> reports all others, and those that had
/// to be there and are not.
/// </summary>
sealed class Section
{
    readonly Field _field;
    readonly MappingNode? _map;
    readonly string _what;
    readonly List<string> _known = [];
    readonly Dictionary<string, Diagnostic> _missing = [];

    public Section(Field field, string what)
    {
        (_field, _what, _map) = (field, what, field.Node as MappingNode);
        if (_map is null)
        {
            field.Mistyped($"{what} is a mapping of keys");
        }
    }

    /// <summary>There is nothing to read: it is absent, or something else and reported.</summary>
    public bool IsMissing => _map is null;

    public Mark At => _field.At;

    public Page Page => _field.Page;

    /// <summary>The value of a key that has to be there.</summary>
    public Field Require(string key) => Require(key, Diagnostic.MissingKey);

    /// <summary>The same, with a code of its own for its absence.</summary>
    public Field Require(string key, Diagnostic absent)
    {
        var value = Optional(key);
        if (_map is not null && !Holds(key))
        {
            _missing.Add(key, absent);
        }

        return value;
    }

    /// <summary>The value of a key that may be absent.</summary>
    public Field Optional(string key)
    {
        _known.Add(key);
        var node = _map?.Find(key);
        if (node is ScalarNode { IsNothing: true })
        {
            _field.Page.Report(node.At, Diagnostic.WrongType, $"'{key}' has no value", "give one, or leave the key out");
        }

        return new(_field.Page, node is ScalarNode { IsNothing: true } ? null : node, key);
    }

    public bool Holds(string key) => _map?.Find(key) is not null;

    /// <summary>Reports the keys that nobody asked for, unless others are left alone, and the missing ones that none of them was meant for.</summary>
    public void Close(bool othersAllowed = false)
    {
        var meant = new HashSet<string>();
        foreach (var (key, value) in othersAllowed ? [] : _map?.Entries ?? [])
        {
            if (_known.Contains(key.Text) || IsRestOfQuantity(key, value))
            {
                continue;
            }

            var near = Nearest.Word(key.Text, _known.Where(k => !Holds(k)));
            meant.Add(near ?? "");
            var keys = _known.Count == 0 ? "no keys" : $"the keys {string.Join(", ", _known)}";
            var suggestion = near is null ? $"{_what} has {keys}" : $"did you mean '{near}'?";
            _field.Page.Report(key.At, Diagnostic.UnknownKey, $"unknown key '{ScalarNode.Short(key.Text)}'", suggestion);
        }

        foreach (var (key, absent) in _missing)
        {
            if (!meant.Contains(key))
            {
                _field.Report(absent, $"{_what} needs the key '{key}'");
            }
        }
    }

    /// <summary>In braces an unquoted <c>uniform(0.2, 0.6)</c> falls apart at its comma; the quantity has been reported.</summary>
    static bool IsRestOfQuantity(ScalarNode key, Node value) =>
        key.Text.EndsWith(')') && value is ScalarNode { IsNothing: true } && !key.Text.Contains('(');
}
