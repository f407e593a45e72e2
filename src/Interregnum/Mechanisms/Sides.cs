using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>On which side the power to dismiss stands.</summary>
static class Sides
{
    /// <summary>
    /// What fear commands for a claimant in a group, b in −1..1: +1 for the side of whoever can dismiss there, −1 for the others;
    /// the local chief counts with his constituency's autonomy, the ruling coalition with the rest.
    /// </summary>
    public static double Favour(Moment now, int group, int claimant)
    {
        var ruling = now.Situation.Ruling;
        if (ruling == 0)
        {
            return 0;
        }

        var centre = (ruling >> claimant & 1) == 1 ? 1 : -1;
        if (group >= now.Roster.Constituencies || now.Situation.ChiefPatron[group] is not (>= 0 and var patron))
        {
            return centre;
        }

        var autonomy = now.Settings.Autonomy[group];
        var local = (now.Situation.Side[patron] >> claimant & 1) == 1 ? 1 : -1;
        return (autonomy * local) + ((1 - autonomy) * centre);
    }
}
