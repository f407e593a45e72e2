namespace Interregnum.Cluster;

/// <summary>Scenarios that a silo has read, the few that were last asked for.</summary>
sealed class KnownScenarios
{
    /// <summary>A scenario with its posteriors takes some tens of megabytes.</summary>
    const int Most = 4;

    readonly Lock _reading = new();
    readonly List<(string Id, PlayableScenario Scenario)> _read = [];

    /// <summary>A scenario by the hash of its files, read from them when it is not here yet.</summary>
    /// <returns>Null when it is not here and no files came.</returns>
    /// <exception cref="InvalidDataException">The files cannot be used.</exception>
    public PlayableScenario? Find(string id, ScenarioParcel? parcel)
    {
        lock (_reading)
        {
            var place = _read.FindIndex(s => s.Id == id);
            if (place < 0 && parcel is null)
            {
                return null;
            }

            var found = place >= 0 ? _read[place] : (id, Scenario: Read(id, parcel!));
            _read.Remove(found);
            _read.Add(found);
            if (_read.Count > Most)
            {
                _read.RemoveAt(0);
            }

            return found.Scenario;
        }
    }

    static PlayableScenario Read(string id, ScenarioParcel parcel) =>
        parcel.Id == id
            ? PlayableScenario.Of(parcel)
            : throw new InvalidDataException("the scenario's files are not those that were ordered");
}
