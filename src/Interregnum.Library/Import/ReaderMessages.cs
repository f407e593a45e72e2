using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Interregnum.Library.Import;

/// <summary>What is sent to a process that reads, and what it answers: each part with its length before it.</summary>
static class ReaderMessages
{
    /// <summary>Of one part: no file and no answer is larger.</summary>
    const int MostBytes = 1 << 30;

    /// <summary>A file's name and bytes.</summary>
    public static void Ask(Stream to, string name, ReadOnlySpan<byte> bytes)
    {
        Write(to, Encoding.UTF8.GetBytes(name));
        Write(to, bytes);
        to.Flush();
    }

    /// <summary>The next file; null when there is none.</summary>
    public static (string Name, byte[] Bytes)? Asked(Stream from) =>
        Read(from) is { } name && Read(from) is { } bytes ? (Encoding.UTF8.GetString(name), bytes) : null;

    public static void Answer(Stream to, ReaderAnswer answer)
    {
        Write(to, JsonSerializer.SerializeToUtf8Bytes(answer));
        to.Flush();
    }

    /// <summary>The answer; null when the process ended without one.</summary>
    public static ReaderAnswer? Answered(Stream from) =>
        Read(from) is { } bytes ? JsonSerializer.Deserialize<ReaderAnswer>(bytes) : null;

    static void Write(Stream to, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        to.Write(length);
        to.Write(bytes);
    }

    static byte[]? Read(Stream from)
    {
        Span<byte> length = stackalloc byte[4];
        if (from.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (count is < 0 or > MostBytes)
        {
            return null;
        }

        var bytes = new byte[count];
        return from.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : null;
    }
}

/// <summary>What came of reading a file: a text, or a refusal.</summary>
sealed record ReaderAnswer(Extract? Extract, string? Refusal, string? Remedy);
