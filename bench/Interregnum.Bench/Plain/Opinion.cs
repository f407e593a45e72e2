using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.5: what voters think of claimants, and what they say.</summary>
sealed partial class PlainModel
{
    void Opinion(bool opening)
    {
        AttachPersons();
        var persistence = opening ? 0 : Of(Mechanic.OpinionPersistence);
        var innovation = Of(Mechanic.OpinionNoise) * Math.Sqrt(1 - (persistence * persistence));
        var conformity = opening || _month == 0 ? 0 : Of(Mechanic.OpinionConformity);
        var (owed, weight) = (Of(Mechanic.OpinionGratitude), Of(Mechanic.OpinionIssues));
        var pressure = Of(Mechanic.OpinionPressure);
        var pull = new double[_issues];
        for (var i = 0; i < _claimants; i++)
        {
            if (_isGone[i])
            {
                continue;
            }

            var regard =
                (Of(Mechanic.OpinionPrestige) * _prestige[i]) + (Of(Mechanic.OpinionLegitimacy) * _legacy * _legitimacy[i]);
            for (var k = 0; k < _issues; k++)
            {
                regard -= weight * _salience[k] * _position[i, k] * _position[i, k];
                pull[k] = 2 * weight * _salience[k] * _position[i, k];
            }

            for (var g = 0; g < _places + 2; g++)
            {
                var fear = _fear[g];
                var commanded = fear * pressure * Favour(g, i);
                var (from, to) = VotersOf(g);
                var sum = 0.0;
                for (var c = from; c < to; c++)
                {
                    var at = (c * _claimants) + i;
                    _mind[at] = (persistence * _mind[at]) + (innovation * _dice.Mind());
                    var support = regard + _attachment[at] + _mind[at];
                    for (var k = 0; k < _issues; k++)
                    {
                        support += pull[k] * _ideal[(c * _issues) + k];
                    }

                    if (_patron[c] == i)
                    {
                        support += owed * _gratitude[c];
                    }

                    _private[at] = support;
                    _public[at] = ((1 - fear) * support) + commanded;
                    sum += support;
                    if (g < _places)
                    {
                        _attachment[at] += conformity * (_meanPrivate[g, i] - support);
                    }
                }

                _meanPrivate[g, i] = to > from ? sum / (to - from) : 0;
            }
        }
    }

    (int From, int To) VotersOf(int g) =>
        g < _places ? (_firstPost[g], _firstPost[g + 1])
        : g == _places ? (_officials, _officials + _claimants)
        : (_officials + _claimants, _voters);

    void AttachPersons()
    {
        var self = Of(Mechanic.OpinionSelf);
        for (var q = 0; q < _persons; q++)
        {
            for (var i = 0; i < _claimants; i++)
            {
                _attachment[((_officials + q) * _claimants) + i] = self * (q == i ? 1 : _trust[q, i]);
            }
        }
    }
}
