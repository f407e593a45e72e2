using System.Diagnostics;
using Interregnum.Calibration;
using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Bench;

/// <summary>How many simulations a second sequential Monte Carlo makes where a simulation costs next to nothing: the mean of a normal.</summary>
static class CalibrationSpeed
{
    const double Recorded = 4;
    const double Error = 0.1;
    const double Width = 0.001;

    public static void Print(int particles)
    {
        var problem = new SmcProblem { Parameters = ["mean"], NewSimulation = () => Simulate };
        int[] threads = [1, 1, .. Environment.ProcessorCount > 1 ? new[] { Environment.ProcessorCount } : []];
        foreach (var count in threads)
        {
            var started = Stopwatch.GetTimestamp();
            var effort = new SmcEffort
            {
                Seed = 1,
                Particles = particles,
                Threads = count,
            };
            var generations = new AbcSmc(problem, effort).Run().ToList();
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var simulations = generations.Sum(g => g.Simulations);
            var last = generations[^1];
            var mean = last.Particles.Sum(p => p.Weight * p.Scores[0]) / last.Particles.Sum(p => p.Weight);
            Console.WriteLine(
                $"{count} thread(s): {simulations:n0} simulations in {seconds:0.000} s, {simulations / seconds:n0} a second; "
                    + $"{generations.Count} generations, effective size {last.EffectiveSize:0}, mean {mean:R}"
            );
        }
    }

    static double Simulate(ReadOnlySpan<double> scores, Dice dice, double limit)
    {
        var missed = (scores[0] + (Error * dice.Normal(Stream.Opinion, 0, 0)) - Recorded) / Width;
        return missed * missed / 2;
    }
}
