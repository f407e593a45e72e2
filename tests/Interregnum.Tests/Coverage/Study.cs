using Interregnum.Findings;

namespace Interregnum.Tests.Coverage;

/// <summary>Intervals that are printed, and a thousand made-up problems with known truth to try them on.</summary>
/// <param name="Size">How much is played for each problem.</param>
/// <param name="Rows">What they are intervals of, and how they are made.</param>
/// <param name="Tries">For each row what was found in a problem and what is true; nothing where the problem does not allow it.</param>
/// <param name="AtLeast">Whether they promise to hold the truth at least as often, rather than as often, as they say.</param>
sealed record Study(
    string Size,
    IReadOnlyList<(string What, string Method)> Rows,
    Func<int, IReadOnlyList<(Estimate? Found, double Truth)>> Tries,
    bool AtLeast = false
)
{
    const int Problems = 1000;
    const double Rounding = 1e-9;

    /// <summary>One row alone.</summary>
    public static Study Of(string what, string method, string size, Func<int, (Estimate? Found, double Truth)> tries) =>
        new(size, [(what, method)], seed => [tries(seed)]);

    /// <summary>How often each row's intervals held the truth.</summary>
    public IReadOnlyList<Coverage> Try()
    {
        var tries = new IReadOnlyList<(Estimate? Found, double Truth)>[Problems];
        Parallel.For(0, Problems, problem => tries[problem] = Tries(problem));
        return [.. Rows.Select((row, i) => Read(row.What, row.Method, [.. tries.Select(t => t[i])]))];
    }

    Coverage Read(string what, string method, IReadOnlyList<(Estimate? Found, double Truth)> tries)
    {
        var found = tries.Where(t => t.Found is not null).Select(t => (Found: t.Found!, t.Truth)).ToList();
        return new Coverage(
            what,
            method,
            Size,
            AtLeast,
            found.Count,
            found.Count(t => t.Truth < t.Found.Low - Rounding),
            found.Count(t => t.Truth > t.Found.High + Rounding)
        );
    }
}

/// <summary>How often an interval held the truth.</summary>
/// <param name="Tries">Problems that gave one.</param>
/// <param name="Below">Those whose truth was below it.</param>
/// <param name="Above">Those whose truth was above it.</param>
sealed record Coverage(string What, string Method, string Size, bool AtLeast, int Tries, int Below, int Above)
{
    public double Share => 1 - ((Below + Above) / (double)Tries);
}
