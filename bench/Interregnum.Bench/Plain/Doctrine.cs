using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.10: who speaks for the founder's work, and against whose record.</summary>
sealed partial class PlainModel
{
    void Doctrine()
    {
        for (var i = 0; i < _claimants && Works("doctrine"); i++)
        {
            if (!Runs(i))
            {
                continue;
            }

            var voice = _teaches[i] * Of(TraitsOf(i).Theory);
            _legitimacy[i] += Of(Mechanic.DoctrineGain) * voice;
            _legitimacy[i] -= _ban ? Of(Mechanic.DoctrineBan) * _mark[i] : 0;
            var target = Strongest(Running() & ~_side[i]);
            if (target >= 0)
            {
                var record = _contest.Contenders[target].Record.Sum(r => Of(r.Weight));
                _legitimacy[target] -= Of(Mechanic.DoctrineAttack) * voice * record;
            }
        }

        for (var i = 0; i < _claimants; i++)
        {
            _legitimacy[i] = Math.Clamp(_legitimacy[i], -1, 2);
        }
    }
}
