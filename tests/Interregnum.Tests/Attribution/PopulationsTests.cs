using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Runs;
using Interregnum.Tests.Calibration;

namespace Interregnum.Tests.Attribution;

/// <summary>A small contest explained with its posterior, on the engine itself.</summary>
public sealed class PopulationsTests
{
    static readonly Scenario Calibrated = CalibratedScenario.TwoHeirs with
    {
        Contest = CalibratedScenario.TwoHeirs.Contest with { Posterior = CalibratedScenario.Posterior },
        Calibration = CalibratedScenario.Finding,
    };

    [Fact]
    public void A_verdict_with_a_posterior_stands_beside_the_one_before_and_those_in_this_case()
    {
        var verdict = Explained(Calibrated);

        Assert.Equal(
            [
                PopulationFinding.BeforeCalibration,
                PopulationFinding.InGeneral,
                PopulationFinding.InThisCase,
                PopulationFinding.WithFinalLeader,
            ],
            verdict.Populations.Select(p => p.Name)
        );
        Assert.Equal(verdict.Factors.Select(f => f.Shapley.Value), verdict.Populations[1].Factors.Select(f => f.Shapley.Value));
        Assert.Equal((int)CalibratedScenario.Posterior.EffectiveSize, verdict.Populations[2].Histories);
        Assert.All(verdict.Populations, p => Assert.InRange(p.Chance.Value, 0, 1));
    }

    [Fact]
    public void Where_the_record_does_not_tell_who_prevails_there_is_none_with_its_end()
    {
        var untold = Calibrated with { Milestones = [.. Calibrated.Milestones.Where(m => m.Measure is not Winner)] };

        Assert.Equal(
            [PopulationFinding.BeforeCalibration, PopulationFinding.InGeneral, PopulationFinding.InThisCase],
            Explained(untold).Populations.Select(p => p.Name)
        );
    }

    [Fact]
    public void Before_calibration_is_what_the_same_histories_say_without_a_posterior()
    {
        var before = Explained(Calibrated).Populations[0];
        var prior = Explained(CalibratedScenario.TwoHeirs, draws: 512);

        Assert.Empty(prior.Populations);
        Assert.Equal(prior.Odds.First(o => o.Id == prior.Subject).Probability.Value, before.Chance.Value, 0.05);
    }

    static Verdict Explained(Scenario scenario, int draws = 8)
    {
        var plan = RunPlan.Of(scenario, Intervention.None, 3, draws * Budget.PerDraw, "explain");
        using var histories = new KeptHistories(plan, null, new() { Threads = 2 });
        return Explain.Of(
            scenario,
            Budget.Exactly(draws) with
            {
                Threads = 2,
            },
            histories.Source,
            stop: TestContext.Current.CancellationToken
        );
    }
}
