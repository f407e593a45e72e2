namespace Interregnum.Acceptance;

/// <summary>What the command line promises.</summary>
static class Surface
{
    public static IReadOnlyList<string> Commands { get; } =
    [
        "list",
        "new",
        "check",
        "explain",
        "run",
        "merge",
        "silo",
        "history",
        "whatif",
        "compare",
        "attribute",
        "sensitivity",
        "milestones",
        "calibrate",
        "sources",
        "doctor",
    ];
}
