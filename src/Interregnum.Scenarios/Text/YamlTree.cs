using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Interregnum.Scenarios;

/// <summary>A page of YAML as nodes that know their places. The parser's events are read one by one, so that depth is bounded and nothing expands.</summary>
sealed class YamlTree
{
    const int Deepest = 32;

    readonly Page _page;
    readonly Parser _parser;
    readonly Stack<Opened> _open = [];

    YamlTree(Page page)
    {
        _page = page;
        _parser = new(new Scanner(new StringReader(page.Text), skipComments: true));
    }

    /// <summary>The page's value, or null when it has none; what is wrong is reported on the page.</summary>
    public static Node? Of(Page page) => HasTabs(page) ? null : new YamlTree(page).Document();

    static bool HasTabs(Page page)
    {
        for (var number = 1; number <= page.LineCount; number++)
        {
            var line = page.Line(number);
            var indent = line.Length - line.TrimStart(' ', '\t').Length;
            if (line.AsSpan(0, indent).IndexOf('\t') is var tab and >= 0 && indent < line.Length)
            {
                page.Report(new(number, tab + 1), Diagnostic.Tab, "a tab in the indentation", "indent with spaces");
                return true;
            }
        }

        return false;
    }

    Node? Document()
    {
        try
        {
            Next();
            if (Next() is StreamEnd)
            {
                _page.Report(Mark.Start, Diagnostic.Empty, "the file holds nothing but comments");
                return null;
            }

            Next();
            var node = Value();
            if (node is null && !_page.HasErrors)
            {
                // The parser ends a document in the middle of a value where a block is indented to less than it began with.
                _page.Report(
                    Here,
                    Diagnostic.Syntax,
                    "the YAML cannot be read beyond this place",
                    "is it indented as what stands above it?"
                );
            }

            Next();
            if (node is not null && Next() is DocumentStart second)
            {
                _page.Report(At(second), Diagnostic.Documents, "a second document begins here", "keep one document in a file");
            }

            return node;
        }
        catch (YamlException e)
        {
            Report(e.Start.Line > 0 ? new((int)e.Start.Line, (int)e.Start.Column) : Here, Sentence(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser gives up in these ways, without a place, on a bracket that is never closed and on a tag that is no address.
            _page.Report(Here, Diagnostic.Syntax, "the YAML cannot be read beyond this place", "is a bracket open after it?");
        }

        return null;
    }

    /// <summary>The current event's value; null when it is refused or nested too deep, which is reported.</summary>
    Node? Value()
    {
        var now = _parser.Current!;
        if (IsRefused(now))
        {
            _page.Report(At(now), Diagnostic.Alias, "anchors (&), aliases (*) and tags (!) are not read", "write the value out");
            return null;
        }

        if (_open.Count >= Deepest)
        {
            _page.Report(At(now), Diagnostic.TooDeep, $"nested deeper than {Deepest} levels");
            return null;
        }

        return now switch
        {
            Scalar scalar => new ScalarNode(At(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => Sequence(),
            MappingStart => Mapping(),
            _ => null,
        };
    }

    SequenceNode? Sequence()
    {
        var start = _parser.Current!;
        _open.Push(new(At(start), ((SequenceStart)start).Style == SequenceStyle.Flow ? "[" : null));
        var items = new List<Node>();
        while (Next() is not SequenceEnd)
        {
            if (Value() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        _open.Pop();
        return new(At(start), items);
    }

    MappingNode? Mapping()
    {
        var start = _parser.Current!;
        _open.Push(new(At(start), ((MappingStart)start).Style == MappingStyle.Flow ? "{" : null));
        var entries = new List<Entry>();
        var places = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            if (Value() is not { } key || Next() is null || Value() is not { } value)
            {
                return null;
            }

            if (key is not ScalarNode name)
            {
                _page.Report(key.At, Diagnostic.WrongType, $"a key is a word; found {key.Kind}");
            }
            else if (!places.TryAdd(name.Text, name))
            {
                _page.Report(
                    name.At,
                    Diagnostic.DuplicateKey,
                    $"the key '{ScalarNode.Short(name.Text)}' stands already in line {places[name.Text].At.Line}"
                );
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        _open.Pop();
        return new(At(start), entries);
    }

    static bool IsRefused(ParsingEvent e) =>
        e is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false };

    ParsingEvent? Next() => _parser.MoveNext() ? _parser.Current : null;

    Mark Here => _parser.Current is { } now ? new((int)now.End.Line, (int)now.End.Column) : Mark.Start;

    void Report(Mark at, string message)
    {
        var bracket = _open.FirstOrDefault(o => o.Bracket is not null);
        var suggestion = bracket is null ? null : $"is the '{bracket.Bracket}' of line {bracket.At.Line} closed?";
        _page.Report(at, Diagnostic.Syntax, message, suggestion);
    }

    static string Sentence(string message) => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    static Mark At(ParsingEvent e) => new((int)e.Start.Line, (int)e.Start.Column);
}

/// <summary>A list or mapping that is being read.</summary>
/// <param name="Bracket">The bracket that opened it; null where indentation did.</param>
sealed record Opened(Mark At, string? Bracket);
