using Interregnum.Bench;
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
        var (mind, noise, attachment) = (Filled(Rows, 3), Filled(Rows, 7), Filled(Rows, 11));
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

        var (privately, publicly, sums) = (new float[Rows], new float[Rows], new double[1]);
        var columns = new SupportColumns
        {
            Mind = mind,
            Noise = noise,
            Attachment = attachment,
            Private = privately,
            Public = publicly,
            Ideal = ideal,
            Gratitude = gratitude,
            Patron = patron,
            Present = Filled(Rows, 0).Select(_ => 1f).ToArray(),
            Pull = pull,
            Persistence = 0.9f,
            Innovation = 0.4f,
            Rows = Rows,
            Claimant = 2,
            Base = 0.1f,
            Owed = 1.5f,
        };
        SupportKernel.Step(columns, [new SupportTerms(0.7f, -0.3f, 0, 0)], [0, Rows], sums);
        for (var row = 0; row < Rows; row++)
        {
            Assert.Equal(expectedMind[row], mind[row], 1e-5f);
            Assert.Equal(expectedPrivate[row], privately[row], 1e-5f);
            Assert.Equal(expectedPublic[row], publicly[row], 1e-5f);
        }

        Assert.Equal(expectedPrivate.Sum(x => (double)x), sums[0], 1e-3);
    }

    [Fact]
    public void Minds_drift_to_their_groups_mean()
    {
        var attachment = new float[16];
        var zero = new float[16];
        var columns = new SupportColumns
        {
            Mind = new float[16],
            Noise = zero,
            Attachment = attachment,
            Private = new float[16],
            Public = new float[16],
            Ideal = zero,
            Gratitude = zero,
            Patron = new int[16],
            Present = zero,
            Pull = [],
            Persistence = 0,
            Innovation = 0,
            Rows = 16,
            Claimant = 0,
            Base = 0.5f,
            Owed = 0,
        };
        SupportKernel.Step(columns, [new SupportTerms(1, 0, 0.25f, 1.5f)], [0, 16], new double[1]);
        Assert.All(attachment, a => Assert.Equal(0.25f, a, 1e-6f));
    }

    [Fact]
    public void Shares_are_what_a_plain_softmax_makes_of_them()
    {
        var support = Filled(Rows * Claimants, 19);
        var weights = Enumerable.Range(0, Rows).Select(row => row % 7 == 0 ? 0f : 1f).ToArray();
        var (first, shares) = (new int[Rows], new float[Claimants * Rows]);
        ShareKernel.Divide(support, [0, 1, 2, 3, 4], 1.7f, first, shares);
        var (all, late) = (new double[Claimants], new double[Claimants]);
        ShareKernel.Sum(shares, Rows, [0, 1, 2, 3, 4], weights, 0, all);
        ShareKernel.Sum(shares, Rows, [0, 1, 2, 3, 4], weights.AsSpan(32), 32, late);
        var expected = PlainKernels.Shares(support, Rows, Claimants, 1.7f, weights);
        var expectedLate = PlainKernels.Shares(support, Rows, Claimants, 1.7f, [.. new float[32], .. weights[32..]]);
        for (var i = 0; i < Claimants; i++)
        {
            Assert.Equal(expected[i], all[i], 1e-4);
            Assert.Equal(expectedLate[i], late[i], 1e-4);
        }

        for (var row = 0; row < Rows; row++)
        {
            var best = Enumerable.Range(0, Claimants).MaxBy(i => support[(i * Rows) + row]);
            Assert.Equal(support[(best * Rows) + row], support[(first[row] * Rows) + row]);
            var whole = Enumerable.Range(0, Claimants).Sum(i => shares[(i * Rows) + row]);
            Assert.Equal(1, whole, 1e-5f);
        }
    }

    [Fact]
    public void Who_does_not_run_gets_no_share()
    {
        var (shares, first, sums) = (new float[Claimants * 16], new int[16], new double[Claimants]);
        ShareKernel.Divide(Filled(16 * Claimants, 23), [1, 4], 1, first, shares);
        ShareKernel.Sum(shares, 16, [1, 4], [.. Enumerable.Repeat(1f, 16)], 0, sums);
        Assert.Equal(0, sums[0] + sums[2] + sums[3]);
        Assert.Equal(16, sums[1] + sums[4], 1e-4);
        Assert.All(first, i => Assert.Contains(i, new[] { 1, 4 }));
    }
}
