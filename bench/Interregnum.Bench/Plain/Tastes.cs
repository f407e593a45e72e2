using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.8: passing tastes for coalitions and blocs: nodes every few months, and a mean of two of them in between.</summary>
sealed partial class PlainModel
{
    readonly Dictionary<(int Claimant, int Set), (int Node, double This, double Next)> _coalitionTastes = [];
    readonly Dictionary<(int Claimant, int Set), (int Node, double This, double Next)> _blocTastes = [];
    int _betweenNodes;

    void OpenTastes()
    {
        _coalitionTastes.Clear();
        _blocTastes.Clear();
        var persistence = Of(Mechanic.CoalitionTastePersistence);
        _betweenNodes = persistence <= 0 ? 1 : (int)Math.Clamp(Math.Round(1.5 / -Math.Log(persistence)), 1, 120);
    }

    double Taste(Dictionary<(int Claimant, int Set), (int Node, double This, double Next)> tastes, int claimant, int set)
    {
        var node = _month / _betweenNodes;
        var known = tastes.TryGetValue((claimant, set), out var last);
        if (!known || last.Node != node)
        {
            var now = known && last.Node == node - 1 ? last.Next : _dice.Noise();
            last = (node, now, _dice.Noise());
            tastes[(claimant, set)] = last;
        }

        var way = (_month % _betweenNodes) / (double)_betweenNodes;
        return Of(Mechanic.CoalitionTaste) * ((Math.Sqrt(1 - way) * last.This) + (Math.Sqrt(way) * last.Next));
    }
}
