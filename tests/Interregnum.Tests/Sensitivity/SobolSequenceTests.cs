using System.Numerics;
using Interregnum.Sensitivity;

namespace Interregnum.Tests.Sensitivity;

public class SobolSequenceTests
{
    [Fact]
    public void Direction_integers_are_odd_and_short_and_their_polynomials_primitive()
    {
        Assert.True(SobolSequence.MostDimensions >= 64);
        for (var dimension = 1; dimension < SobolSequence.MostDimensions; dimension++)
        {
            var (polynomial, initial) = DirectionNumbers.Of(dimension);

            Assert.Equal(initial.Count, BitOperations.Log2((uint)polynomial));
            Assert.All(initial.Select((m, i) => (m, i)), p => Assert.True(p.m % 2 == 1 && p.m < 2 << p.i));
            Assert.Equal((1 << initial.Count) - 1, Order(polynomial));
        }
    }

    [Fact]
    public void Polynomials_are_all_different()
    {
        var polynomials = Enumerable.Range(1, SobolSequence.MostDimensions - 1).Select(d => DirectionNumbers.Of(d).Polynomial);

        Assert.Distinct(polynomials);
    }

    [Fact]
    public void The_first_points_are_those_of_Joe_and_Kuos_own_program()
    {
        // S. Joe and F. Y. Kuo, notes to new-joe-kuo-6.21201 (2008): the second point is ½ everywhere, and before scrambling the next
        // are ¾ ¼, ¼ ¾ in the first two dimensions.
        double[] first = [.. Enumerable.Range(0, 3).Select(bit => DirectionNumbers.Words(1)[bit] / 4294967296.0)];

        Assert.Equal([0.5, 0.75, 0.625], first);
        Assert.All(
            Enumerable.Range(0, SobolSequence.MostDimensions),
            d => Assert.Equal(0.5, DirectionNumbers.Words(d)[0] / 4294967296.0)
        );
    }

    [Theory]
    [InlineData(16)]
    [InlineData(1024)]
    public void Scrambled_points_fill_every_slice_of_every_dimension_once(int points)
    {
        var sequence = new SobolSequence(SobolSequence.MostDimensions, 7, 3);
        for (var dimension = 0; dimension < sequence.Dimensions; dimension++)
        {
            var column = Column(sequence, dimension, points);

            Assert.Equal(Enumerable.Range(0, points), column.Select(u => (int)(u * points)).Order());
        }
    }

    [Fact]
    public void Four_blocks_fill_finer_slices_and_every_square_of_the_first_two_dimensions()
    {
        var sequence = new SobolSequence(2, 1, 0);
        var (x, y) = (Column(sequence, 0, 4096), Column(sequence, 1, 4096));

        Assert.Equal(Enumerable.Range(0, 4096), x.Select(u => (int)(u * 4096)).Order());
        Assert.Equal(Enumerable.Range(0, 4096), x.Zip(y, (a, b) => ((int)(a * 64) * 64) + (int)(b * 64)).Order());
    }

    [Fact]
    public void A_dimension_more_leaves_the_others_as_they_were()
    {
        Assert.Equal(Column(new SobolSequence(3, 5, 2), 1, 1024), Column(new SobolSequence(9, 5, 2), 1, 1024));
    }

    [Fact]
    public void Two_points_that_part_at_the_first_bit_stay_in_their_halves_and_are_independent_there()
    {
        // χ² over 8 × 8 cells of each pair of halves: 127 degrees of freedom, between its 0.01 % and 99.99 % quantiles.
        const int replicates = 16_384;
        var cells = new int[256];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            // Before scrambling they stand at 0.75 and 0.13.
            var column = Column(new SobolSequence(1, 11, replicate), 0, 1024);
            cells[((int)(16 * column[3]) * 16) + (int)(16 * column[900])]++;
        }

        var (apart, expected) = (Enumerable.Range(0, 256).Where(c => c / 128 != c % 16 / 8), replicates / 128.0);
        Assert.Equal(replicates, apart.Sum(c => cells[c]));
        Assert.InRange(apart.Sum(c => Math.Pow(cells[c] - expected, 2) / expected), 74, 194);
    }

    [Fact]
    public void A_hundred_and_two_dimensions_are_too_many()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(SobolSequence.MostDimensions + 1, 1, 0));

        Assert.Contains($"1 to {SobolSequence.MostDimensions} dimensions", error.Message, StringComparison.Ordinal);
    }

    static double[] Column(SobolSequence sequence, int dimension, int points)
    {
        var column = new double[points];
        for (var first = 0; first < points; first += SobolSequence.Block)
        {
            var count = Math.Min(SobolSequence.Block, points);
            sequence.Fill(first / SobolSequence.Block, dimension, column.AsSpan(first, count));
        }

        return column;
    }

    /// <summary>The least power of x that is 1 modulo the polynomial over two elements: 2^degree − 1 exactly when it is primitive.</summary>
    static int Order(int polynomial)
    {
        var (degree, power, order) = (BitOperations.Log2((uint)polynomial), 1, 0);
        do
        {
            power <<= 1;
            power ^= power >> degree == 0 ? 0 : polynomial;
            order++;
        } while (power != 1 && order < 1 << 12);

        return order;
    }
}
