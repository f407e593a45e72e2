using Interregnum.Calibration;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Calibration;

public sealed class AbcSmcTests
{
    static readonly NormalMean Model = new(Recorded: 1.6, Error: 0.5, Width: 0.2);

    static SmcEffort Effort(int particles = 1000, int threads = 1) =>
        new()
        {
            Seed = 7,
            Particles = particles,
            Threads = threads,
        };

    [Theory]
    [InlineData(1.6, 0.5, 0.2)]
    [InlineData(-3.2, 0.3, 0.1)]
    [InlineData(0, 2, 1)]
    public void The_posterior_of_a_normal_mean_is_the_one_that_the_formula_gives(double recorded, double error, double width)
    {
        var model = new NormalMean(recorded, error, width);
        var last = Played(model.Problem, Effort(4000)).Last();

        var (mean, variance) = Moments(last, 0);
        var standardError = Math.Sqrt(model.PosteriorVariance / last.EffectiveSize);
        Assert.True(last.IsFinal);
        Assert.InRange(mean, model.PosteriorMean - (4 * standardError), model.PosteriorMean + (4 * standardError));
        Assert.InRange(
            variance / model.PosteriorVariance,
            1 - (4 * Math.Sqrt(2 / last.EffectiveSize)),
            1 + (4 * Math.Sqrt(2 / last.EffectiveSize))
        );
    }

    [Fact]
    public void Two_parameters_of_which_only_the_sum_is_seen_are_correlated_as_they_should_be()
    {
        var last = Played(Sum(0.3), Effort(4000)).Last();

        // Precision I + 11ᵀ/w²: variance (1 + 1/w²)/(1 + 2/w²), covariance −(1/w²)/(1 + 2/w²).
        var inverse = 1 / (0.3 * 0.3);
        Assert.Equal((1 + inverse) / (1 + (2 * inverse)), Moments(last, 0).Variance, 0.05);
        Assert.Equal(-inverse / (1 + (2 * inverse)), Covariance(last), 0.05);
        Assert.Equal(1, Moments(last, 2).Variance, 0.1);
        Assert.True(last.EffectiveSize > 1000);
    }

    [Fact]
    public void One_two_and_three_threads_accept_the_same_points()
    {
        var one = Text(Played(Model.Problem, Effort()));

        Assert.Equal(one, Text(Played(Model.Problem, Effort(threads: 2))));
        Assert.Equal(one, Text(Played(Model.Problem, Effort(threads: 3))));
    }

    [Fact]
    public void A_calibration_that_was_stopped_anywhere_goes_on_to_the_same_points()
    {
        var whole = Played(Model.Problem, Effort(200)).ToList();
        var (from, before, stops) = ((Generation?)null, (Generation?)null, 0);
        while (from is not { IsFinal: true })
        {
            using var stop = new CancellationTokenSource();
            var calls = 0;
            var problem = Model.Problem with { NewSimulation = () => Interrupted(stop, () => ++calls > 60) };
            foreach (var generation in new AbcSmc(problem, Effort(200)).Run(from, before, null, stop.Token))
            {
                before = from is { IsComplete: true } ? from : before;
                from = generation;
            }

            stops++;
        }

        Assert.True(stops > 3);
        Assert.Equal(Text([whole[^1]]), Text([from]));
    }

    [Fact]
    public void The_schedule_gets_colder_and_stops_at_the_declared_kernel()
    {
        var generations = Played(new NormalMean(4, 0.1, 0.05).Problem, Effort(500)).ToList();

        Assert.Equal(0, generations[0].Coldness);
        Assert.Equal(generations.Select(g => g.Coldness).Order(), generations.Select(g => g.Coldness));
        Assert.True(generations.Count > 3);
        Assert.Single(generations, g => g.Coldness == 1);
        Assert.Equal(1, generations[^1].Coldness);
    }

    [Fact]
    public void The_evidence_of_a_normal_mean_is_the_one_that_the_formula_gives()
    {
        var last = Played(Model.Problem, Effort(4000)).Last();
        var spread = 1 + (Model.Error * Model.Error) + (Model.Width * Model.Width);
        var expected = Math.Log(Model.Width / Math.Sqrt(spread)) - (Model.Recorded * Model.Recorded / (2 * spread));

        Assert.Equal(expected, last.LogEvidence, 0.08);
    }

