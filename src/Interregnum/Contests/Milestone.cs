namespace Interregnum.Contests;

public enum Use
{
    /// <summary>A target for calibration and scores.</summary>
    Fit,

    /// <summary>Given to the model; never a target.</summary>
    Input,

    /// <summary>Names or implies the winner or another item: printed, never fitted or scored.</summary>
    ReportOnly,
}

/// <summary>A dated fact to hold a history against.</summary>
/// <param name="Episode">Facts of one episode are held out together.</param>
/// <param name="Value">A share 0..1, a count, 1 or 0 for a boolean, a month's number for a date, a claimant's index for a winner.</param>
/// <param name="Tolerance">Measurement error, in the unit of the value (months for a date).</param>
/// <param name="Discrepancy">What the model itself may miss by, in the same unit.</param>
public sealed record Milestone(
    string Id,
    string Episode,
    string Text,
    Month At,
    Measure Measure,
    double Value,
    double Tolerance,
    double Discrepancy,
    Use Use,
    string Confidence,
    Citation? Citation
)
{
    /// <summary>
    /// What it costs a history in which the event never happened: −ln of the kernel, ≥ 0 (3 is one in twenty). Null where the measure
    /// always has a value, or where it is not fitted.
    /// </summary>
    public double? Absent { get; init; }

    /// <summary>How far from the record a history may be and still match it: error of measurement and the model's own discrepancy together.</summary>
    public double Reach => Math.Sqrt((Tolerance * Tolerance) + (Discrepancy * Discrepancy));
}

/// <summary>Episodes that are kept from a calibration, so that it can be asked to foretell them. Chosen before anything is fitted.</summary>
/// <param name="Name">In a few words: "fitted to the end of 1925".</param>
/// <param name="Predict">The episodes that are left out and foretold; all others are fitted.</param>
/// <param name="InTurn">Whether they are left out one at a time, each foretold from all others.</param>
public sealed record HoldOut(string Id, string Name, IReadOnlyList<string> Predict, bool InTurn);

/// <summary>What is read off a history.</summary>
public abstract record Measure;

/// <summary>The month in which someone first loses a seat (full or candidate) in a body.</summary>
public sealed record LosesSeat(int Who, int Body) : Measure;

/// <summary>The month in which someone first loses an office.</summary>
public sealed record LosesOffice(int Who, int Office) : Measure;

/// <summary>The month in which someone is expelled.</summary>
public sealed record IsExpelled(int Who) : Measure;

/// <summary>Does someone sit in a body as a full member at the end of the milestone's month?</summary>
public sealed record IsSeated(int Who, int Body) : Measure;

/// <summary>Does someone hold an office at the end of the milestone's month?</summary>
public sealed record HoldsOffice(int Who, int Office) : Measure;

/// <summary>The share of votes cast for the side outside the ruling coalition, in the vote of a body nearest to the milestone's month within some months of it.</summary>
public sealed record OppositionVotes(int Body, int Within) : Measure;

/// <summary>The number of full members of a body who stand on someone's side against the ruling coalition, himself included.</summary>
public sealed record OppositionSeats(int Body) : Measure;

/// <summary>The share of an assembly's delegates from a constituency (−1 for all) that publicly back someone.</summary>
public sealed record Backing(int Who, int Body, int Constituency) : Measure;

/// <summary>Who dominates at the horizon.</summary>
public sealed record Winner : Measure;

/// <summary>Nothing the engine can read: printed beside the others as a fact, with the reason.</summary>
public sealed record Unmeasured(string Reason) : Measure;
