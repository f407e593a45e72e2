namespace Interregnum.Runs;

/// <summary>What makes two runs others: the first of these in which they differ.</summary>
/// <param name="Name">As it stands in <c>run.json</c>.</param>
/// <param name="Why">What it comes from, in a sentence; may be empty.</param>
sealed record RunDifference(string Name, string Found, string Expected, string Why)
{
    /// <summary>Null when blocks of one are blocks of the other. The number of histories, the command and the milestones may differ.</summary>
    public static RunDifference? Between(RunIdentity found, RunIdentity expected) =>
        Marks(found)
            .Zip(Marks(expected))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new RunDifference(pair.First.Name, pair.First.Value, pair.Second.Value, pair.First.Why))
            .FirstOrDefault();

    static IEnumerable<(string Name, string Value, string Why)> Marks(RunIdentity run) =>
        [
            ("contest_hash", run.ContestHash, "The scenario was edited, or is another one."),
            ("posterior_hash", run.PosteriorHash ?? "null", "The calibration is another one."),
            ("engine_version", run.EngineVersion, "The engine is another one."),
            ("seed", $"{run.Seed}", ""),
            ("design", run.Design, "The contest is played with another intervention."),
            ("shard", run.Shard?.ToString() ?? "null", "One folder holds a whole run or one shard of it."),
        ];
}