    [Fact]
    public void No_weight_is_above_what_the_prior_s_share_and_the_ease_allow()
    {
        var generations = Played(Sum(0.1), Effort(500));

        Assert.All(
            generations.SelectMany(g => g.Particles.Select(p => (g, p))),
            p => Assert.InRange(p.p.Weight, 0, Math.Exp(p.g.Coldness * p.g.Ease) / Proposal.FromPrior)
        );
    }

    [Fact]
    public void Parameters_that_the_record_says_nothing_about_are_proposed_from_the_prior()
    {
        var last = Played(Sum(0.3), Effort(2000)).Last();
        var proposal = Proposal.Fitted([.. last.Particles.Select(p => p.Scores)], [.. last.Particles.Select(p => p.Weight)]);

        Assert.Equal([0, 1], proposal.Moved);
    }

    [Fact]
    public void A_record_that_nothing_comes_near_to_is_given_up_with_the_nearest()
    {
        var problem = Model.Problem with { NewSimulation = () => (_, dice, _) => 900 + dice.Uniform(Stream.Opinion, 0, 0) };
        var given = Assert.Throws<NothingAcceptedException>(() => Played(problem, Effort(50) with { Patience = 5000 }).Last());

        Assert.Equal(5000, given.Simulations);
        Assert.InRange(given.Nearest.Loss, 900, 900.1);
        Assert.Contains(
            "Not one in 5,000 simulations is accepted under the declared kernel",
            given.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_an_uncertain_parameter_there_is_nothing_to_calibrate() =>
        Assert.Contains(
            "nothing to calibrate",
            Assert.Throws<ArgumentException>(() => new AbcSmc(Model.Problem with { Parameters = [] }, Effort())).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Scores_are_multiples_of_their_step()
    {
        var last = Played(Model.Problem with { ScoreStep = 0.125 }, Effort(200)).Last();

        Assert.All(last.Particles, p => Assert.Equal(Math.Round(p.Scores[0] * 8), p.Scores[0] * 8));
    }

    static IEnumerable<Generation> Played(SmcProblem problem, SmcEffort effort) =>
        new AbcSmc(problem, effort).Run(stop: TestContext.Current.CancellationToken);

    /// <summary>Three parameters; the sum of the first two is recorded as 0, with a kernel of this width.</summary>
    static SmcProblem Sum(double width) =>
        new()
        {
            Parameters = ["first", "second", "unseen"],
            NewSimulation = () => (scores, _, _) => Math.Pow((scores[0] + scores[1]) / width, 2) / 2,
        };

    static Simulate Interrupted(CancellationTokenSource stop, Func<bool> enough)
    {
        var simulate = Model.Problem.NewSimulation();
        return (scores, dice, limit) =>
        {
            if (enough())
            {
                stop.Cancel();
            }

            return simulate(scores, dice, limit);
        };
    }

    static string Text(IEnumerable<Generation> generations) =>
        string.Join(
            '\n',
            generations.Select(g =>
                $"{g.Number} {g.Coldness:R} {g.Simulations} "
                + string.Join(' ', g.Particles.Select(p => $"{p.History} {p.Scores[0]:R} {p.Weight:R} {p.Loss:R}"))
            )
        );

    static (double Mean, double Variance) Moments(Generation generation, int coordinate)
    {
        var sum = generation.Particles.Sum(p => p.Weight);
        var mean = generation.Particles.Sum(p => p.Weight * p.Scores[coordinate]) / sum;
        return (mean, generation.Particles.Sum(p => p.Weight * Math.Pow(p.Scores[coordinate] - mean, 2)) / sum);
    }

    static double Covariance(Generation generation)
    {
        var (first, second) = (Moments(generation, 0).Mean, Moments(generation, 1).Mean);
        return generation.Particles.Sum(p => p.Weight * (p.Scores[0] - first) * (p.Scores[1] - second))
            / generation.Particles.Sum(p => p.Weight);
    }
}
