using System.Globalization;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Runs;

namespace Interregnum.Cli.Running;

/// <summary>What <c>run</c> was asked for.</summary>
/// <param name="Histories">As many as were asked for; null when nobody said.</param>
/// <param name="UntilPrecision">Half the width of the leading outcome's interval at which to end; null to play all histories.</param>
/// <param name="Shard">The part to play; null for all.</param>
sealed record RunRequest(
    string Scenario,
    IReadOnlyList<string> Do,
    long? Histories,
    double? UntilPrecision,
    Shard? Shard,
    bool DryRun,
    PlayRequest Play
)
{
    const long UsualHistories = 4096;

    /// <summary>The histories to play at most.</summary>
    public long Most => Histories ?? (UntilPrecision is null ? UsualHistories : Dice.Histories);

    public RunPlan Plan(Scenario scenario, Intervention intervention)
    {
        var command = Command(Shelf.Reproducing(Scenario, scenario.Contest)).ToString();
        return RunPlan.Of(scenario, intervention, Play.Seed, Most, command) with { Shard = Shard, HalfWidth = UntilPrecision };
    }

    /// <summary>The command without what cannot change a whole run's result.</summary>
    public CommandText Command(string scenario)
    {
        var precision = UntilPrecision?.ToString(CultureInfo.InvariantCulture);
        var command = new CommandText("run", scenario);
        command = Histories is null && precision is not null ? command : command.With("--histories", Most);
        return Play.Onto(command.WithAny("--until-precision", precision).WithEach("--do", Do));
    }

    /// <summary>The command that goes on where this one stopped.</summary>
    public CommandText Resuming() => Play.Where(Command(Scenario).WithAny("--shard", Shard?.ToString()));
}
