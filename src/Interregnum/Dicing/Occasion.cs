using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

/// <summary>A coordinate of the dice without its entity: the last three words of the counter, and the key.</summary>
readonly record struct Occasion(uint Second, uint Low, uint High, (uint Low, uint High) Key)
{
    public (uint First, uint Second, uint Third, uint Fourth) Block(uint entity) =>
        Philox.Block(entity, Second, Low, High, Key.Low, Key.High);

    public void Words(ReadOnlySpan<uint> entities, Span<uint> into)
    {
        SameLength(entities.Length, into.Length);
        var rounds = new Philox.Rounds(Second, Low, High, Key);
        var whole = entities.Length & ~15;
        for (var i = 0; i < whole; i += 16)
        {
            rounds.Block(Vector512.Create(entities[i..]), out var word, out _, out _, out _);
            word.CopyTo(into[i..]);
        }

        for (var i = whole; i < entities.Length; i++)
        {
            into[i] = Block(entities[i]).First;
        }
    }

    public void Uniforms(ReadOnlySpan<uint> entities, Span<float> into)
    {
        var words = MemoryMarshal.Cast<float, uint>(into);
        Words(entities, words);
        for (var i = 0; i < words.Length; i++)
        {
            into[i] = (float)(int)(words[i] >> 9) * (1f / (1 << 23)) + (1f / (1 << 24));
        }
    }

    static void SameLength(int entities, int into)
    {
        if (entities != into)
        {
            throw new ArgumentException($"{entities} entities draw into {into} places; there must be one place for each.");
        }
    }
}
