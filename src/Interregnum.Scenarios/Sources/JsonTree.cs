using System.Text;
using System.Text.Json;

namespace Interregnum.Scenarios;

/// <summary>A page of JSON as nodes that know their places.</summary>
ref struct JsonTree
{
    const int Deepest = 32;

    readonly Page _page;
    readonly ReadOnlySpan<byte> _bytes;
    Utf8JsonReader _reader;

    JsonTree(Page page, byte[] bytes)
    {
        _page = page;
        _bytes = bytes;
        _reader = new(bytes, new JsonReaderOptions { MaxDepth = Deepest });
    }

    /// <summary>The page's value, or null; what is wrong is reported on the page.</summary>
    public static Node? Of(Page page)
    {
        var tree = new JsonTree(page, Encoding.UTF8.GetBytes(page.Text));
        try
        {
            tree._reader.Read();
            var node = tree.Value();
            tree._reader.Read();
            return node;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            var column = Columns(page.Line(line), (int)(e.BytePositionInLine ?? 0)) + 1;
            page.Report(new(line, column), Diagnostic.Syntax, Sentence(e.Message));
            return null;
        }
    }

    Node Value()
    {
        var at = Here();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value());
                }

                return new SequenceNode(at, items);
            case JsonTokenType.StartObject:
                return new MappingNode(at, Entries());
            case JsonTokenType.String:
                return new ScalarNode(at, _reader.GetString()!, Plain: false);
            default:
                return new ScalarNode(at, Encoding.UTF8.GetString(_reader.ValueSpan), Plain: true);
        }
    }

    List<Entry> Entries()
    {
        var entries = new List<Entry>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = new ScalarNode(Here(), _reader.GetString()!, Plain: false);
            _reader.Read();
            var value = Value();
            if (entries.Exists(e => e.Key.Text == key.Text))
            {
                _page.Report(
                    key.At,
                    Diagnostic.DuplicateKey,
                    $"the key '{ScalarNode.Short(key.Text)}' stands already in this object"
                );
            }
            else
            {
                entries.Add(new(key, value));
            }
        }

        return entries;
    }

    readonly Mark Here()
    {
        var before = _bytes[..(int)_reader.TokenStartIndex];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    static int Columns(string line, int bytes)
    {
        var utf8 = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(utf8.AsSpan(0, Math.Min(bytes, utf8.Length)));
    }

    /// <summary>The library's message without its own account of the place.</summary>
    static string Sentence(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"not JSON: {(place < 0 ? message : message[..place]).TrimEnd('.')}";
    }
}
