using System.Runtime.Intrinsics;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>
/// The zeal of the appointers against a follower of each claimant in each constituency, monthly and before its rate: a part that goes
/// by what he says, and a part that goes by what he thinks, as far as it is known.
/// </summary>
sealed class Zeal(Roster roster)
{
    readonly float[] _columns = CacheLines.Allocate<float>(roster.Districts * 2 * Lanes.Width);

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

    /// <summary>Makes what <see cref="Against"/> gives of the tables as they stand.</summary>
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

        for (var i = 0; i < roster.Claimants; i++)
        {
            Turn(Openly.AsSpan(i * roster.Places, roster.Districts), _columns.AsSpan(i));
            Turn(Secretly.AsSpan(i * roster.Places, roster.Districts), _columns.AsSpan(i + Lanes.Width));
        }
    }

    /// <summary>The zeal in one constituency, a lane for each claimant.</summary>
    public (Vector512<float> Openly, Vector512<float> Secretly) Against(int constituency)
    {
        var column = constituency * 2 * Lanes.Width;
        return (Vector512.Create(_columns, column), Vector512.Create(_columns, column + Lanes.Width));
    }

    /// <summary>Puts a row of constituencies' numbers down a column, two vectors apart.</summary>
    static void Turn(ReadOnlySpan<float> row, Span<float> column)
    {
        for (var (from, to) = (0, 0); from < row.Length && to < column.Length; from++, to += 2 * Lanes.Width)
        {
            column[to] = row[from];
        }
    }
}
