using Interregnum.Dicing;

namespace Interregnum.Contests;

/// <summary>A number of the contest that may be uncertain.</summary>
/// <param name="Path">Its id: the path that leads to it in the scenario, such as <c>people.trotsky.boldness</c>.</param>
/// <param name="Prior">What is believed of it before any calibration.</param>
/// <param name="Low">The least value that has a meaning; draws are kept within.</param>
/// <param name="High">The greatest value that has a meaning.</param>
public sealed record Parameter(string Path, Distribution Prior, double Low, double High);

/// <summary>What is believed of a number: one of three shapes, each kept within its parameter's bounds.</summary>
public abstract record Distribution
{
    /// <summary>The value at a quantile, before the parameter's bounds are applied.</summary>
    /// <param name="quantile">In (0, 1).</param>
    public abstract double At(double quantile);

    /// <summary>The middle of the belief: its median.</summary>
    public abstract double Centre { get; }
}

/// <summary>A number taken as known, written <c>0.4</c>.</summary>
public sealed record Fixed(double Value) : Distribution
{
    public override double At(double quantile) => Value;

    public override double Centre => Value;
}

/// <summary>A normal belief, written <c>0.4 ± 0.1</c>: mean and standard deviation.</summary>
public sealed record Around(double Mean, double Deviation) : Distribution
{
    public override double At(double quantile) => Mean + (Deviation * VectorMath.NormalQuantile(quantile));

    public override double Centre => Mean;
}

/// <summary>Any value of a range equally, written <c>uniform(0.2, 0.6)</c>.</summary>
public sealed record Uniform(double From, double To) : Distribution
{
    public override double At(double quantile) => From + (quantile * (To - From));

    public override double Centre => (From + To) / 2;
}

/// <summary>A place in the contest that holds a parameter: its index in <see cref="Contest.Parameters"/>.</summary>
public readonly record struct Quantity(int Index)
{
    /// <summary>The value that a draw gives it.</summary>
    /// <param name="draw">One value for each parameter of the contest, in its order.</param>
    public double In(ReadOnlySpan<double> draw) => draw[Index];
}
