using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Interregnum.Coalitions;
using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Coalitions;

public class UltimateCoalitionTests
{
    /// <summary>Powers of up to six people: some all different, some small whole numbers with many ties, some tenths that do not add up exactly.</summary>
    public sealed record Powers(double[] Of, int Within, double Alpha, int Luck);

    public static class People
    {
        public static Arbitrary<Powers> All() =>
            (
                from n in Gen.Choose(1, 6)
                from generic in Gen.Choose(1, 1_000_000).Select(x => x / 1_000_003.0).ArrayOf(n)
                from whole in Gen.Choose(0, 5).Select(x => (double)x).ArrayOf(n)
                from tenths in Gen.Choose(1, 9).Select(x => x * 0.1).ArrayOf(n)
                from powers in Gen.Elements(generic, whole, tenths)
                from within in Gen.Choose(0, (1 << n) - 1)
                from everybody in Gen.Elements(true, false)
                from alpha in Gen.Elements(0.5, 0.55, 2.0 / 3, 0.75, 0.99)
                from luck in Gen.Choose(0, 1_000_000)
                select new Powers(powers, everybody ? (1 << n) - 1 : within, alpha, luck)
            ).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(People)], MaxTest = 2000)]
    public void It_is_what_the_definition_says(Powers powers)
    {
        var ties = Ties(powers.Of.Length, powers.Luck);
        var solved = new UltimateCoalition(powers.Of.Length);
        solved.Solve(powers.Of, powers.Within, powers.Alpha, ties);

        var definition = new Definition(powers.Of, powers.Alpha, ties);
        for (var set = 1; set <= powers.Within; set++)
        {
            if ((set & ~powers.Within) == 0)
            {
                Assert.Equal(definition.SelfEnforcing(set), solved.SelfEnforcing(set));
                Assert.Equal(definition.Of(set), solved.Of(set));
                Assert.Equal(definition.Power(set), solved.Power(set), 1e-12);
            }
        }
    }

    [Property(Arbitrary = [typeof(People)], MaxTest = 500)]
    public void Where_a_set_ends_holds_together_and_wins(Powers powers)
    {
        var solved = new UltimateCoalition(powers.Of.Length);
        solved.Solve(powers.Of, powers.Within, powers.Alpha, Ties(powers.Of.Length, powers.Luck));
        var end = solved.Of(powers.Within);

        Assert.Equal(0, end & ~powers.Within);
        Assert.True(solved.SelfEnforcing(end));
        Assert.True(end == powers.Within || solved.Power(end) > powers.Alpha * solved.Power(powers.Within));
    }

    [Property(Arbitrary = [typeof(People)], MaxTest = 500)]
    public void Who_comes_first_in_the_list_does_not_matter(Powers powers)
    {
        var n = powers.Of.Length;
        var ties = Ties(n, powers.Luck);
        var mirroredTies = Enumerable.Range(0, 1 << n).Select(mask => ties[Mirror(mask, n)]).ToArray();
        var (one, other) = (new UltimateCoalition(n), new UltimateCoalition(n));
        one.Solve(powers.Of, powers.Within, powers.Alpha, ties);
        other.Solve(powers.Of.Reverse().ToArray(), Mirror(powers.Within, n), powers.Alpha, mirroredTies);

        Assert.Equal(one.Of(powers.Within), Mirror(other.Of(Mirror(powers.Within, n)), n));
    }

    [Theory]
    [InlineData(new[] { 3.0, 4, 5 }, 0b111)]
    [InlineData(new[] { 3.0, 4, 10 }, 0b100)]
    [InlineData(new[] { 1.0, 1 }, 0b11)]
    [InlineData(new[] { 0.3, 0.1, 0.2 }, 0b111)]
    [InlineData(new[] { 5.0 }, 0b1)]
    public void The_closed_forms_come_out(double[] powers, int expected)
    {
        var solved = new UltimateCoalition(powers.Length);
        solved.Solve(powers, (1 << powers.Length) - 1, 0.5, new double[1 << powers.Length]);

        Assert.Equal(expected, solved.Of((1 << powers.Length) - 1));
    }

    [Fact]
    public void Three_equals_end_as_each_pair_in_a_third_of_the_cases()
    {
        const int N = 30_000;
        var solved = new UltimateCoalition(3);
        var counts = new int[8];
        for (var history = 0; history < N; history++)
        {
            solved.Solve([1, 1, 1], 0b111, 0.5, Ties(3, history));
            counts[solved.Of(0b111)]++;
        }

        Assert.Equal(N, counts[0b011] + counts[0b101] + counts[0b110]);
        Assert.All(
            [counts[0b011], counts[0b101], counts[0b110]],
            count => Assert.Equal(N / 3.0, count, 4.5 * Math.Sqrt(N * 2 / 9.0))
        );
    }

    [Fact]
    public void Those_who_are_absent_do_not_count()
    {
        var solved = new UltimateCoalition(4);

        solved.Solve([3, 100, 4, 5], 0b1101, 0.5, new double[16]);

        Assert.Equal(0b1101, solved.Of(0b1101));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Twelve_people_are_solved_too(int luck)
    {
        var powers = Enumerable.Range(0, 12).Select(i => new Dice(luck, 9).Uniform(Stream.Coalitions, 0, (uint)i)).ToArray();
        var ties = Ties(12, luck);
        var solved = new UltimateCoalition(12);
        solved.Solve(powers, 0xFFF, 0.5, ties);
        var definition = new Definition(powers, 0.5, ties);

        Assert.All(Enumerable.Range(1, 4095), set => Assert.Equal(definition.Of(set), solved.Of(set)));
    }

    [Fact]
    public void Impossible_questions_are_refused()
    {
        var solved = new UltimateCoalition(2);

        Assert.Throws<ArgumentException>(() => solved.Solve([1], 3, 0.5, new double[4]));
        Assert.Throws<ArgumentException>(() => solved.Solve([1, 1], 3, 0.5, new double[3]));
        Assert.Throws<ArgumentException>(() => solved.Solve([1, -1], 3, 0.5, new double[4]));
        Assert.Throws<ArgumentException>(() => solved.Solve([1, double.NaN], 3, 0.5, new double[4]));
        Assert.Throws<ArgumentException>(() => solved.Solve([1, 1], 4, 0.5, new double[4]));
        Assert.Throws<ArgumentException>(() => solved.Solve([1, 1], 3, 0.4, new double[4]));
        Assert.Throws<ArgumentException>(() => solved.Solve([1, 1], 3, 1, new double[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UltimateCoalition(13));
    }

    static double[] Ties(int n, int luck) =>
        [.. Enumerable.Range(0, 1 << n).Select(mask => new Dice(0, luck).Uniform(Stream.Ties, 0, (uint)mask))];

    static int Mirror(int mask, int n) => Enumerable.Range(0, n).Where(i => (mask >> i & 1) != 0).Sum(i => 1 << (n - 1 - i));

    /// <summary>The definition word for word, over sets of members, with a memory so that it ends.</summary>
    sealed class Definition(double[] powers, double alpha, double[] ties)
    {
        readonly Dictionary<int, bool> _selfEnforcing = [];

        public double Power(int set) => powers.Where((_, i) => (set & (1 << i)) != 0).Sum();

        public bool SelfEnforcing(int set)
        {
            if (!_selfEnforcing.TryGetValue(set, out var known))
            {
                known = !Threats(set).Any();
                _selfEnforcing[set] = known;
            }

            return known;
        }

        public int Of(int set)
        {
            var threats = Threats(set).ToList();
            if (threats.Count == 0)
            {
                return set;
            }

            var least = threats.Min(Power);
            return threats.Where(part => Power(part) <= least * (1 + 1e-12)).MinBy(part => ties[part]);
        }

        IEnumerable<int> Threats(int set)
        {
            var power = Power(set);
            return Enumerable
                .Range(1, set)
                .Where(part =>
                    part != set && (part & ~set) == 0 && Power(part) > alpha * power * (1 + 1e-12) && SelfEnforcing(part)
                );
        }
    }
}
