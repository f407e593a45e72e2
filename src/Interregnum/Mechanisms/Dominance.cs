using Interregnum.Contests;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// A claimant dominates in a month when his share of strength in the deciding bodies and his people's share of the key offices are
/// both above the scenario's thresholds. The outcome is read from the unbroken spell that reaches the horizon.
/// </summary>
sealed class Dominance() : Mechanism("dominance", Footing.Argued, "Khlevniuk, Master of the House (2009)")
{
    public override void Act(Moment now)
    {
        var dominant = Dominant(now);
        ref var spell = ref now.Situation.DominantFor[0];
        if (dominant != now.Situation.Dominant)
        {
            now.Situation.Dominant = dominant;
            spell = 0;
            if (dominant >= 0)
            {
                now.Telling?.Add(new Deed(now.Month, Name, "dominance", [dominant], []));
            }
        }

        spell += dominant >= 0 ? 1 : 0;
    }

    static int Dominant(Moment now)
    {
        var strongest = now.Strongest(now.Running());
        return
            strongest >= 0
            && now.Policy.Works("dominance", strongest, now.Month) > 0
            && now.Situation.Strength[strongest] > now[Mechanic.DominanceBodies]
            && OfficesOf(now, strongest) > now[Mechanic.DominanceOffices]
            ? strongest
            : -1;
    }

    /// <summary>The share of the key offices, by weight, in the hands of a claimant and of those who follow him.</summary>
    static double OfficesOf(Moment now, int claimant)
    {
        var (his, all) = (0.0, 0.0);
        for (var office = 0; office < now.Contest.Offices.Count; office++)
        {
            var holder = now.Situation.Holder[office];
            if (holder == Situation.Abolished)
            {
                continue;
            }

            var weight = now.Settings.OfficeWeight[office];
            all += weight;
            his += now.ExercisedFor(office) == claimant ? weight : 0;
        }

        // A contest without key offices is decided in its bodies.
        return all > 0 ? his / all : 1;
    }
}
