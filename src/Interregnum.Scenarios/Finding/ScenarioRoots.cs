namespace Interregnum.Scenarios;

/// <summary>Where a scenario comes from.</summary>
public enum Origin
{
    /// <summary><c>./scenarios</c>.</summary>
    Here,

    /// <summary><c>$INTERREGNUM_HOME/scenarios</c>.</summary>
    Yours,

    /// <summary>It came with the program.</summary>
    Shipped,
}

/// <summary>The folders that hold scenarios, in the order in which they are searched.</summary>
/// <param name="Here">Scenarios of the working folder.</param>
/// <param name="Yours">The user's own.</param>
/// <param name="Shipped">Those that came with the program.</param>
public sealed record ScenarioRoots(string Here, string Yours, string Shipped)
{
    /// <summary><c>./scenarios</c>, <c>$INTERREGNUM_HOME/scenarios</c> (default <c>~/.local/share/interregnum</c>), and the shipped ones.</summary>
    /// <param name="shipped">The folder of the shipped scenarios, which the caller knows.</param>
    public static ScenarioRoots Usual(string shipped)
    {
        var home = Environment.GetEnvironmentVariable("INTERREGNUM_HOME");
        if (string.IsNullOrEmpty(home))
        {
            home = Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".local",
                "share",
                "interregnum"
            );
        }

        return new("scenarios", Path.Combine(home, "scenarios"), shipped);
    }

    internal IEnumerable<(Origin Origin, string Folder)> InOrder =>
        [(Origin.Here, Here), (Origin.Yours, Yours), (Origin.Shipped, Shipped)];
}
