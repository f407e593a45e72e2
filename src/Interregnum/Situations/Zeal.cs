using System.Runtime.Intrinsics;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>
/// The zeal of the appointers against a follower of each claimant in each constituency, monthly and before its rate: a part that goes
/// by what he says, and a part that goes by what he thinks, as far as it is known.
/// </summary>
sealed class Zeal(Roster roster)
{
    /// <summary>From one constituency's numbers to the next one's: two vectors.</summary>
    const int Column = 2 * Lanes.Width;

    readonly float[] _columns = CacheLines.Allocate<float>(roster.Districts * Column);

    /// <summary>By what he says, <c>claimant × places</c>.</summary>
    public float[] Openly { get; } = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>By what he thinks, <c>claimant × places</c>.</summary>
    public float[] Secretly { get; } = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>The most that anybody's thoughts can bring upon him, by place.</summary>
    public float[] MostSecretly { get; } = CacheLines.Allocate<float>(roster.Places);

    public void Clear()
    {
        Array.Clear(Openly);
        Array.Clear(Secretly);
    }

    /// <summary>Makes what <see cref="Against"/> and <see cref="MostSecretly"/> give of the tables as they stand.</summary>
    public void Settle()
    {
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            var most = Vector512<float>.Zero;
            for (var i = 0; i < roster.Claimants; i++)
            {
                most = Vector512.MaxNative(most, Vector512.Create(Secretly, (i * roster.Places) + at));
            }

            most.CopyTo(MostSecretly, at);
        }

        Turn(Openly, _columns);
        Turn(Secretly, _columns.AsSpan(Lanes.Width));
    }

    /// <summary>The zeal in one constituency, a lane for each claimant.</summary>
    public (Vector512<float> Openly, Vector512<float> Secretly) Against(int constituency)
    {
        var column = constituency * Column;
        return (Vector512.Create(_columns, column), Vector512.Create(_columns, column + Lanes.Width));
    }

    /// <summary>Puts a row of constituencies' numbers for each claimant down his lane of columns, two vectors apart.</summary>
    void Turn(float[] rows, Span<float> columns)
    {
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            for (var i = 0; i < roster.Claimants; i += 4)
            {
                var four = (Row(rows, i, at), Row(rows, i + 1, at), Row(rows, i + 2, at), Row(rows, i + 3, at));
                Lanes.TurnFour(four, columns[((at * Column) + i)..], Column);
            }
        }
    }

    Vector512<float> Row(float[] rows, int claimant, int at) =>
        claimant < roster.Claimants ? Vector512.Create(rows, (claimant * roster.Places) + at) : Vector512<float>.Zero;
}
