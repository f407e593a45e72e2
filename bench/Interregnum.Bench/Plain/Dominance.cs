using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.12: who dominates, and who prevails.</summary>
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
        Row.FirstDominance = now >= 0 && Row.FirstDominance < 0 ? _month : Row.FirstDominance;
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
}
