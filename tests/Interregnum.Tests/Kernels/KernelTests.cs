using System.Runtime.Intrinsics;
using Interregnum.Bench;
using Interregnum.Dicing;
using Interregnum.Kernels;

namespace Interregnum.Tests.Kernels;

/// <summary>The vectorised kernels say what the plain ones say.</summary>
public sealed class KernelTests
{
    const int Rows = 96;
    const int Claimants = 5;
    const int Issues = 3;

    static float[] Filled(int length, int step) => [.. Enumerable.Range(0, length).Select(k => ((k * step % 101) - 50) / 25f)];

    [Fact]
    public void Opinion_is_what_a_plain_loop_makes_of_it()
    {
        var (packed, noise) = Innovations();
        var (mind, attachment) = (Filled(Rows, 3), Filled(Rows, 11));
        var (ideal, gratitude) = (Filled(Rows * Issues, 13), Filled(Rows, 17));
        int[] patron = [.. Enumerable.Range(0, Rows).Select(row => (row % 6) - 1)];
        float[] pull = [0.3f, -0.7f, 0.2f];
        var (expectedMind, expectedPrivate, expectedPublic) = ((float[])mind.Clone(), new float[Rows], new float[Rows]);
        PlainKernels.Support(
            expectedMind,
            noise,
            attachment,
            expectedPrivate,
            expectedPublic,
            ideal,
            gratitude,
            patron,
            pull,
            Rows,
            2,
            (0.9f, 0.4f, 0.1f, 1.5f, 0.7f, -0.3f)
        );

        var (mean, privately, minds) = (new float[3], After(new float[Rows]), After(mind));
        SupportKernel.Step(
            new SupportVoters
            {
                Rows = Rows,
                Ideal = ideal,
                Gratitude = gratitude,
                Patron = patron,
                Present = Ones(Rows),
                Owed = 1.5f,
            },
            new SupportColumns
            {
                Rows = Rows,
                Issues = Issues,
                Claimants = new[] { 2 },
                Mind = minds,
                Noise = new Innovations((uint[])[.. new uint[2 * Rows], .. packed], 3),
                Attachment = After(attachment),
                Private = privately,
                Pull = new[] { 0, 0, 0, 0, 0, 0, 0.3f, -0.7f, 0.2f },
                Base = new[] { 0, 0, 0.1f },
                Persistence = 0.9f,
                Innovation = 0.4f,
            },
            Whole(mean)
        );
        for (var row = 0; row < Rows; row++)
        {
            Assert.Equal(expectedMind[row], minds[(2 * Rows) + row], 1e-5f);
            Assert.Equal(expectedPrivate[row], privately[(2 * Rows) + row], 1e-5f);
        }

        Assert.Equal(expectedPrivate.Average(x => (double)x), mean[2], 1e-4);
    }

    /// <summary>A month's sums of half-bytes, in the last of four bytes, and the innovations that they stand for.</summary>
    static (uint[] Packed, float[] Noise) Innovations()
    {
        uint[] sums = [.. Enumerable.Range(0, Rows).Select(row => (uint)(row * 7 % 61))];
        return ([.. sums.Select(sum => (sum << 24) | 0x0011_2233)], [.. sums.Select(sum => (sum - 30f) / MathF.Sqrt(85))]);
    }

    static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    /// <summary>The third claimant's column, after two others.</summary>
    static float[] After(float[] column) => [.. new float[2 * column.Length], .. column];

    static SupportGroups Whole(float[] mean, float conformity = 0, int rows = Rows) =>
        new()
        {
            Starts = new[] { 0, rows },
            Places = 1,
            OneOverHeads = new[] { 1f / rows },
            Room = new float[32],
            Conformity = new[] { conformity },
            Mean = mean,
        };

    [Fact]
    public void Two_columns_at_a_time_are_what_each_is_alone()
    {
        var (together, apart) = (Columns(), Columns());
        Step(together, [0, 1]);
        Step(apart, [0]);
        Step(apart, [1]);
        Assert.Equal(apart.Mind, together.Mind);
        Assert.Equal(apart.Private, together.Private);
        Assert.Equal(apart.Attachment, together.Attachment);
        Assert.Equal(apart.Mean, together.Mean);
        Assert.NotEqual(together.Private[..Rows], together.Private[Rows..]);
    }

