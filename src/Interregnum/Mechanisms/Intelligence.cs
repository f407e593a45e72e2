using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>Whoever may ask learns what officials really think: knowledge D grows with reach and organising skill, and goes stale.</summary>
sealed class Intelligence() : Mechanism("intelligence", Footing.Argued, "Rosenfeldt, The 'Special' World (2009)")
{
    public override void Act(Moment now)
    {
        var roster = now.Roster;
        var gain = now[Mechanic.IntelligenceGain];
        var kept = Vector512.Create((float)(1 - now[Mechanic.IntelligenceDecay]));
        for (var i = 0; i < roster.Claimants; i++)
        {
            var effort = gain * now.Settings.Trait(i, Asset.Organising) * now.Policy.Works("intelligence", i, now.Month);
            var asks = Vector512.Create((float)effort);
            for (var at = i * roster.Places; at < (i * roster.Places) + roster.Districts; at += Lanes.Width)
            {
                var knowledge = Vector512.Create(now.Situation.Knowledge, at);
                var learnt = asks * Vector512.Create(now.Powers.Informs, at) * (Vector512<float>.One - knowledge);
                Vector512.FusedMultiplyAdd(kept, knowledge, learnt).CopyTo(now.Situation.Knowledge, at);
            }
        }
    }
}
