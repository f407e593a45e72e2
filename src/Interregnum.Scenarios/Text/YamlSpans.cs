using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Interregnum.Scenarios;

/// <summary>Where a value stands in a file's text, for edits that leave all else as it is.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last character: of a block, its last value's; comments and empty lines that follow are not in it.</param>
/// <param name="Flow">Written in brackets or braces.</param>
sealed record Span(int Start, int End, bool Flow)
{
    /// <summary>A scalar's text; null for a list or a mapping.</summary>
    public string? Text { get; init; }

    /// <summary>Entries of a list.</summary>
    public IReadOnlyList<Span> Items { get; init; } = [];

    /// <summary>Entries of a mapping.</summary>
    public IReadOnlyList<(string Key, int KeyStart, Span Value)> Entries { get; init; } = [];

    public Span? Find(string key) => Entries.Where(e => e.Key == key).Select(e => e.Value).FirstOrDefault();
}

/// <summary>Reads a file as values that know their characters. Only for text that <see cref="YamlTree"/> has read without an error.</summary>
static class YamlSpans
{
    public static Span Of(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        while (parser.MoveNext() && parser.Current is not DocumentStart) { }

        parser.MoveNext();
        return Value(parser);
    }

    static Span Value(Parser parser) =>
        parser.Current switch
        {
            SequenceStart list => Sequence(parser, list),
            MappingStart map => Mapping(parser, map),
            Scalar scalar => new(At(scalar.Start), At(scalar.End), Flow: true) { Text = scalar.Value },
            _ => throw new InvalidOperationException("the text was not read as YAML before it was edited"),
        };

    static Span Sequence(Parser parser, SequenceStart start)
    {
        var items = new List<Span>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            items.Add(Value(parser));
        }

        var flow = start.Style == SequenceStyle.Flow;
        var end = flow || items.Count == 0 ? Closed(parser) : items[^1].End;
        return new(At(start.Start), end, flow) { Items = items };
    }

    static Span Mapping(Parser parser, MappingStart start)
    {
        var entries = new List<(string, int, Span)>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = Value(parser);
            parser.MoveNext();
            entries.Add((key.Text ?? "", key.Start, Value(parser)));
        }

        var flow = start.Style == MappingStyle.Flow;
        var end = flow || entries.Count == 0 ? Closed(parser) : entries[^1].Item3.End;
        return new(At(start.Start), end, flow) { Entries = entries };
    }

    /// <summary>One past the closing bracket, whose own end the parser gives as its beginning.</summary>
    static int Closed(Parser parser) => At(parser.Current!.Start) + 1;

    static int At(YamlDotNet.Core.Mark mark) => (int)mark.Index;
}
