using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Parameters of the mechanisms: the contest's own beliefs in place of the defaults.</summary>
static class MechanicsSection
{
    public static MechanismParameters Read(Field field, Draft draft)
    {
        var paths = new Names("parameter of the mechanisms", [.. MechanismParameters.Names.Select(n => n.Path)]);
        var given = new Dictionary<int, Field>();
        foreach (var (key, value) in field.IsMissing ? [] : field.Pairs())
        {
            if (paths.Reference(key) is var index and >= 0)
            {
                given[index] = value;
            }
        }

        return new([
            .. MechanismParameters.Names.Select(
                (name, index) =>
                    given.TryGetValue(index, out var value)
                        ? draft.Parameters.Add(name.Path, value, name.Low, name.High)
                        : draft.Parameters.Add(name.Path, name.Default, name.Low, name.High)
            ),
        ]);
    }
}
