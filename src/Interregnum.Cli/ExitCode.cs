namespace Interregnum.Cli;

/// <summary>What the process says to its caller when it ends. <c>docs/exit-codes.md</c> is the same table in prose.</summary>
static class ExitCode
{
    /// <summary>Done; warnings do not change it.</summary>
    public const int Done = 0;

    /// <summary><c>doctor</c> or <c>check --strict</c> found a shortfall.</summary>
    public const int Shortfall = 1;

    /// <summary>The command line could not be understood.</summary>
    public const int Usage = 2;

    /// <summary>A scenario or another input file is wrong.</summary>
    public const int InvalidInput = 65;

    /// <summary>A scenario, file or folder named on the command line is not there.</summary>
    public const int NotFound = 66;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 70;

    /// <summary>Reading or writing failed.</summary>
    public const int InputOutput = 74;

    /// <summary>A budget was spent before the work was done; the same command goes on from there.</summary>
    public const int Incomplete = 75;

    /// <summary>Interrupted; what was finished is kept.</summary>
    public const int Interrupted = 130;
}
