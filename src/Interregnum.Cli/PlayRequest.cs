using System.CommandLine;
using Interregnum.Cli.Clustering;

namespace Interregnum.Cli;

/// <summary>What commands that play and keep histories are asked alike.</summary>
/// <param name="Variants">Mechanisms in other forms, as they were typed.</param>
/// <param name="Out">The folder that was asked for, or null.</param>
/// <param name="Cluster">Who plays; null to play here.</param>
/// <param name="MaxTime">Seconds it may take; null for as long as it needs.</param>
sealed record PlayRequest(
    long Seed,
    bool Prior,
    IReadOnlyList<string> Variants,
    string? Out,
    int Threads,
    ClusterRequest? Cluster,
    long? MaxTime,
    bool Json,
    bool Quiet
)
{
    /// <summary>Adds to a command what can change its result.</summary>
    public CommandText Onto(CommandText command) =>
        command.With("--seed", Seed).Flag("--prior", Prior).WithEach("--variant", Variants);

    /// <summary>Adds to a command what it takes to go on where it stopped.</summary>
    public CommandText Where(CommandText command) => (Cluster?.Onto(command) ?? command).WithAny("--out", Out);
}

/// <summary>The options that go with it.</summary>
sealed class PlayOptions
{
    /// <summary>What <c>--max-time</c> does where an answer can be told early.</summary>
    public const string TellsByThen = "Stop after so long and tell what is found by then; the same command goes on";

    readonly Option<long> _seed = Inputs.Seed();
    readonly Option<bool> _prior = Inputs.Prior();
    readonly Option<string[]> _variants = Inputs.Variant();
    readonly Option<string?> _out;
    readonly Option<long?> _threads = Inputs.Threads();
    readonly ClusterOptions _cluster = new();
    readonly Option<long?> _maxTime = Inputs.MaxTime();
    readonly Option<bool> _json = Inputs.Json();
    readonly Option<bool> _quiet = Inputs.Quiet();

    /// <param name="folder">What <c>--out</c> is for.</param>
    /// <param name="maxTime">What <c>--max-time</c> does, where it does something else than elsewhere.</param>
    public PlayOptions(string folder, string? maxTime = null)
    {
        _out = Inputs.Out(folder);
        _maxTime.Description = maxTime ?? _maxTime.Description;
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_seed, _prior, _variants, _out, _threads, _maxTime, _json, _quiet])
        {
            command.Add(option);
        }

        _cluster.AddTo(command);
    }

    public PlayRequest Read(ParseResult parsed)
    {
        var cluster = _cluster.Read(parsed);
        return new(
            parsed.GetValue(_seed),
            parsed.GetValue(_prior),
            parsed.GetRequiredValue(_variants),
            parsed.GetValue(_out),
            Inputs.ThreadsOf(parsed, _threads, cluster),
            cluster,
            parsed.GetValue(_maxTime),
            parsed.GetValue(_json),
            parsed.GetValue(_quiet)
        );
    }
}
