using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// A step that is played in a twin world as well; where it is borrowed, what it did there is done here. A value that means nobody here (he has
/// left the contest) is void: it is left out, and that it was is kept.
/// </summary>
/// <param name="step">The step.</param>
/// <param name="twin">The twin's moment, which plays every step just before this world does.</param>
/// <param name="taken">Whether the twin's work is done here; else the step acts.</param>
sealed class Borrowed(Mechanism step, Moment twin, bool taken) : Mechanism(step.Name, step.Footing, step.Source)
{
    readonly Traces? _traces = taken ? new Traces(step, twin) : null;

    /// <summary>Whether any value was void since this was last set.</summary>
    public bool Void { get; set; }

    public override void Act(Moment now)
    {
        twin.Month = now.Month;
        _traces?.Remember();
        step.Act(twin);
        if (_traces is null)
        {
            step.Act(now);
        }
        else
        {
            Void |= !_traces.Take(now);
        }
    }
}
