using System.Runtime.Intrinsics;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>On which side the power to dismiss stands.</summary>
static class Sides
{
    /// <summary>
    /// What fear commands in a group, b in −1..1, for each claimant: +1 for the side of whoever can dismiss there, −1 for the
    /// others; the local chief counts with his constituency's autonomy, the ruling coalition with the rest.
    /// </summary>
    /// <returns>One lane for each claimant; 0 where nobody rules.</returns>
    public static Vector512<float> Favours(Moment now, int group)
    {
        var ruling = now.Situation.Ruling;
        if (ruling == 0)
        {
            return Vector512<float>.Zero;
        }

        var centre = For(ruling);
        if (group >= now.Roster.Constituencies || now.Situation.ChiefPatron[group] is not (>= 0 and var patron))
        {
            return centre;
        }

        var autonomy = Vector512.Create((float)now.Settings.Autonomy[group]);
        return Vector512.FusedMultiplyAdd(autonomy, For(now.Situation.Side[patron]) - centre, centre);
    }

    /// <summary>+1 in the lane of each member of a set of claimants, −1 in the others.</summary>
    static Vector512<float> For(int set) =>
        Vector512.ConditionalSelect(Lanes.Members(set), Vector512<float>.One, Vector512.Create(-1f));
}
