using System.Buffers;
using System.Globalization;
using System.Text;

namespace Interregnum.Runs;

/// <summary>Comma-separated values as RFC 4180 has them, but with LF: UTF-8, no byte-order mark, numbers that read back to the same bits.</summary>
sealed class CsvWriter(Stream stream) : IDisposable
{
    static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    readonly StreamWriter _writer = new(
        stream,
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        1 << 16,
        leaveOpen: true
    );
    bool _begun;

    public CsvWriter Text(string? value)
    {
        Separate();
        if (value.AsSpan().ContainsAny(ToQuote))
        {
            _writer.Write('"');
            _writer.Write(value!.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(value);
        }

        return this;
    }

    /// <summary>A number in the shortest form that reads back to it; nothing for null.</summary>
    public CsvWriter Number<T>(T? value)
        where T : struct, ISpanFormattable
    {
        Separate();
        if (value is { } number)
        {
            Span<char> digits = stackalloc char[32];
            number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
            _writer.Write(digits[..length]);
        }

        return this;
    }

    public void EndRow()
    {
        _writer.Write('\n');
        _begun = false;
    }

    public void Dispose() => _writer.Dispose();

    void Separate()
    {
        if (_begun)
        {
            _writer.Write(',');
        }

        _begun = true;
    }
}
