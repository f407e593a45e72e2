using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.12 and § 7.13: who dominates, who prevails, and what is kept of a history.</summary>
sealed partial class PlainModel
{
    void Dominance()
    {
        var strongest = Strongest(Running());
        var (held, all) = (0.0, 0.0);
        for (var o = 0; o < _offices; o++)
        {
            if (_held[o] != Gone)
            {
                var weight = Of(_contest.Offices[o].Weight);
                all += weight;
                held += strongest >= 0 && ExercisedFor(o) == strongest ? weight : 0;
            }
        }

        var share = all > 0 ? held / all : 1;
        var dominates =
            Works("dominance")
            && strongest >= 0
            && _strength[strongest] > Of(Mechanic.DominanceBodies)
            && share > Of(Mechanic.DominanceOffices);
        var now = dominates ? strongest : -1;
        _spell =
            now < 0 ? 0
            : now == _dominant ? _spell + 1
            : 1;
        _dominant = now;
        var enough = _dominant >= 0 && _spell >= Of(Mechanic.DominanceMonths);
        if (_month == _contest.MonthCount - 1 - 12)
        {
            Row.OutcomeBefore = enough ? _dominant : -1;
        }

        if (_month == _contest.MonthCount - 1)
        {
            Row.Outcome = enough ? _dominant : -1;
            Row.Consolidation = enough ? _month - _spell + 1 : -1;
        }
    }

    void Count()
    {
        var expressed = Row.Expressed[_month];
        var fear = 0.0;
        for (var i = 0; i < _claimants; i++)
        {
            Row.Strength[_month][i] = _strength[i];
            Row.Prestige[_month][i] = _prestige[i];
            Row.Legitimacy[_month][i] = _legitimacy[i];
            for (var g = 0; g < _places; g++)
            {
                expressed[i] += _share[g, i] * _contest.Constituencies[g].Officials / _officials;
            }
        }

        for (var g = 0; g < _places; g++)
        {
            fear += _fear[g] * _contest.Constituencies[g].Officials / _officials;
        }

        Row.Fear[_month] = fear;
        Row.Ruling[_month] = _ruling;
        if (_dominant >= 0 && Row.FirstDominance < 0)
        {
            Row.FirstDominance = _month;
        }
    }
}
