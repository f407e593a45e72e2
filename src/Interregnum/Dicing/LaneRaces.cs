using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

/// <summary>Sixteen races at a time, one in each lane, as <see cref="Race"/> runs one.</summary>
struct LaneRaces()
{
    Vector512<float> _soonest = Vector512.Create(float.PositiveInfinity);

    /// <summary>The winner of each race as he was entered; −1 where nobody has a rate above 0.</summary>
    public Vector512<int> Winner { get; private set; } = Vector512.Create(-1);

    /// <summary>An alternative enters every race.</summary>
    /// <param name="who">What it is called in each.</param>
    /// <param name="exponential">Its draws, above 0; of two that arrive together the first to be entered wins.</param>
    /// <param name="rate">Its rates, ≥ 0; at 0 it never arrives.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(Vector512<int> who, Vector512<float> exponential, Vector512<float> rate)
    {
        var arrival = exponential / rate;
        var sooner = Vector512.LessThan(arrival, _soonest);
        Winner = Vector512.ConditionalSelect(sooner.AsInt32(), who, Winner);
        _soonest = Vector512.ConditionalSelect(sooner, arrival, _soonest);
    }
}
