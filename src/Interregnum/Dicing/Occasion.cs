using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

/// <summary>A coordinate of the dice without its entity: the last three words of the counter, and the key.</summary>
readonly record struct Occasion(uint Second, uint Low, uint High, (uint Low, uint High) Key)
{
    const float Step = 1f / (1 << 23);

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

    /// <summary>The upper 23 bits of each word and a half, over 2^23: every step of it is exact.</summary>
    public void Uniforms(ReadOnlySpan<uint> entities, Span<float> into)
    {
        var words = MemoryMarshal.Cast<float, uint>(into);
        Words(entities, words);
        var whole = words.Length & ~15;
        for (var i = 0; i < whole; i += 16)
        {
            Open(Vector512.Create<uint>(words[i..])).CopyTo(into[i..]);
        }

        for (var i = whole; i < words.Length; i++)
        {
            into[i] = ((words[i] >> 9) + 0.5f) * Step;
        }
    }

    /// <summary>Sixteen numbers from 52 bits each, as <see cref="Dice.Uniform"/> draws one.</summary>
    /// <param name="entities">At most sixteen.</param>
    /// <param name="into">Sixteen places; those behind the entities' are filled with something.</param>
    public void Uniforms(ReadOnlySpan<uint> entities, Span<double> into)
    {
        Span<uint> lanes = stackalloc uint[16];
        entities.CopyTo(lanes);
        new Philox.Rounds(Second, Low, High, Key).Block(
            Vector512.Create<uint>(lanes),
            out var first,
            out var second,
            out _,
            out _
        );
        Open(Vector512.WidenLower(first), Vector512.WidenLower(second)).CopyTo(into);
        Open(Vector512.WidenUpper(first), Vector512.WidenUpper(second)).CopyTo(into[8..]);
    }

    public void Exponentials(ReadOnlySpan<uint> entities, Span<float> into)
    {
        WholeVectors(into.Length);
        SameLength(entities.Length, into.Length);
        for (var i = 0; i < into.Length; i += 16)
        {
            Exponential(Vector512.Create(entities[i..])).CopyTo(into[i..]);
        }
    }

    /// <summary>Sixteen exponential numbers.</summary>
    public Vector512<float> Exponential(Vector512<uint> entities)
    {
        new Philox.Rounds(Second, Low, High, Key).Block(entities, out var word, out _, out _, out _);
        return -VectorMath.Log(Open(word));
    }

    public void Normals(ReadOnlySpan<uint> entities, Span<float> into)
    {
        WholeVectors(into.Length);
        Uniforms(entities, into);
        for (var i = 0; i < into.Length; i += 16)
        {
            VectorMath.NormalQuantile(Vector512.Create<float>(into[i..])).CopyTo(into[i..]);
        }
    }

    static void WholeVectors(int count)
    {
        if (count % 16 != 0)
        {
            throw new ArgumentException($"{count} numbers are drawn sixteen at a time; their number must be a multiple of 16.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Open(Vector512<uint> words) =>
        (Vector512.ConvertToSingle((words >>> 9).AsInt32()) + Vector512.Create(0.5f)) * Vector512.Create(Step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Open(Vector512<ulong> first, Vector512<ulong> second) =>
        (Vector512.ConvertToDouble((first << 20) | (second >>> 12)) + Vector512.Create(0.5)) * Vector512.Create(1.0 / (1L << 52));

    static void SameLength(int entities, int into)
    {
        if (entities != into)
        {
            throw new ArgumentException($"{entities} entities draw into {into} places; there must be one place for each.");
        }
    }
}
