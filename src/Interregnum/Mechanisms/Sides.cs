using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// On which side the power to dismiss stands, in sixteen groups at a time: what fear commands there, b in −1..1, for each claimant. It
/// is +1 for the side of whoever can dismiss, −1 for the others; the local chief counts with his constituency's autonomy, the ruling
/// coalition with the rest.
/// </summary>
readonly ref struct Sides
{
    readonly int _ruling;
    readonly Vector512<int> _local;
    readonly Vector512<float> _autonomy;

    /// <param name="at">The first of the groups' places.</param>
    public Sides(Moment now, int at)
    {
        var patrons = Vector512.Create(now.Situation.ChiefPatron, at);
        var chiefs = Vector512.GreaterThanOrEqual(patrons, Vector512<int>.Zero);
        _ruling = now.Situation.Ruling;
        _local = Vector512.Shuffle(Lanes.Filled(now.Situation.Side), patrons) & chiefs;
        _autonomy = Vector512.Create(now.Settings.Autonomy, at) & chiefs.AsSingle();
    }

    /// <summary>What fear commands about a claimant, a lane for each group; 0 where nobody rules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Favour(int claimant)
    {
        if (_ruling == 0)
        {
            return Vector512<float>.Zero;
        }

        var member = Vector512.Create(1 << claimant);
        var centre = Vector512.Create((_ruling >> claimant & 1) == 1 ? 1f : -1f);
        var stands = Vector512.Equals(_local & member, member).AsSingle();
        var local = Vector512.ConditionalSelect(stands, Vector512<float>.One, Vector512.Create(-1f));
        return Vector512.FusedMultiplyAdd(_autonomy, local - centre, centre);
    }
}
