using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.11: claimants move towards the officials.</summary>
sealed partial class PlainModel
{
    void Positions()
    {
        var speed = Works("positions") ? Of(Mechanic.PositionsSpeed) : 0;
        for (var k = 0; k < _issues; k++)
        {
            var mean = 0.0;
            for (var c = 0; c < _officials; c++)
            {
                mean += _ideal[(c * _issues) + k];
            }

            mean /= _officials;
            for (var i = 0; i < _claimants; i++)
            {
                if (Runs(i))
                {
                    var step = speed * Of(_contest.Contenders[i].Flexibility[k]) * (mean - _position[i, k]);
                    _position[i, k] += step;
                    _prestige[i] -= Of(Mechanic.PositionsCredibility) * Math.Abs(step);
                }
            }
        }
    }
}
