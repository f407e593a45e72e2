namespace Interregnum.Sensitivity;

/// <summary>How many points a Sobol analysis takes, and with which luck.</summary>
public sealed record SobolDesign
{
    /// <summary>Points of each replicate, a power of two from 16 on; the function is evaluated (inputs + 2) times as often.</summary>
    public int Points { get; init; } = 4096;

    /// <summary>Independent scramblings, at least 2; 8 to 16 give a t-interval that is hardly wider than the normal one.</summary>
    public int Replicates { get; init; } = 8;

    /// <summary>Any number; equal seeds give equal points.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Threads that evaluate, a replicate at a time; what is found does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The most inputs that can be told apart: two dimensions are needed for each.</summary>
    public static int MostInputs => SobolSequence.MostDimensions / 2;

    internal void Check(int inputs)
    {
        if (inputs < 1 || inputs > MostInputs)
        {
            throw new ArgumentOutOfRangeException(
                nameof(inputs),
                inputs,
                $"Sobol indices are found for 1 to {MostInputs} inputs. Screen them first (Morris) and keep those that matter."
            );
        }

        if (Points < 16 || (Points & (Points - 1)) != 0 || Replicates < 2)
        {
            throw new ArgumentException(
                $"{Replicates} replicates of {Points} points: take at least 2 replicates, and a power of two of at least 16 points."
            );
        }
    }
}
