using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Dicing;

public class DiceTests
{
    /// <summary>A coordinate whose fields stand at the borders of their ranges, where packing would go wrong first.</summary>
    public sealed record Coordinate(long History, int Month, int Stream, int Occasion, uint Entity, uint Second, int Draw);

    public static class Borders
    {
        public static Arbitrary<Coordinate> Coordinates() =>
            (
                from history in Field(40)
                from month in Field(12)
                from stream in Field(5)
                from occasion in Field(7)
                from entity in Field(32)
                from second in Field(24)
                from draw in Field(8)
                select new Coordinate(history, (int)month, (int)stream, (int)occasion, (uint)entity, (uint)second, (int)draw)
            ).ToArbitrary();

        static Gen<long> Field(int bits) =>
            Gen.OneOf(
                Gen.Elements(0L, 1, (1L << bits) - 2, (1L << bits) - 1),
                Gen.Choose(0, bits - 1).Select(bit => 1L << bit),
                Gen.Choose(0, int.MaxValue).Two().Select(two => (((long)two.Item1 << 31) | (long)two.Item2) & ((1L << bits) - 1))
            );
    }

    [Property(Arbitrary = [typeof(Borders)], MaxTest = 2000)]
    public void Every_coordinate_can_be_read_back_from_its_counter(Coordinate at)
    {
        var packed = new Dice(7, at.History).Pack((Stream)at.Stream, at.Month, at.Second, at.Occasion, at.Draw);

        var history = packed.Low | ((long)(packed.High >> 24) << 32);
        var month = (int)(packed.High >> 12) & 0xFFF;
        var stream = (int)(packed.High >> 7) & 0x1F;
        var occasion = (int)packed.High & 0x7F;
        Assert.Equal(
            at,
            new Coordinate(history, month, stream, occasion, at.Entity, packed.Second >> 8, (int)packed.Second & 0xFF)
        );
    }

    [Property(Arbitrary = [typeof(Borders)], MaxTest = 1000)]
    public void Two_coordinates_have_different_luck(Coordinate one, Coordinate other)
    {
        Assert.True(one == other || Block(one) != Block(other));

        static (uint, uint, uint, uint) Block(Coordinate at) =>
            new Dice(3, at.History).Pack((Stream)at.Stream, at.Month, at.Second, at.Occasion, at.Draw).Block(at.Entity);
    }

