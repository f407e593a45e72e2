using System.Collections.Concurrent;
using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>Simulations with their buffers, one for each thread that is at work.</summary>
sealed class TrialPool(SmcProblem problem, long seed)
{
    /// <summary>Draws of the method's own, beside the parameters'.</summary>
    static readonly ulong Choice = Fingerprint.Of("calibration", "choice");
    static readonly ulong Acceptance = Fingerprint.Of("calibration", "acceptance");

    readonly ulong[] _names = [.. problem.Parameters.Select(p => Fingerprint.Of("parameter", p))];
    readonly ConcurrentBag<(Simulate Simulate, double[] Scores)> _resting = [];

    /// <summary>Proposes, plays and accepts so many simulations from a number on.</summary>
    public List<Particle> Play(Proposal proposal, Generation generation, long start, int count)
    {
        var (simulate, scores) = _resting.TryTake(out var rested) ? rested : (problem.NewSimulation(), new double[_names.Length]);
        var accepted = new List<Particle>();
        for (var history = start; history < start + count; history++)
        {
            var dice = new Dice(seed, history);
            Propose(proposal, dice, scores);
            var limit = Limit(generation, dice);
            var loss = simulate(scores, dice, limit);
            if (loss <= limit)
            {
                var easy = VectorMath.Exp(generation.Coldness * Math.Max(0, generation.Ease - loss));
                accepted.Add(new(history, [.. scores], proposal.Weight(scores) * easy, loss));
            }
        }

        _resting.Add((simulate, scores));
        return accepted;
    }

    /// <summary>The loss up to which a simulation is accepted: exponentially distributed beyond the ease.</summary>
    static double Limit(Generation generation, Dice dice) =>
        generation.Coldness == 0
            ? double.PositiveInfinity
            : generation.Ease - (VectorMath.Log(dice.OfParameter(Acceptance)) / generation.Coldness);

    void Propose(Proposal proposal, Dice dice, double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = VectorMath.NormalQuantile(dice.OfParameter(_names[i]));
        }

        proposal.Apply(scores, dice.OfParameter(Choice));
        for (var i = 0; i < scores.Length && problem.ScoreStep > 0; i++)
        {
            scores[i] = Math.Round(scores[i] / problem.ScoreStep) * problem.ScoreStep;
        }
    }
}
