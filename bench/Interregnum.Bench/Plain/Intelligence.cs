using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.2: what claimants learn of constituencies.</summary>
sealed partial class PlainModel
{
    void Intelligence()
    {
        var gain = Works("intelligence") ? Of(Mechanic.IntelligenceGain) : 0;
        var decay = Of(Mechanic.IntelligenceDecay);
        for (var i = 0; i < _claimants; i++)
        {
            var effort = gain * Of(TraitsOf(i).Organising);
            for (var g = 0; g < _places; g++)
            {
                var known = _knowledge[i, g];
                _knowledge[i, g] = known + (effort * _informs[g, i] * (1 - known)) - (decay * known);
            }
        }
    }
}
