namespace Interregnum.Scenarios;

/// <summary>The ids of one kind of thing, in their order.</summary>
/// <param name="kind">What they are, for messages: "person".</param>
/// <param name="ids">Null when they could not be read; any id passes then, since its absence cannot be told.</param>
sealed class Names(string kind, IReadOnlyList<string>? ids)
{
    readonly Dictionary<string, int> _indices = Indices(ids ?? []);

    const int Longest = 64;

    public int Count => ids?.Count ?? 0;

    public IReadOnlyList<string> Ids => ids ?? [];

    /// <summary>Of an id that stands twice, the first.</summary>
    static Dictionary<string, int> Indices(IReadOnlyList<string> ids)
    {
        var indices = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            indices.TryAdd(ids[i], i);
        }

        return indices;
    }

    /// <summary>The index of an id, or −1.</summary>
    public int IndexOf(string id) => _indices.GetValueOrDefault(id, -1);

    /// <summary>The index of the id that a field names; −1 when it names none, which is reported.</summary>
    public int Reference(Field field)
    {
        if (field.Scalar($"the id of a {kind}") is not { } id)
        {
            return -1;
        }

        var index = IndexOf(id);
        if (index < 0 && ids is not null)
        {
            field.Report(Diagnostic.UnknownId, Unknown(id), Nearest.Suggestion(id, ids));
        }

        return index;
    }

    /// <summary>What to say of an id that nothing has.</summary>
    public string Unknown(string id) =>
        _indices.Count is > 0 and <= 12
            ? $"there is no {kind} '{ScalarNode.Short(id)}', only {string.Join(", ", _indices.Keys)}"
            : $"there is no {kind} '{ScalarNode.Short(id)}'";

    /// <summary>The indices of a list of ids, each once.</summary>
    /// <param name="reference">Reads one of them; <see cref="Reference"/> where none is given.</param>
    public IReadOnlyList<int> References(Field field, int atLeast = 0, Func<Field, int>? reference = null)
    {
        var found = new List<int>();
        foreach (var item in field.Items(atLeast))
        {
            var index = (reference ?? Reference)(item);
            if (index >= 0 && found.Contains(index))
            {
                item.Report(Diagnostic.Twice, $"the {kind} '{ids![index]}' is listed twice");
            }
            else if (index >= 0)
            {
                found.Add(index);
            }
        }

        return found;
    }

    /// <summary>The ids that the entries of a list declare; malformed, reserved and repeated ones are reported.</summary>
    /// <param name="entries">Null when the list itself could not be read.</param>
    public static Names Declared(string kind, IReadOnlyList<Field>? entries, params IReadOnlyList<string> reserved)
    {
        if (entries is null)
        {
            return new(kind, null);
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var declared = new List<string>();
        foreach (var entry in entries)
        {
            var field = entry.Peek("id");
            var id = (field.Node as ScalarNode)?.Text ?? "";
            declared.Add(id);
            if (field.Node is ScalarNode && !IsId(field, reserved))
            {
                continue;
            }

            if (id.Length > 0 && !places.TryAdd(id, field.At.Line))
            {
                field.Report(Diagnostic.DuplicateId, $"the {kind} '{id}' is declared already in line {places[id]}");
            }
        }

        return new(kind, declared);
    }

    /// <summary>Whether a text is <c>[a-z][a-z0-9-]{0,63}</c>.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= Longest
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Whether a field's text can be an id; if not, it is reported.</summary>
    public static bool IsId(Field field, params IReadOnlyList<string> reserved)
    {
        var id = ((ScalarNode)field.Node!).Text;
        if (IsId(id) && !reserved.Contains(id))
        {
            return true;
        }

        var message = reserved.Contains(id)
            ? $"the id '{id}' is reserved"
            : $"'{ScalarNode.Short(id)}' cannot be an id; an id has a letter and then letters, digits and hyphens, all small, 64 at most";
        field.Report(Diagnostic.MalformedId, message, Proposal(id));
        return false;
    }

    static string? Proposal(string id)
    {
        var letters = id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var proposal = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return proposal != id && IsId(proposal) ? $"write '{proposal}'" : null;
    }
}