    static (float[] Mind, float[] Private, float[] Attachment, float[] Mean) Columns() =>
        (Filled(2 * Rows, 3), new float[2 * Rows], Filled(2 * Rows, 11), new float[2]);

    static void Step((float[] Mind, float[] Private, float[] Attachment, float[] Mean) columns, int[] claimants) =>
        SupportKernel.Step(
            new SupportVoters
            {
                Rows = Rows,
                Ideal = Filled(Rows * Issues, 13),
                Gratitude = Filled(Rows, 17),
                Patron = [.. Enumerable.Range(0, Rows).Select(row => (row % 3) - 1)],
                Present = Ones(Rows),
                Owed = 1.5f,
            },
            new SupportColumns
            {
                Rows = Rows,
                Issues = Issues,
                Claimants = claimants,
                Mind = columns.Mind,
                Noise = new Innovations((uint[])[.. Enumerable.Range(0, 2 * Rows).Select(k => (uint)(k * 7 % 61))], 0),
                Attachment = columns.Attachment,
                Private = columns.Private,
                Pull = new[] { 0.3f, -0.7f, 0.2f, -0.1f, 0.4f, 0.5f },
                Base = new[] { 0.1f, -0.2f },
                Persistence = 0.9f,
                Innovation = 0.4f,
            },
            Whole(columns.Mean, conformity: 0.1f)
        );

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    public void Vectors_summed_together_sum_as_each_alone(int vectors)
    {
        var numbers = Filled(16 * vectors, 23);
        float[] by = [.. Enumerable.Range(1, vectors).Select(k => 1f / k)];
        var sums = new float[vectors];
        Lanes.Sums(numbers, by, sums);
        for (var k = 0; k < vectors; k++)
        {
            Assert.Equal((float)Lanes.Sum(numbers.AsSpan(16 * k, 16)) * by[k], sums[k]);
        }
    }

    [Fact]
    public void Four_rows_are_turned_into_sixteen_columns()
    {
        Vector512<float> Row(int row) =>
            Vector512.Create<float>([.. Enumerable.Range(0, 16).Select(lane => (row * 100f) + lane)]);
        var into = new float[15 * 5 + 4];
        Lanes.TurnFour((Row(0), Row(1), Row(2), Row(3)), into, apart: 5);
        Assert.All(
            Enumerable.Range(0, 16),
            lane => Assert.Equal([lane, 100f + lane, 200f + lane, 300f + lane], into.AsSpan(lane * 5, 4).ToArray())
        );
    }

    [Fact]
    public void Minds_drift_to_their_groups_mean()
    {
        var (zero, attachment) = (new float[64], new float[16]);
        SupportKernel.Step(
            new SupportVoters
            {
                Rows = 16,
                Ideal = zero,
                Gratitude = zero,
                Patron = new int[16],
                Present = zero,
                Owed = 0,
            },
            new SupportColumns
            {
                Rows = 16,
                Issues = 4,
                Claimants = new[] { 0 },
                Mind = new float[16],
                Noise = new Innovations(new uint[16], 0),
                Attachment = attachment,
                Private = new float[16],
                Pull = new float[4],
                Base = new[] { 0.5f },
                Persistence = 0,
                Innovation = 0,
            },
            Whole([1.5f], conformity: 0.25f, rows: 16)
        );
        Assert.All(attachment, a => Assert.Equal(0.25f, a, 1e-6f));
    }

