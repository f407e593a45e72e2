namespace Interregnum.Attribution;

/// <summary>How much is played. A table grows by whole draws until its standard errors are small enough or its draws are spent.</summary>
public sealed record Budget
{
    /// <summary>Histories that share a parameter draw: history h is played under draw h / 8.</summary>
    public const int PerDraw = 8;

    /// <summary>Draws of the headline at least; 2 or more.</summary>
    public int Draws { get; init; } = 512;

    /// <summary>Draws of the headline at most, where <see cref="Draws"/> did not reach <see cref="HeadlineError"/>.</summary>
    public int MostDraws { get; init; } = 1024;

    /// <summary>Histories of each draw that all other worlds play: the first of the headline's.</summary>
    public const int TablePerDraw = 2;

    /// <summary>Draws of the contrasts and the parts at least, as far as the headline has them.</summary>
    public int LeastDraws { get; init; } = 64;

    /// <summary>The same for the wider table, which also has to tell necessity, and for models built otherwise, which have to tell a ranking.</summary>
    public int LeastWiderDraws { get; init; } = 128;

    /// <summary>The headline is precise when every Shapley value's standard error is at most this.</summary>
    public double HeadlineError { get; init; } = 0.01;

    /// <summary>The same for the contrasts, the parts and the wider table.</summary>
    public double TableError { get; init; } = 0.02;

    /// <summary>Threads that play; what is found does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Exactly so many draws for the headline, whatever its precision.</summary>
    public static Budget Exactly(int draws) => new() { Draws = draws, MostDraws = draws };
}
