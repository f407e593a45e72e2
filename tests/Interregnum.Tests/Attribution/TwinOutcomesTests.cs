using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class TwinOutcomesTests
{
    const int Subject = 2;
    const sbyte Rival = 0;

    [Fact]
    public void Necessity_and_sufficiency_are_shares_of_the_histories_that_condition()
    {
        // 40 histories: 20 won only with it, 12 won in both, 4 only without, 4 in neither.
        var twins = Twins((20, true, false), (12, true, true), (4, false, true), (4, false, false));

        Assert.Equal(20 / 32.0, twins.Necessity!.Value, 1e-12);
        Assert.Null(twins.Sufficiency);
        Assert.Equal(0.5, twins.Benefit.Value, 1e-12);
        Assert.Equal(0.1, twins.Harm.Value, 1e-12);
    }

    [Fact]
    public void Net_effect_is_benefit_less_harm()
    {
        var twins = Twins((20, true, false), (30, true, true), (10, false, true), (20, false, false));

        Assert.Equal((50 - 40) / 80.0, twins.Benefit.Value - twins.Harm.Value, 1e-12);
    }

    [Fact]
    public void Sufficiency_asks_of_the_histories_lost_without_it()
    {
        var twins = Twins((20, true, false), (12, true, true), (4, false, true), (20, false, false));

        Assert.Equal(0.5, twins.Sufficiency!.Value, 1e-12);
    }

    [Fact]
    public void Fewer_than_thirty_histories_condition_nothing()
    {
        var twins = Twins((29, true, false), (0, true, true), (0, false, true), (35, false, false));

        Assert.Null(twins.Necessity);
        Assert.Null(twins.Bounds);
        Assert.NotNull(Twins((30, true, false), (0, true, true), (0, false, true), (34, false, false)).Necessity);
    }

    [Fact]
    public void Necessity_always_lies_within_the_bounds_of_the_marginal_rates()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var table = Tables.Random(seed, factors: 1, draws: 40, claimants: 3);
            var twins = new TwinOutcomes(table[1], table[0], Subject, 8);

            Assert.InRange(twins.Necessity!.Value, twins.Bounds!.Low - 1e-12, twins.Bounds.High + 1e-12);
        }
    }

    [Fact]
    public void A_world_is_never_necessary_against_itself()
    {
        var row = Tables.Row(64, h => (sbyte)(h % 2 == 0 ? Subject : Rival)).Span;
        var twins = new TwinOutcomes(row, row, Subject, 8);

        Assert.Equal(0, twins.Necessity!.Value);
        Assert.Equal(0, twins.Benefit.Value);
        Assert.Equal(0, twins.Harm.Value);
    }

    // J. Tian and J. Pearl, "Probabilities of causation: bounds and identification" (2000), and Pearl, Causality (2009), section 9.3.

    [Fact]
    public void Radiation_and_leukemia_example()
    {
        // Deaths 30 of 69,160 exposed, 16 of 59,026 not; the lower bound is the excess risk ratio of these counts.
        var bounds = TianPearl.Necessity(30 / 69160.0, 16 / 59026.0);

        Assert.Equal(0.37510, bounds.Low, 5e-6);
        Assert.Equal(1, bounds.High);
    }

    [Fact]
    public void Drug_example_of_experiment_and_observation_together_is_certain()
    {
        // Experiment: 14 of 1,000 die without the drug. Observation: of 2,000, 2 took it and died, 28 died and 972 lived without it.
        var bounds = TianPearl.Necessity(30 / 2000.0, 14 / 1000.0, 2 / 2000.0, 972 / 2000.0);

        Assert.Equal(1, bounds.Low, 1e-9);
        Assert.Equal(1, bounds.High, 1e-9);
    }

    [Fact]
    public void Drug_example_is_hardly_ever_sufficient()
    {
        // Of the same 2,000, and of 1,000 who were given the drug, of whom 16 die: what their bounds of sufficiency say of these counts.
        var bounds = TianPearl.Sufficiency(30 / 2000.0, 16 / 1000.0, 2 / 2000.0, 972 / 2000.0);

        Assert.Equal(0.002, bounds.Low, 5e-4);
        Assert.Equal(0.031, bounds.High, 5e-4);
    }

    [Fact]
    public void Fair_coin_example_bounds_nothing()
    {
        var (necessity, sufficiency) = (TianPearl.Necessity(0.5, 0.5), TianPearl.Sufficiency(0.5, 0.5));

        Assert.Equal((0, 1), (necessity.Low, necessity.High));
        Assert.Equal((0, 1), (sufficiency.Low, sufficiency.High));
    }

    [Fact]
    public void Sufficiency_always_lies_within_the_bounds_of_the_marginal_rates()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var table = Tables.Random(seed, factors: 1, draws: 40, claimants: 3);
            var bounds = TianPearl.Sufficiency(table.Rate(1, Subject).Value, table.Rate(0, Subject).Value);

            var found = new TwinOutcomes(table[1], table[0], Subject, 8).Sufficiency!.Value;
            Assert.InRange(found, bounds.Low - 1e-12, bounds.High + 1e-12);
        }
    }

    [Fact]
    public void What_never_happens_without_the_cause_was_caused()
    {
        var bounds = TianPearl.Necessity(0.3, 0);

        Assert.Equal((1, 1), (bounds.Low, bounds.High));
    }

    static TwinOutcomes Twins(params (int Count, bool With, bool Without)[] kinds)
    {
        var all = kinds.SelectMany(k => Enumerable.Repeat((k.With, k.Without), k.Count)).ToList();
        return new TwinOutcomes(Row(all.Select(k => k.With)), Row(all.Select(k => k.Without)), Subject, 4);
    }

    static sbyte[] Row(IEnumerable<bool> prevails) => [.. prevails.Select(p => p ? (sbyte)Subject : Rival)];
}