    [Fact]
    public void Shares_are_what_a_plain_softmax_makes_of_them()
    {
        var support = Filled(Rows * Claimants, 19);
        var weights = Enumerable.Range(0, Rows).Select(row => row % 7 == 0 ? 0f : 1f).ToArray();
        var late = weights.Select((weight, row) => row < 32 ? 0 : weight).ToArray();
        var (first, parts, units) = (new int[Rows], new float[Claimants * Rows], new float[Rows]);
        ShareKernel.Divide(support, Candid(Rows), [0, 1, 2, 3, 4], 1.7f, first, parts, units);
        var expected = PlainKernels.Shares(support, Rows, Claimants, 1.7f, weights);
        var expectedLate = PlainKernels.Shares(support, Rows, Claimants, 1.7f, late);
        var expectedMean = PlainKernels.Shares(support, Rows, Claimants, 1.7f, Ones(Rows));
        for (var i = 0; i < Claimants; i++)
        {
            var column = parts.AsSpan(i * Rows, Rows);
            var means = new float[1];
            var (one, other) = ShareKernel.Count(column, units, weights, late, Everybody(Rows), means);
            Assert.Equal(expected[i], one, 1e-4);
            Assert.Equal(expectedLate[i], other, 1e-4);
            Assert.Equal(expectedMean[i] / Rows, means[0], 1e-5);
            Assert.Equal((one, other), ShareKernel.Count(column, units, weights, late));
        }

        for (var row = 0; row < Rows; row++)
        {
            var best = Enumerable.Range(0, Claimants).MaxBy(i => support[(i * Rows) + row]);
            Assert.Equal(support[(best * Rows) + row], support[(first[row] * Rows) + row]);
            var whole = Enumerable.Range(0, Claimants).Sum(i => parts[(i * Rows) + row] * units[row]);
            Assert.Equal(1, whole, 1e-5f);
        }
    }

    [Fact]
    public void What_is_said_under_pressure_divides_as_it_is_said()
    {
        var support = Filled(Rows * Claimants, 29);
        float[] pressure = [0.3f, -0.3f, 0.1f, 0, -0.1f];
        float[] said = [.. support.Select((u, at) => (0.6f * u) + pressure[at / Rows])];
        var voices = new Voices
        {
            Starts = new[] { 0, Rows },
            Present = Ones(Rows),
            Candour = new[] { 0.6f },
            Pressure = pressure,
        };
        var (first, expectedFirst) = (new int[Rows], new int[Rows]);
        var (parts, expected) = (new float[Claimants * Rows], new float[Claimants * Rows]);
        ShareKernel.Divide(support, voices, [0, 1, 2, 3, 4], 1.2f, first, parts, new float[Rows]);
        ShareKernel.Divide(said, Candid(Rows), [0, 1, 2, 3, 4], 1.2f, expectedFirst, expected, new float[Rows]);
        Assert.Equal(expectedFirst, first);
        Assert.All(parts.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-5f));
    }

    static Voices Candid(int rows) =>
        new()
        {
            Starts = new[] { 0, rows },
            Present = Ones(rows),
            Candour = new[] { 1f },
            Pressure = new float[Claimants],
        };

    static Groups Everybody(int rows) =>
        new()
        {
            Starts = new[] { 0, rows },
            OneOverHeads = new[] { 1f / rows },
            Room = new float[16],
        };

    [Fact]
    public void A_row_that_fills_up_has_no_share_of_its_group()
    {
        var (parts, units, first) = (new float[Claimants * 16], new float[16], new int[16]);
        var present = Enumerable.Range(0, 16).Select(row => row < 11 ? 1f : 0f).ToArray();
        var voices = new Voices
        {
            Starts = new[] { 0, 16 },
            Present = present,
            Candour = new[] { 1f },
            Pressure = new float[Claimants],
        };
        ShareKernel.Divide(Filled(16 * Claimants, 31), voices, [0, 1, 2, 3, 4], 1, first, parts, units);
        Assert.All(units[11..], unit => Assert.Equal(0, unit));
        var means = new float[1];
        var whole = 0f;
        for (var i = 0; i < Claimants; i++)
        {
            ShareKernel.Count(parts.AsSpan(i * 16, 16), units, Ones(16), Ones(16), Everybody(11), means);
            whole += means[0];
        }

        Assert.Equal(1, whole, 1e-5f);
    }

    [Fact]
    public void Who_does_not_run_gets_no_share()
    {
        var (parts, units, first) = (new float[Claimants * 16], new float[16], new int[16]);
        ShareKernel.Divide(Filled(16 * Claimants, 23), Candid(16), [1, 4], 1, first, parts, units);
        double Of(int i) => ShareKernel.Count(parts.AsSpan(i * 16, 16), units, Ones(16), Ones(16)).One;
        Assert.Equal(0, Of(0) + Of(2) + Of(3));
        Assert.Equal(16, Of(1) + Of(4), 1e-4);
        Assert.All(first, i => Assert.Contains(i, new[] { 1, 4 }));
    }
}
