using System.Runtime.Intrinsics;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>
/// How fast each claimant comes for a place that falls vacant in a constituency: by his reach, by what the appointers leave to the
/// chief's patron as far as the constituency is autonomous, and by his strength in what is left then. A chief's own place is not the
/// chief's to give.
/// </summary>
sealed class Rates(Roster roster)
{
    readonly float[] _posts = CacheLines.Allocate<float>(roster.Claimants * roster.Places);
    readonly float[] _chiefs = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>How fast a claimant comes for sixteen places.</summary>
    /// <param name="groups">The constituency of each; 0 comes of another number.</param>
    /// <param name="chiefs">All bits where it is a chief's.</param>
    public Vector512<float> Of(int claimant, Vector512<int> groups, Vector512<float> chiefs)
    {
        var rates = Vector512<float>.Zero;
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            var from = (claimant * roster.Places) + at;
            var here = groups - Vector512.Create(at);
            var posts = Vector512.Shuffle(Vector512.Create(_posts, from), here);
            rates += Vector512.ConditionalSelect(chiefs, Vector512.Shuffle(Vector512.Create(_chiefs, from), here), posts);
        }

        return rates;
    }

    /// <summary>Reckons them for a month.</summary>
    /// <param name="works">How far patronage works for each claimant.</param>
    public void Reckon(Moment now, ReadOnlySpan<double> works)
    {
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            Reckon(now, works, at);
        }
    }

    void Reckon(Moment now, ReadOnlySpan<double> works, int at)
    {
        var rest = Vector512<float>.One;
        for (var i = 0; i < works.Length; i++)
        {
            rest -= Reach(now, works, i, at);
        }

        rest = Vector512.MaxNative(rest, Vector512<float>.Zero);
        var patrons = Vector512.Create(now.Situation.ChiefPatron, at);
        var chiefs = Vector512.GreaterThanOrEqual(patrons, Vector512<int>.Zero).AsSingle();
        var local = Vector512.Create(now.Settings.Autonomy, at) & chiefs;
        for (var i = 0; i < works.Length; i++)
        {
            var reach = Reach(now, works, i, at);
            var strength = Vector512.Create((float)now.Situation.Strength[i]);
            var his = local & Vector512.Equals(patrons, Vector512.Create(i)).AsSingle();
            var left = ((Vector512<float>.One - local) * strength) + his;
            Vector512.FusedMultiplyAdd(rest, left, reach).CopyTo(_posts, (i * roster.Places) + at);
            Vector512.FusedMultiplyAdd(rest, strength, reach).CopyTo(_chiefs, (i * roster.Places) + at);
        }
    }

    Vector512<float> Reach(Moment now, ReadOnlySpan<double> works, int claimant, int at) =>
        Vector512.Create(now.Powers.Appoints, (claimant * roster.Places) + at) * Vector512.Create((float)works[claimant]);
}
