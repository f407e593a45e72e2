namespace Interregnum.Scenarios;

/// <summary>A value of a page under its name, or the absence of one. What is wrong with it is reported where it stands; reading goes on.</summary>
/// <param name="Page">Where it stands, and where problems go.</param>
/// <param name="Node">Null when it is absent; whoever found it absent has reported it, if it was needed.</param>
/// <param name="Name">As messages call it.</param>
sealed record Field(Page Page, Node? Node, string Name)
{
    public bool IsMissing => Node is null;

    public Mark At => Node?.At ?? Mark.Start;

    public bool IsScalar => Node is ScalarNode;

    public bool IsMapping => Node is MappingNode;

    public bool IsSequence => Node is SequenceNode;

    /// <summary>The place of a character of a scalar's text; the scalar's own where the file writes it otherwise (escaped, folded).</summary>
    public Mark MarkOf(int offset)
    {
        var text = (Node as ScalarNode)?.Text ?? "";
        var line = Page.Line(At.Line);
        for (var quote = 0; quote <= 1; quote++)
        {
            if (string.CompareOrdinal(line, At.Column - 1 + quote, text, 0, text.Length) == 0)
            {
                return At with { Column = At.Column + quote + offset };
            }
        }

        return At;
    }

    public void Report(Diagnostic diagnostic, string message, string? suggestion = null) =>
        Page.Report(At, diagnostic, message, suggestion);

    /// <summary>The value as a mapping with known keys.</summary>
    /// <param name="what">What it describes, for messages: "a person".</param>
    public Section Section(string what) => new(this, what);

    /// <summary>A key's value, looked at before the mapping is read; nothing is reported.</summary>
    public Field Peek(string key) => new(Page, (Node as MappingNode)?.Find(key), key);

    /// <summary>The values of a list; none when it is absent or something else.</summary>
    public IReadOnlyList<Field> Items(int atLeast = 0, int atMost = int.MaxValue)
    {
        if (Node is not SequenceNode list)
        {
            WrongType("a list");
            return [];
        }

        if (list.Items.Count < atLeast || list.Items.Count > atMost)
        {
            var most = atMost == int.MaxValue ? $"{atLeast} or more" : $"{atLeast} to {atMost}";
            Report(Diagnostic.Count, $"the length of '{Name}' is {list.Items.Count}; {most} entries are needed");
        }

        var (page, name) = (Page, Name);
        return [.. list.Items.Select(n => new Field(page, n, name))];
    }

    /// <summary>Keys and values of a mapping whose keys are ids, months or paths; none when it is absent or something else.</summary>
    public IReadOnlyList<Pair> Pairs()
    {
        if (Node is not MappingNode map)
        {
            WrongType("a mapping");
            return [];
        }

        var page = Page;
        return [.. map.Entries.Select(e => new Pair(new(page, e.Key, e.Key.Text), new(page, e.Value, e.Key.Text)))];
    }

    /// <summary>Words, not empty; "" when absent or wrong.</summary>
    public string Text()
    {
        var text = Scalar("text");
        if (text is not null && text.Trim().Length == 0)
        {
            Report(Diagnostic.NoText, $"'{Name}' is empty");
        }

        RefuseControls(text ?? "");
        return text?.Trim() ?? "";
    }

    /// <summary>Words, or null when absent.</summary>
    public string? TextOrNull() => IsMissing ? null : Text();

    /// <summary>true or false; false when absent or wrong.</summary>
    public bool Truth()
    {
        if (Scalar("true or false") is not { } text)
        {
            return false;
        }

        if (text is not ("true" or "false"))
        {
            WrongType("true or false");
        }

        return text == "true";
    }

    /// <summary>A whole number within bounds; the lower bound when absent or wrong.</summary>
    public int Whole(int low, int high)
    {
        if (Scalar("a whole number") is not { } text)
        {
            return low;
        }

        if (!int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number))
        {
            WrongType("a whole number");
            return low;
        }

        if (number < low || number > high)
        {
            Report(Diagnostic.OutOfBounds, $"'{Name}' is {number}; it lies between {low} and {high}");
        }

        return Math.Clamp(number, low, high);
    }

    /// <summary>One of a few words, as its index; 0 when absent or wrong.</summary>
    public int Word(params string[] words)
    {
        if (Scalar("a word") is not { } text)
        {
            return 0;
        }

        var index = Array.IndexOf(words, text);
        if (index < 0)
        {
            Report(
                Diagnostic.Word,
                $"'{Name}' is {string.Join(", ", words[..^1])} or {words[^1]}; found {Node!.Kind}",
                Nearest.Suggestion(text, words)
            );
        }

        return Math.Max(index, 0);
    }

    /// <summary>The scalar's text; null when absent, or reported when it is a list or mapping.</summary>
    public string? Scalar(string expected)
    {
        if (Node is ScalarNode { IsNothing: false } scalar)
        {
            return scalar.Text;
        }

        WrongType(expected);
        return null;
    }

    /// <summary>Quoted text can write as an escape what no file may hold as a character.</summary>
    void RefuseControls(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\t'))
            {
                Report(Diagnostic.ControlCharacter, $"the control character U+{(int)c:X4} in '{Name}'", "remove its escape");
                return;
            }
        }
    }

    public void WrongType(string expected) => Mistyped($"'{Name}' needs {expected}");

    /// <summary>Reports what was expected and what was found, where there is something.</summary>
    public void Mistyped(string expectation)
    {
        if (Node is not null)
        {
            Report(Diagnostic.WrongType, $"{expectation}; found {Node.Kind}");
        }
    }
}

/// <summary>A key and a value of a mapping.</summary>
sealed record Pair(Field Key, Field Value);
