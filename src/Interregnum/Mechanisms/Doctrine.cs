using Interregnum.Contests;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// The use of the founder's work: a platform in able hands raises one's own legitimacy and lowers that of the strongest opponent by
/// what his record holds. While organised opposition is banned its mark costs legitimacy every month.
/// </summary>
sealed class Doctrine() : Mechanism("doctrine", Footing.Argued, "Tucker, Stalin as Revolutionary (1973)")
{
    /// <summary>Bounds of legitimacy, where the weights of all claims together open it at 0 to about 1. Conjectured.</summary>
    internal const double Least = -1;
    internal const double Most = 2;

    public override void Act(Moment now)
    {
        var state = now.Situation;
        var general = now.Policy.Works(Name, -1, now.Month);
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            if ((now.Running() >> i & 1) == 0)
            {
                continue;
            }

            var voice = now.Powers.Teaches[i] * now.Settings.Trait(i, Asset.Theory) * now.Policy.Works(Name, i, now.Month);
            state.Legitimacy[i] += now[Mechanic.DoctrineGain] * voice;
            state.Legitimacy[i] -= now[Mechanic.DoctrineBan] * state.Banned * state.Mark[i] * general;
            var opponent = now.Strongest(now.Running() & ~state.Side[i]);
            if (opponent >= 0)
            {
                state.Legitimacy[opponent] -= now[Mechanic.DoctrineAttack] * voice * now.Settings.Record[opponent];
            }
        }

        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            state.Legitimacy[i] = Math.Clamp(state.Legitimacy[i], Least, Most);
        }
    }
}
