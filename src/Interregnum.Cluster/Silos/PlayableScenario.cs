using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Runs;
using Interregnum.Scenarios;

namespace Interregnum.Cluster;

/// <summary>A scenario that came in a parcel, read and held against its hashes.</summary>
sealed class PlayableScenario
{
    /// <summary>Players rest for so many designs at most; an attribution has a few hundred.</summary>
    const int MostDesigns = 512;

    readonly Scenario _scenario;
    readonly Dictionary<string, Posterior> _posteriors;
    RestingPlayers _players = new();

    PlayableScenario(Scenario scenario, Dictionary<string, Posterior> posteriors)
    {
        (_scenario, _posteriors) = (scenario, posteriors);
    }

    /// <summary>Reads a parcel in a folder of its own, which is gone afterwards.</summary>
    /// <exception cref="InvalidDataException">It is no sound parcel, or what is in it cannot be played.</exception>
    public static PlayableScenario Of(ScenarioParcel parcel)
    {
        if (!parcel.IsSound)
        {
            throw new InvalidDataException("the scenario's files are not those that their hash names");
        }

        var folder = Directory.CreateTempSubdirectory("interregnum-silo-").FullName;
        try
        {
            foreach (var file in parcel.Files)
            {
                var path = Path.Combine(folder, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes);
            }

            return Read(folder, parcel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static PlayableScenario Read(string folder, ScenarioParcel parcel)
    {
        var reading = ScenarioFolder.Read(folder);
        var usual =
            reading.Scenario
            ?? throw new InvalidDataException($"the scenario cannot be read here: {reading.Problems[0].Message}");
        var scenario = ScenarioFolder.With(usual, Named(parcel.Variants));
        var posteriors = new Dictionary<string, Posterior>(StringComparer.Ordinal);
        foreach (var expected in parcel.Posteriors)
        {
            var built = ScenarioFolder.With(scenario, Named(expected.Variants));
            var found = PosteriorFile.Read(Path.Combine(folder, expected.File), built).Posterior;
            posteriors[expected.Hash] =
                found?.Hash == expected.Hash
                    ? found
                    : throw new InvalidDataException($"its {expected.File} is not the calibration {expected.Hash}");
        }

        return new(scenario, posteriors);
    }

    /// <summary>Plays a block.</summary>
    /// <exception cref="InvalidDataException">It cannot be played here, and why.</exception>
    public HistoryBlock Play(BlockOrder order)
    {
        if (order.ContestHash != _scenario.ContestHash)
        {
            throw new InvalidDataException(
                $"its contest_hash is {_scenario.ContestHash} here, the command's is {order.ContestHash}: the scenario was edited meanwhile"
            );
        }

        if (
            order.Claimants != _scenario.Contest.ClaimantCount
            || order.Count is < 1 or > HistoryBlock.Histories
            || order.Number is < 0 or >= Dicing.Dice.Histories / HistoryBlock.Histories
            || (order.PosteriorHash is { } hash && !_posteriors.ContainsKey(hash))
        )
        {
            throw new InvalidDataException("it is no block of this scenario");
        }

        var design =
            order.Design.Read(_scenario.Contest, _posteriors.GetValueOrDefault)
            ?? throw new InvalidDataException($"its design {order.Design.Id} is understood otherwise here");
        if (_players.Designs > MostDesigns)
        {
            _players = new();
        }

        return _players.Play(design, order.Header(design));
    }

    static List<Variant> Named(string[] variants) =>
        [.. variants.Select(v => Forms.Named(v) ?? throw new InvalidDataException($"there is no form '{v}' of a mechanism"))];
}
