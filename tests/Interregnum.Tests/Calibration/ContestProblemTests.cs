using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Tests.Calibration;

public sealed class ContestProblemTests
{
    static readonly Scenario TwoHeirs = CalibratedScenario.TwoHeirs;

    static World World(bool inThisCase) =>
        new(TwoHeirs.Contest with { Posterior = CalibratedScenario.Posterior }, Intervention.None) { InThisCase = inThisCase };

    [Fact]
    public void Leaving_a_hopeless_history_changes_nothing_but_the_time()
    {
        var problem = CalibratedScenario.Problem.Problem;
        var patient = problem with
        {
            NewSimulation = () =>
            {
                var simulate = problem.NewSimulation();
                return (scores, dice, _) => simulate(scores, dice, double.PositiveInfinity);
            },
        };
        var final = new AbcSmc(patient, CalibratedScenario.Effort).Run(stop: TestContext.Current.CancellationToken).Last();

        Assert.Equal(
            CalibratedScenario.Final.Particles.Select(p => (p.History, p.Loss, p.Weight)),
            final.Particles.Select(p => (p.History, p.Loss, p.Weight))
        );
        Assert.Equal(CalibratedScenario.Final.Simulations, final.Simulations);
    }

    [Fact]
    public void An_accepted_history_is_played_again_with_the_loss_it_was_accepted_with()
    {
        var record = CalibratedScenario.Problem.Record;
        var reader = new MilestoneReader(World(inThisCase: true), record.Milestones);

        Assert.All(
            CalibratedScenario.Posterior.Accepted.Select((a, i) => (a, i)),
            a => Assert.Equal(a.a.Loss, record.Loss(reader.Read(99, a.i)))
        );
    }

    [Fact]
    public void In_this_case_two_worlds_share_parameters_and_dice_whatever_the_seed()
    {
        var player = new Player(World(inThisCase: true));
        var first = player.Play(1, 7).Strength.ToArray();

        Assert.Equal(first, player.Play(2, 7).Strength);
    }

    [Fact]
    public void In_general_the_dice_are_fresh_and_the_parameters_are_those_of_an_accepted_history()
    {
        var draw = new double[TwoHeirs.Contest.Parameters.Count];
        CalibratedScenario.Posterior.Draw(3, 11, draw);
        var player = new Player(World(inThisCase: false));

        Assert.Contains(CalibratedScenario.Posterior.Accepted, a => a.Parameters.SequenceEqual(draw));
        Assert.NotEqual(player.Play(3, 88).Strength.ToArray(), player.Play(3, 89).Strength.ToArray());
    }

    [Fact]
    public void Draws_follow_the_weights()
    {
        double[][] points =
        [
            [1],
            [2],
            [3],
        ];
        double[] weights = [1, 5, 2];
        var posterior = new Posterior([.. points.Zip(weights, (p, w) => new AcceptedHistory(0, w, 0, p))], 0, "");
        var counts = new int[4];
        var draw = new double[1];
        for (var i = 0; i < 8000; i++)
        {
            posterior.Draw(1, i, draw);
            counts[(int)draw[0]]++;
        }

        Assert.InRange(counts[1], 1000 - 120, 1000 + 120);
        Assert.InRange(counts[2], 5000 - 180, 5000 + 180);
        Assert.Equal(64.0 / 30, posterior.EffectiveSize, 1e-9);
    }

    [Fact]
    public void A_score_of_zero_is_the_prior_s_median_and_bounds_hold()
    {
        var scores = CalibratedScenario.Problem.Scores;
        var values = CalibratedScenario.Problem.ValuesAt(new double[scores.Paths.Count]);
        var far = CalibratedScenario.Problem.ValuesAt([.. scores.Paths.Select(_ => 30.0)]);

        Assert.All(
            TwoHeirs.Contest.Parameters.Select((p, i) => (p, i)),
            p => Assert.Equal(Math.Clamp(p.p.Prior.Centre, p.p.Low, p.p.High), values[p.i], 1e-9)
        );
        Assert.All(TwoHeirs.Contest.Parameters.Select((p, i) => (p, i)), p => Assert.InRange(far[p.i], p.p.Low, p.p.High));
    }

    [Fact]
    public void A_parameter_that_the_record_does_not_touch_is_not_identified()
    {
        var untouched = CalibrationReading.Parameters(
            CalibratedScenario.Problem.Scores,
            new Posterior([.. FromThePrior(4000)], 0, "")
        );

        Assert.All(untouched, p => Assert.InRange(p.Ratio, 0.95, 1.05));
        Assert.All(untouched, p => Assert.InRange(p.Shift, -0.1, 0.1));
    }

    static IEnumerable<AcceptedHistory> FromThePrior(int count)
    {
        var prior = new Interregnum.Dicing.Prior(TwoHeirs.Contest);
        for (var i = 0; i < count; i++)
        {
            var draw = new double[TwoHeirs.Contest.Parameters.Count];
            prior.Draw(1, i, draw);
            yield return new(i, 1, 0, draw);
        }
    }
}