    [Theory]
    [InlineData(-1, 0u, 0, 0, 0)]
    [InlineData(4096, 0u, 0, 0, 0)]
    [InlineData(0, 1u << 24, 0, 0, 0)]
    [InlineData(0, 0u, 128, 0, 0)]
    [InlineData(0, 0u, -1, 0, 0)]
    [InlineData(0, 0u, 0, 255, 0)]
    [InlineData(0, 0u, 0, -1, 0)]
    [InlineData(0, 0u, 0, 0, 32)]
    public void A_field_that_does_not_fit_is_refused(int month, uint second, int occasion, int draw, int stream)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new Dice(1, 0).Word((Stream)stream, month, 0, second, occasion, draw)
        );

        Assert.Contains("0..", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1L << 40)]
    public void A_history_that_does_not_fit_is_refused(long history) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dice(1, history));

    [Fact]
    public void Every_seed_is_a_seed()
    {
        long[] seeds = [0, 1, -1, long.MinValue, long.MaxValue, 1L << 32, -(1L << 32)];

        var words = seeds.Select(seed => new Dice(seed, 0).Word(Stream.Events, 0, 0)).ToList();

        Assert.Equal(seeds.Length, words.Distinct().Count());
        Assert.Equal(default, new Dice(0, 0));
    }

    [Property(MaxTest = 200)]
    public void Many_draws_at_a_time_are_the_same_as_one(uint[] entities, long seed, byte month, byte draw)
    {
        var dice = new Dice(seed, 12);
        var words = new uint[entities.Length];
        var uniforms = new float[entities.Length];
        dice.Words(words, Stream.Votes, month, entities, 5, 2, draw % 255);
        dice.Uniforms(uniforms, Stream.Votes, month, entities, 5, 2, draw % 255);

        for (var i = 0; i < entities.Length; i++)
        {
            Assert.Equal(dice.Word(Stream.Votes, month, entities[i], 5, 2, draw % 255), words[i]);
            Assert.Equal(((words[i] >> 9) + 0.5) / (1 << 23), uniforms[i]);
            Assert.Equal(dice.Uniform(Stream.Votes, month, entities[i], 5, 2, draw % 255), uniforms[i], 2e-7);
            Assert.InRange(uniforms[i], float.Epsilon, MathF.BitDecrement(1));
        }
    }

    [Property(MaxTest = 100)]
    public void Many_exponential_and_normal_draws_at_a_time_are_the_same_as_one(long seed, byte month)
    {
        var dice = new Dice(seed, 12);
        uint[] entities = [.. Enumerable.Range(1, 48).Select(i => (uint)i * 40503)];
        var (uniforms, waits, normals) = (new float[48], new float[48], new float[48]);
        dice.Uniforms(uniforms, Stream.Votes, month, entities, 5, 2, 1);
        dice.Exponentials(waits, Stream.Votes, month, entities, 5, 2, 1);
        dice.Normals(normals, Stream.Votes, month, entities, 5, 2, 1);

        for (var i = 0; i < entities.Length; i++)
        {
            // The one's uniform number has more bits, which the ends of the line magnify.
            var one = dice.Exponential(Stream.Votes, month, entities[i], 5, 2, 1);
            Assert.Equal(one, waits[i], 4e-7 * Math.Max(1, one) * Math.Exp(one));
            Assert.Equal(-Math.Log(uniforms[i]), waits[i], 4e-7 * Math.Max(1, one));
            Assert.Equal(VectorMath.NormalQuantile(uniforms[i]), normals[i], 4e-6 * Math.Max(1, Math.Abs(normals[i])));
            Assert.True(waits[i] > 0);
        }
    }

    [Fact]
    public void Places_that_are_too_many_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Dice(1, 1).Words(new uint[3], Stream.Votes, 0, new uint[2]));

    [Fact]
    public void Short_exponential_and_normal_numbers_come_sixteen_at_a_time()
    {
        Assert.Throws<ArgumentException>(() => new Dice(1, 1).Exponentials(new float[15], Stream.Votes, 0, new uint[15]));
        Assert.Throws<ArgumentException>(() => new Dice(1, 1).Normals(new float[17], Stream.Votes, 0, new uint[17]));
        Assert.Throws<ArgumentException>(() => new Dice(1, 1).Normals(new float[16], Stream.Votes, 0, new uint[32]));
    }

    [Fact]
    public void Streams_keep_their_numbers()
    {
        var streams = Enum.GetValues<Stream>();

        Assert.Equal(streams.Length, streams.Distinct().Count());
        Assert.All(streams, stream => Assert.InRange((int)stream, 0, 31));
        Golden.Matches(string.Join('\n', streams.Select(stream => $"{(int)stream} {stream}")) + "\n");
    }

    [Fact]
    public void Normal_and_exponential_draws_have_their_moments()
    {
        const int N = 200_000;
        var dice = new Dice(11, 0);
        var normals = Enumerable.Range(0, N).Select(i => dice.Normal(Stream.Challenge, 3, (uint)i)).ToList();
        var waits = Enumerable.Range(0, N).Select(i => dice.Exponential(Stream.Challenge, 4, (uint)i)).ToList();

        Assert.Equal(0, normals.Average(), 4.5 / Math.Sqrt(N));
        Assert.Equal(1, normals.Average(x => x * x), 4.5 * Math.Sqrt(2.0 / N));
        Assert.Equal(3, normals.Average(x => x * x * x * x), 4.5 * Math.Sqrt(96.0 / N));
        Assert.Equal(1, waits.Average(), 4.5 / Math.Sqrt(N));
        Assert.Equal(2, waits.Average(x => x * x), 4.5 * Math.Sqrt(20.0 / N));
        Assert.All(waits, wait => Assert.True(wait > 0));
    }
}
