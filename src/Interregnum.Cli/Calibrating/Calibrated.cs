using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Mechanisms;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Cli.Calibrating;

/// <summary>A scenario with its posterior, where there is one that can be used.</summary>
static class Calibrated
{
    /// <summary>Accepted histories that are played again, to see that this engine plays them as the one that accepted them did.</summary>
    const int Replayed = 4;

    /// <summary>The scenario as it is, or with the posterior; says which, where there is a posterior.</summary>
    public static Scenario Of(Session session, BuiltScenario built)
    {
        var scenario = built.Scenario;
        if (Read(session, scenario, built.Posterior) is not var (posterior, finding))
        {
            return scenario;
        }

        session.Error.WriteLine(
            FormattableString.Invariant(
                $"interregnum: parameters from the posterior {posterior.Hash[..12]} ({posterior.Accepted.Count:n0} accepted histories, worth {(int)posterior.EffectiveSize:n0}); --prior goes back"
            )
        );
        return scenario with { Contest = scenario.Contest with { Posterior = posterior }, Calibration = finding };
    }

    /// <summary>The scenario with the posterior of every further form that has one; says which have.</summary>
    /// <param name="built">Where it comes from.</param>
    public static Scenario InEachForm(Session session, BuiltScenario built, Scenario scenario)
    {
        var calibrated = Forms
            .All.Select(f => f.Variant)
            .Where(form => scenario.Contest.Variants.All(v => v.Mechanism != form.Mechanism))
            .Select(form => In(session, scenario, form, built.PosteriorWith(form)))
            .OfType<CalibratedVariant>()
            .ToList();
        if (calibrated.Count > 0)
        {
            session.Error.WriteLine(
                $"interregnum: other forms on posteriors of their own: {string.Join(", ", calibrated.Select(c => $"{c.Variant} {c.Posterior.Hash[..12]}"))}"
            );
        }

        return scenario with
        {
            CalibratedVariants = calibrated,
        };
    }

    static CalibratedVariant? In(Session session, Scenario scenario, Variant form, string path) =>
        Read(session, ScenarioFolder.With(scenario, [form]), path) is var (posterior, finding)
            ? new(form, posterior, finding)
            : null;

    /// <summary>A posterior that can be used; one that cannot is told.</summary>
    static (Posterior Posterior, CalibrationFinding Finding)? Read(Session session, Scenario scenario, string path)
    {
        var reading = PosteriorFile.Read(path, scenario);
        if (reading.Problem is { } problem)
        {
            session.Error.WriteLine(ProblemText.Of(problem));
        }

        if (reading is not { Posterior: { } posterior, Finding: { } finding })
        {
            return null;
        }

        if (!Replays(scenario, posterior))
        {
            session.Error.WriteLine(
                $"interregnum: warning: the posterior in {path} was made by another engine: this one plays its histories otherwise; "
                    + $"it is not used. To make it again: {finding.Command}"
            );
            return null;
        }

        return (posterior, finding);
    }

    static bool Replays(Scenario scenario, Posterior posterior)
    {
        var record = FittedRecord.Of(scenario.Milestones);
        var world = new World(scenario.Contest with { Posterior = posterior }, Intervention.None) { InThisCase = true };
        var reader = new MilestoneReader(world, record.Milestones);
        return posterior
            .Accepted.Take(Replayed)
            .Select((a, i) => record.Loss(reader.Read(posterior.Seed, i)) == a.Loss)
            .All(same => same);
    }
}
