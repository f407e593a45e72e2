using System.Numerics;

namespace Interregnum.Bench.Plain;

/// <summary>What can be seen of a month's end, in the order of <see cref="GlanceNames"/>.</summary>
sealed partial class PlainModel
{
    public static IEnumerable<string> GlanceNames(IReadOnlyList<string> claimants)
    {
        string[] all = ["mean fear", "members of the coalition", "rungs fallen by", "sum of trust", "unnamed chiefs"];
        string[] each =
        [
            "strength",
            "squared strength",
            "support said by officials",
            "officials who owe it to",
            "council members for",
            "prestige",
            "legitimacy",
            "mark",
            "knowledge",
        ];
        return [.. all, .. claimants.SelectMany(c => each.Select(what => $"{what}, {c}"))];
    }

    public void Glance(List<double> into)
    {
        var trust = 0.0;
        for (var p = 0; p < _persons; p++)
        {
            for (var q = 0; q < p; q++)
            {
                trust += _trust[p, q];
            }
        }

        var fear = 0.0;
        for (var g = 0; g < _places; g++)
        {
            fear += _fear[g] * _contest.Constituencies[g].Officials / _officials;
        }

        into.AddRange([fear, BitOperations.PopCount((uint)_ruling)]);
        into.AddRange([_fallen.Sum(rungs => BitOperations.PopCount((uint)rungs)), trust, _chief.Count(c => c < 0)]);
        for (var i = 0; i < _claimants; i++)
        {
            into.AddRange([_strength[i], _strength[i] * _strength[i], Said(i), _patron.Take(_officials).Count(c => c == i)]);
            into.AddRange([Councillors(i), _prestige[i], _legitimacy[i], _mark[i], MeanKnowledge(i)]);
        }
    }

    double Said(int claimant)
    {
        var sum = 0.0;
        for (var g = 0; g < _places; g++)
        {
            sum += _share[g, claimant] * _contest.Constituencies[g].Officials / _officials;
        }

        return sum;
    }

    int Councillors(int claimant)
    {
        var count = 0;
        for (var b = 0; b < _bodies; b++)
        {
            for (var c = 0; c < _voters; c++)
            {
                count += _council[b, c] && _publicFirst[c] == claimant ? 1 : 0;
            }
        }

        return count;
    }
}
