using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Runs;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Calibrating;

/// <summary>From a scenario to its posterior on disk: the fit to all facts, the hold-outs, what was learnt.</summary>
sealed class CalibrationRun
{
    readonly Session _session;
    readonly CalibrateRequest _request;
    readonly Scenario _scenario;

    /// <summary>Where the posterior lies when it is beside the scenario.</summary>
    readonly string _posterior;

    readonly CancellationToken _stop;

    CalibrationRun(Session session, CalibrateRequest request, Scenario scenario, string posterior, CancellationToken stop) =>
        (_session, _request, _scenario, _posterior, _stop) = (session, request, scenario, posterior, stop);

    /// <exception cref="CommandFailure">The scenario is not there or wrong, or has nothing to be held against or to be learnt about.</exception>
    public static CalibrationRun Of(Session session, CalibrateRequest request, CancellationToken stop)
    {
        var built = Shelf.OpenBuilt(session, request.Scenario, request.Variants);
        var scenario = built.Scenario;
        if (scenario.Milestones.All(m => m.Use != Use.Fit))
        {
            throw new CommandFailure(
                ExitCode.InvalidInput,
                $"'{request.Scenario}' has no milestone to be fitted",
                "Write dated facts with 'use: fit' into its milestones.yaml; docs/scenario-format.md says how."
            );
        }

        if (scenario.Contest.Parameters.All(p => p.Prior is Fixed))
        {
            throw new CommandFailure(
                ExitCode.InvalidInput,
                $"{Diagnostic.NoRange.Code}: none of the {scenario.Contest.Parameters.Count} parameters of '{request.Scenario}' has a range, so there is nothing to calibrate",
                "Write what is uncertain as '0.4 ± 0.1' or 'uniform(0.2, 0.6)'."
            );
        }

        return new(session, request, scenario, built.Posterior, stop);
    }

    /// <exception cref="OperationCanceledException">It was stopped; what was played is kept.</exception>
    public void Write()
    {
        var plan = new CalibrationPlan(_scenario, _request.Seed, _request.Particles);
        var path = _request.Out ?? Path.Combine("runs", FolderName());
        using var folder = CalibrationFolder.Open(path, plan);
        using var line = new SmcLine(_session, _request.Quiet);
        var record = FittedRecord.Of(_scenario.Milestones);
        var fit = new Fit(folder, _scenario, CalibrationFolder.WholeRecord, _scenario.Contest.Id, record);
        var generations = fit.Run(Effort(_request.Particles), line, _stop);
        var final = generations[^1];
        var hash = PosteriorHash.Of(_scenario, _request.Seed, final.Particles);
        var posterior = fit.Problem.Posterior(final, _request.Seed, hash);
        var finding = Finding(folder, line, generations, fit.Problem, posterior);
        line.Dispose();
        var target = _request.Out is null ? _posterior : Path.Combine(folder.FullPath, Path.GetFileName(_posterior));
        CalibrationFolder.Write(target, stream => PosteriorJson.Write(stream, _scenario, final, finding));
        new CalibrationText(_session, _scenario, finding, posterior).Tell(target, _request);
    }

    /// <summary>A model built otherwise has a folder of its own.</summary>
    string FolderName() =>
        string.Join(
            '-',
            [_scenario.Contest.Id, $"{_request.Seed}", "calibration", .. _request.Variants.Select(v => v.Replace('=', '-'))]
        );

    CalibrationFinding Finding(
        CalibrationFolder folder,
        SmcLine line,
        IReadOnlyList<Generation> generations,
        ContestProblem problem,
        Posterior posterior
    )
    {
        var predictive = new Predictive(_scenario.Contest, _scenario.Milestones, _request.Seed, _request.Threads, _stop);
        var prior = predictive.Draws(CalibrationReading.Draws);
        var drawn = predictive.Draws(CalibrationReading.Draws, posterior);
        var accepted = predictive.Accepted(posterior);
        return new()
        {
            Command = _request.Command(_scenario.Contest.Id).ToString(),
            Seed = _request.Seed,
            Generations = [.. generations.Select(CalibrationReading.Of)],
            LogEvidence = generations[^1].LogEvidence,
            Parameters = CalibrationReading.Parameters(problem.Scores, posterior),
            Facts = CalibrationReading.Facts(_scenario.Milestones, prior, drawn, accepted, posterior),
            FinalLeader = CalibrationReading.WithFinalLeader(_scenario, problem.Scores, accepted, posterior),
            HoldOuts = _request.HoldOuts
                ? [.. Fold.Of(_scenario.HoldOuts).Select(fold => HoldOut(folder, line, fold, predictive, prior))]
                : [],
        };
    }

    /// <summary>A fold is fitted with half the histories: it has to be scored, not to be drawn from.</summary>
    HoldOutFinding HoldOut(
        CalibrationFolder folder,
        SmcLine line,
        Fold fold,
        Predictive predictive,
        IReadOnlyList<double?[]> prior
    )
    {
        var fit = new Fit(
            folder,
            _scenario,
            $"without-{string.Join('+', fold.Predict)}",
            $"without {string.Join(", ", fold.Predict)}",
            fold.Fitted(_scenario.Milestones)
        );
        var final = fit.Run(Effort(Math.Max(50, _request.Particles / 2)), line, _stop)[^1];
        var posterior = fit.Problem.Posterior(final, _request.Seed, "");
        return CalibrationReading.HoldOut(fold, _scenario, prior, predictive.Accepted(posterior), posterior);
    }

    SmcEffort Effort(int particles) =>
        new()
        {
            Seed = _request.Seed,
            Particles = particles,
            Threads = _request.Threads,
        };
}
