namespace Interregnum.Scenarios;

/// <summary>A value of a file, with the place where it begins.</summary>
abstract record Node(Mark At)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <param name="Plain">Written without quotes.</param>
sealed record ScalarNode(Mark At, string Text, bool Plain) : Node(At)
{
    public override string Kind => IsNothing ? "nothing" : $"'{Short(Text)}'";

    /// <summary>Nothing stands there, or <c>null</c>.</summary>
    public bool IsNothing => Plain && Text is "" or "~" or "null";

    public static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";
}

sealed record SequenceNode(Mark At, IReadOnlyList<Node> Items) : Node(At)
{
    public override string Kind => "a list";
}

sealed record MappingNode(Mark At, IReadOnlyList<Entry> Entries) : Node(At)
{
    /// <summary>The value of a key, or null.</summary>
    public Node? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public override string Kind => "a mapping";
}

/// <summary>A key of a mapping with its value. A class, like all that is kept in lists here: lists of values would be compiled at every start.</summary>
sealed record Entry(ScalarNode Key, Node Value);
