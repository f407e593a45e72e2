using Interregnum.Calibration;
using Interregnum.Contests;

namespace Interregnum.Tests.Calibration;

/// <summary>Who prevails in the end is shown beside a posterior, and never part of one.</summary>
public sealed class FinalLeaderTests
{
    static readonly Scenario TwoHeirs = CalibratedScenario.TwoHeirs;

    static Milestone End => FinalLeader.In(TwoHeirs.Milestones)!;

    [Fact]
    public void Whoever_is_said_to_prevail_the_same_histories_are_accepted()
    {
        IReadOnlyList<Milestone> other = [.. TwoHeirs.Milestones.Select(m => m == End ? m with { Value = 1 - m.Value } : m)];
        IReadOnlyList<Milestone> none = [.. TwoHeirs.Milestones.Where(m => m != End)];
        foreach (var record in new[] { other, none })
        {
            var problem = new ContestProblem(TwoHeirs.Contest, FittedRecord.Of(record)).Problem;
            var final = new AbcSmc(problem, CalibratedScenario.Effort).Run(stop: TestContext.Current.CancellationToken).Last();

            Assert.Equal(
                CalibratedScenario.Final.Particles.Select(p => (p.History, p.Loss, p.Weight)),
                final.Particles.Select(p => (p.History, p.Loss, p.Weight))
            );
        }
    }

    [Fact]
    public void A_fact_that_names_who_prevails_has_no_kernel_to_be_fitted_by() =>
        Assert.Throws<ArgumentException>(() => FittedRecord.Of([End with { Use = Use.Fit }]));

    [Fact]
    public void With_the_end_a_history_that_ends_otherwise_weighs_as_much_as_a_wrong_report()
    {
        var posterior = new Posterior([.. Enumerable.Range(0, 4).Select(i => new AcceptedHistory(i, 1, 0, []))], 1, "");
        int[] outcomes = [(int)End.Value, -1, 1 - (int)End.Value, (int)End.Value];
        var with = FinalLeader.Added(posterior, End, place => outcomes[place]);
        var wrong = 0.05 / 0.95;

        Assert.Equal(
            [1, wrong, wrong, 1],
            with.Accepted.Select(a => a.Weight * (2 + (2 * wrong))),
            (a, b) => Math.Abs(a - b) < 1e-12
        );
        Assert.Equal([0, 1, 2, 3], with.Accepted.Select(a => (int)a.History));
    }

    [Fact]
    public void What_is_told_with_it_is_told_of_the_same_parameters_and_facts_as_without()
    {
        var (without, with) = (CalibratedScenario.Finding, CalibratedScenario.Finding.FinalLeader!);

        Assert.Equal("anna", with.Leader);
        Assert.Equal(without.Parameters.Select(p => p.Path), with.Parameters.Select(p => p.Path));
        Assert.Equal(without.Facts.Select(f => f.Prior.Id), with.Facts.Select(f => f.Id));
        Assert.InRange(with.Share.Value, with.Share.Low, with.Share.High);
        Assert.InRange(with.EffectiveSize, 1, without.Generations[^1].Accepted);
        Assert.True(with.Facts.Single(f => f.Id == End.Id).Within.Value > with.Share.Value);
    }
}
