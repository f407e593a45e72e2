using Interregnum.Mechanisms;
using Interregnum.Worlds;

namespace Interregnum.Reports.Prose;

/// <summary>How far each step of the model's month is to be trusted. It is the same for every contest.</summary>
public static class Footings
{
    /// <summary>How many steps rest on what.</summary>
    public static string Of(IReadOnlyList<Footed> mechanisms)
    {
        var counts = Enum.GetValues<Footing>()
            .Select(footing => (Footing: footing, Count: mechanisms.Count(m => m.Footing == footing)))
            .Where(c => c.Count > 0)
            .Select(c =>
                $"{English.Number(c.Count)} {English.Either(c.Count, "is", "are")} {Word(c.Footing)} ({English.Either(c.Count, "it rests", "they rest")} on {Ground(c.Footing)})"
            );
        return $"Of the {English.Count(mechanisms.Count, "step")} that {English.Either(mechanisms.Count, "makes", "make")} a month of the model, {English.Join(counts)}. A work stands for the argument and not for the formula: "
            + "no formula was estimated in the works named, and the shapes and numbers in the steps are the builders’ own. In full the works stand in the model’s description.";
    }

    /// <summary>The word for a footing.</summary>
    public static string Word(Footing footing) =>
        footing switch
        {
            Footing.Measured => "measured",
            Footing.Argued => "argued",
            _ => "conjectured",
        };

    static string Ground(Footing footing) =>
        footing switch
        {
            Footing.Measured => "figures",
            Footing.Argued => "an argument of the literature",
            _ => "the builders’ judgement",
        };
}
