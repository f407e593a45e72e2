using System.Buffers.Binary;
using System.Text;

namespace Interregnum.Acceptance;

/// <summary>A message of protocol buffers, read by the numbers of its fields alone.</summary>
sealed class ProtobufMessage
{
    readonly List<(int Field, byte[] Bytes)> _fields = [];

    /// <exception cref="InvalidDataException">It is none.</exception>
    public ProtobufMessage(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var key = (int)Varint(ref bytes);
            var length = (key & 7) switch
            {
                0 => VarintLength(bytes),
                1 => 8,
                2 => (int)Varint(ref bytes),
                5 => 4,
                var type => throw new InvalidDataException($"There is no wire type {type}."),
            };
            _fields.Add((key >> 3, bytes[..length].ToArray()));
            bytes = bytes[length..];
        }
    }

    public IEnumerable<ProtobufMessage> Messages(int field) => Values(field).Select(v => new ProtobufMessage(v));

    /// <summary>The messages at the end of a path of fields.</summary>
    public IEnumerable<ProtobufMessage> Messages(int field, int inner) => Messages(field).SelectMany(m => m.Messages(inner));

    public string Text(int field) => Encoding.UTF8.GetString(Values(field).SingleOrDefault([]));

    public string Hex(int field) => Convert.ToHexStringLower(Values(field).SingleOrDefault([]));

    /// <summary>A number of fixed width, signed or not.</summary>
    public long Fixed(int field) =>
        Values(field).SingleOrDefault() is { } value ? BinaryPrimitives.ReadInt64LittleEndian(value) : 0;

    public double Double(int field) => BitConverter.Int64BitsToDouble(Fixed(field));

    IEnumerable<byte[]> Values(int field) => _fields.Where(f => f.Field == field).Select(f => f.Bytes);

    static int VarintLength(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange<byte>(0, 0x7f) + 1;

    static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var (value, length) = (0UL, VarintLength(bytes));
        for (var i = 0; i < length; i++)
        {
            value |= (ulong)(bytes[i] & 0x7f) << (7 * i);
        }

        bytes = bytes[length..];
        return value;
    }
}
