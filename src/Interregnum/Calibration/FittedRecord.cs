using Interregnum.Contests;

namespace Interregnum.Calibration;

/// <summary>
/// The record that histories are held against: the fitted facts by episode. The facts of one episode depend on one another, so that
/// each episode weighs 1 however many facts are known of it: its loss is their mean.
/// </summary>
public sealed class FittedRecord
{
    readonly Target[] _targets;
    readonly string[] _names;
    readonly double[] _weights;

    FittedRecord(IReadOnlyList<Target> targets)
    {
        _targets = [.. targets];
        Milestones = [.. targets.Select(t => t.Milestone)];
        _names = [.. Milestones.Select(m => m.Episode).Distinct()];
        _weights = [.. Milestones.Select(m => 1.0 / Milestones.Count(other => other.Episode == m.Episode))];
    }

    /// <summary>The facts that are to be fitted (<see cref="Use.Fit"/>), of all episodes or of some.</summary>
    /// <param name="includes">Whether an episode is held against histories; all are when it is not given.</param>
    /// <exception cref="ArgumentException">One of them has a kernel without width.</exception>
    public static FittedRecord Of(IReadOnlyList<Milestone> milestones, Predicate<string>? includes = null) =>
        new([.. milestones.Where(m => m.Use == Use.Fit && includes?.Invoke(m.Episode) != false).Select(Target.Of)]);

    /// <summary>The fitted facts, in the order of the readings that the methods below take.</summary>
    public IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>The same with their kernels.</summary>
    public IReadOnlyList<Target> Targets => _targets;

    /// <summary>Their episodes, in the order in which they first occur.</summary>
    public IReadOnlyList<string> Episodes => _names;

    /// <summary>The part of an episode's weight that a fact has: 1 over the number of the episode's facts.</summary>
    public double WeightOf(int fact) => _weights[fact];

    /// <summary>−ln of the kernel over all facts: the sum over episodes of the mean over their facts. 0 for the record itself.</summary>
    /// <param name="readings">What a history says of each fact, in the order of <see cref="Milestones"/>.</param>
    public double Loss(ReadOnlySpan<double?> readings)
    {
        var sum = 0.0;
        for (var fact = 0; fact < _targets.Length; fact++)
        {
            sum += _weights[fact] * _targets[fact].Loss(readings[fact]);
        }

        return sum;
    }

    /// <summary>The part of the loss that one episode has.</summary>
    public double LossOf(string episode, ReadOnlySpan<double?> readings)
    {
        var sum = 0.0;
        for (var fact = 0; fact < _targets.Length; fact++)
        {
            sum += Milestones[fact].Episode == episode ? _weights[fact] * _targets[fact].Loss(readings[fact]) : 0;
        }

        return sum;
    }

    /// <summary>
    /// The least that a history's loss can still become: what is settled, and dates that are late already. A history that is beyond
    /// its limit need not be played on, and nothing is lost by that.
    /// </summary>
    /// <param name="month">The last month that was played.</param>
    /// <param name="settled">Which readings will not change any more.</param>
    public double Floor(Month month, ReadOnlySpan<double?> readings, ReadOnlySpan<bool> settled)
    {
        var sum = 0.0;
        for (var fact = 0; fact < _targets.Length; fact++)
        {
            sum += _weights[fact] * (settled[fact] ? _targets[fact].Loss(readings[fact]) : _targets[fact].LossFrom(month));
        }

        return sum;
    }

    /// <summary>The same facts with a record made of one history: what it says, missed by a draw of each kernel.</summary>
    /// <param name="readings">What the history says; every fact must have a value.</param>
    /// <param name="uniform">The draw for a fact, in (0, 1).</param>
    /// <exception cref="ArgumentException">A fact has no value, so that no kernel says what would be recorded.</exception>
    internal FittedRecord Perturbed(ReadOnlySpan<double?> readings, Func<int, double> uniform)
    {
        var targets = new Target[_targets.Length];
        for (var fact = 0; fact < targets.Length; fact++)
        {
            var reading =
                readings[fact]
                ?? throw new ArgumentException(
                    $"The milestone '{Milestones[fact].Id}' did not occur; a made-up record needs facts that always have a value."
                );
            targets[fact] = _targets[fact].Perturbed(reading, _weights[fact], uniform(fact));
        }

        return new FittedRecord(targets);
    }
}
