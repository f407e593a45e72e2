using Interregnum.Contests;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>Whoever may ask learns what officials really think: knowledge D grows with reach and organising skill, and goes stale.</summary>
sealed class Intelligence() : Mechanism("intelligence", Footing.Argued, "Rosenfeldt, The 'Special' World (2009)")
{
    public override void Act(Moment now)
    {
        var roster = now.Roster;
        var gain = now[Mechanic.IntelligenceGain];
        var decay = now[Mechanic.IntelligenceDecay];
        for (var i = 0; i < roster.Claimants; i++)
        {
            var effort = gain * now.Settings.Trait(i, Asset.Organising) * now.Policy.Works("intelligence", i, now.Month);
            for (var g = 0; g < roster.Constituencies; g++)
            {
                ref var knowledge = ref now.Situation.Knowledge[(i * roster.Constituencies) + g];
                var learnt = effort * now.Powers.Informs[(g * roster.Claimants) + i] * (1 - knowledge);
                knowledge += learnt - (decay * knowledge);
            }
        }
    }
}
