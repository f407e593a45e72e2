#:project ../src/Interregnum/Interregnum.csproj
// A model of your own on the engine's dice: a thousand agents between two camps, each with a leaning of his own and drawn to the mean
// of all; sixteen at a time.
//   dotnet run -c Release samples/mean-field.cs 20000
// Says where the agents end over so many histories of a hundred steps, and on stderr how many agents' steps a second a core makes.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;

var histories = long.Parse(args[0], CultureInfo.InvariantCulture);
var (before, middle, spread) = (Stopwatch.GetTimestamp(), 0.0, 0.0);
var field = new MeanField();
for (var history = 0L; history < histories; history++)
{
    var (mean, variance) = field.Play(seed: 1, history);
    middle += mean / histories;
    spread += variance / histories;
}

var rate = histories * MeanField.Agents * (double)MeanField.Steps / Stopwatch.GetElapsedTime(before).TotalSeconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean {middle:0.000}, variance among agents {spread:0.000}"));
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:0.00e0} agents' steps a second"));

/// <summary>
/// x follows dx = (x − b x³ + J (mean − x) + h) dt + σ dW by Heun's method; h is the agent's own (Dawson 1983, "Critical dynamics and
/// fluctuations for a mean-field model of cooperative behavior", Journal of Statistical Physics 31). For each agent and step twenty-four
/// operations on floats and one number of the dice.
/// </summary>
sealed class MeanField
{
    public const int Agents = 1008;
    public const int Steps = 104;

    const float Step = 0.1f;
    const float Coupling = 0.5f;
    const float Steepness = 1;
    const float Deviation = 0.6f;
    const int Months = 8;
    const int Lanes = 16;

    readonly float[] _x = new float[Agents];
    readonly float[] _leaning = new float[Agents];
    readonly uint[] _agents = new uint[Agents];
    readonly uint[] _earlier = new uint[Agents];
    readonly uint[] _later = new uint[Agents];

    public MeanField()
    {
        for (var i = 0; i < Agents; i++)
        {
            _agents[i] = (uint)i;
            _leaning[i] = 0.2f * i / Agents;
        }
    }

    /// <summary>Where a history ends: the agents' mean and variance.</summary>
    public (double Mean, double Variance) Play(long seed, long history)
    {
        var dice = new Dice(seed, history);
        Array.Fill(_x, 1);
        var (sum, squares) = ((double)Agents, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            if (step % Months == 0)
            {
                Noise.Octave(dice, Interregnum.Dicing.Stream.Opinion, step / Months, _agents, 0, _earlier, _later);
            }

            var within = step % Months;
            (sum, squares) = Take(new Innovations(within < 4 ? _earlier : _later, within % 4), (float)(sum / Agents));
        }

        return (sum / Agents, (squares / Agents) - (sum * sum / Agents / Agents));
    }

    /// <summary>One step of all agents; their sum and sum of squares afterwards.</summary>
    (double Sum, double Squares) Take(Innovations luck, float mean)
    {
        var (own, drawn, steep) = (
            Vector512.Create(1 - Coupling),
            Vector512.Create(Coupling * mean),
            Vector512.Create(-Steepness)
        );
        var (step, half, noise) = (
            Vector512.Create(Step),
            Vector512.Create(Step / 2),
            Vector512.Create(Deviation * MathF.Sqrt(Step))
        );
        var (sum, squares) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var at = 0; at < _x.Length; at += Lanes)
        {
            var x = Vector512.Create(_x, at);
            var shock = noise * luck.Sixteen(at);
            var field = drawn + Vector512.Create(_leaning, at);
            var drift = Vector512.FusedMultiplyAdd(x, Vector512.FusedMultiplyAdd(steep, x * x, own), field);
            var guess = Vector512.FusedMultiplyAdd(step, drift, x + shock);
            var there = Vector512.FusedMultiplyAdd(guess, Vector512.FusedMultiplyAdd(steep, guess * guess, own), field);
            x = Vector512.FusedMultiplyAdd(half, drift + there, x + shock);
            x.CopyTo(_x, at);
            sum += x;
            squares = Vector512.FusedMultiplyAdd(x, x, squares);
        }

        return (Vector512.Sum(sum), Vector512.Sum(squares));
    }
}
