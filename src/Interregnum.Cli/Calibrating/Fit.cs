using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Calibrating;

/// <summary>One fit of a calibration, taken up where it stopped, kept generation by generation.</summary>
sealed class Fit(CalibrationFolder folder, Scenario scenario, string name, string title, FittedRecord record)
{
    public ContestProblem Problem { get; } = new(scenario.Contest, record);

    /// <summary>All generations from the first to the posterior.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what was played is kept.</exception>
    /// <exception cref="CommandFailure">The record is out of the model's reach.</exception>
    public IReadOnlyList<Generation> Run(SmcEffort effort, SmcLine line, CancellationToken stop)
    {
        line.Title = title;
        var (last, before) = folder.Find(name);
        List<Generation> generations = [.. Kept(last)];
        try
        {
            foreach (var generation in new AbcSmc(Problem.Problem, effort).Run(last, before, line, stop))
            {
                folder.Keep(name, generation);
                if (!generation.IsComplete)
                {
                    throw new OperationCanceledException(stop);
                }

                generations.Add(generation);
                line.Tell(generation);
            }
        }
        catch (NothingAcceptedException nothing)
        {
            throw new CommandFailure(ExitCode.InvalidInput, Nothing(nothing, effort.Seed), Remedy());
        }

        return generations;
    }

    /// <summary>The generations that are there already, the last one only if it is complete.</summary>
    IEnumerable<Generation> Kept(Generation? last)
    {
        for (var number = 0; last is not null && number <= last.Number; number++)
        {
            if (folder.Get(name, number) is { IsComplete: true } generation)
            {
                yield return generation;
            }
        }
    }

    string Nothing(NothingAcceptedException nothing, long seed)
    {
        var reader = new Worlds.MilestoneReader(new(scenario.Contest, Intervention.None), record.Milestones);
        reader.Read(seed, nothing.Nearest.History, Problem.ValuesAt(nothing.Nearest.Scores));
        var readings = reader.Readings.ToArray();
        var worst = record
            .Episodes.Select(e => (Episode: e, Loss: record.LossOf(e, readings)))
            .OrderByDescending(e => e.Loss)
            .Take(3)
            .Select(e => FormattableString.Invariant($"{e.Episode} {e.Loss:0.0}"));
        return $"{Diagnostic.OutOfReach.Code}: {title}: {nothing.Message} Most of that it loses in the episodes {string.Join(", ", worst)}";
    }

    string Remedy() =>
        "Let the facts of these episodes miss by more (discrepancy, absent) in milestones.yaml, widen the parameters they depend on, "
        + $"or write 'use: report_only'. The generations are kept in {Folders.Shown(folder.FullPath)}.";
}
