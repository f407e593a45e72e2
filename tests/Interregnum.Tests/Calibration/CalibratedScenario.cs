using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Scenarios;
using Interregnum.Tests.Scenarios;

namespace Interregnum.Tests.Calibration;

/// <summary>A small shipped scenario, calibrated once for all tests.</summary>
static class CalibratedScenario
{
    public const long Seed = 5;

    public static Scenario TwoHeirs { get; } = ScenarioFolder.Read(Path.Combine(Folders.Shipped, "two-heirs")).Scenario!;

    public static ContestProblem Problem { get; } = new(TwoHeirs.Contest, FittedRecord.Of(TwoHeirs.Milestones));

    public static SmcEffort Effort { get; } =
        new()
        {
            Seed = Seed,
            Particles = 60,
            Threads = 2,
        };

    public static IReadOnlyList<Generation> Generations { get; } = [.. new AbcSmc(Problem.Problem, Effort).Run()];

    public static Generation Final => Generations[^1];

    public static Posterior Posterior { get; } =
        Problem.Posterior(Generations[^1], Seed, PosteriorHash.Of(TwoHeirs, Seed, Generations[^1].Particles));

    public static CalibrationFinding Finding { get; } =
        new()
        {
            Command = "interregnum calibrate two-heirs",
            Seed = Seed,
            Generations = [.. Generations.Select(CalibrationReading.Of)],
            LogEvidence = Generations[^1].LogEvidence,
            Parameters = CalibrationReading.Parameters(Problem.Scores, Posterior),
            Facts = Facts(),
            HoldOuts = [],
            FinalLeader = CalibrationReading.WithFinalLeader(
                TwoHeirs,
                Problem.Scores,
                new Predictive(TwoHeirs.Contest, TwoHeirs.Milestones, Seed, 2, TestContext.Current.CancellationToken).Accepted(
                    Posterior
                ),
                Posterior
            ),
        };

    static IReadOnlyList<PredictiveFinding> Facts()
    {
        var predictive = new Predictive(TwoHeirs.Contest, TwoHeirs.Milestones, Seed, 2, TestContext.Current.CancellationToken);
        return CalibrationReading.Facts(
            TwoHeirs.Milestones,
            predictive.Draws(50),
            predictive.Draws(50, Posterior),
            predictive.Accepted(Posterior),
            Posterior
        );
    }
}
