using Interregnum.Contests;

namespace Interregnum.Calibration;

/// <summary>One fit with some episodes kept from it.</summary>
/// <param name="HoldOut">The hold-out it belongs to.</param>
/// <param name="Predict">The episodes that are foretold from all others.</param>
public sealed record Fold(HoldOut HoldOut, IReadOnlyList<string> Predict)
{
    /// <summary>Id of the hold-out, and of the episode where each is left out in turn; a name for a folder.</summary>
    public string Name => HoldOut.InTurn ? $"{HoldOut.Id}-{Predict[0]}" : HoldOut.Id;

    /// <summary>All fits that hold-outs ask for, in their order.</summary>
    public static IReadOnlyList<Fold> Of(IReadOnlyList<HoldOut> holdOuts) =>
        [
            .. holdOuts.SelectMany(h =>
                h.InTurn ? h.Predict.Select(e => new Fold(h, [e])) : (IEnumerable<Fold>)[new Fold(h, h.Predict)]
            ),
        ];

    /// <summary>What is fitted.</summary>
    public FittedRecord Fitted(IReadOnlyList<Milestone> milestones) => FittedRecord.Of(milestones, e => !Predict.Contains(e));

    /// <summary>What is foretold.</summary>
    public FittedRecord Foretold(IReadOnlyList<Milestone> milestones) => FittedRecord.Of(milestones, Predict.Contains);
}
