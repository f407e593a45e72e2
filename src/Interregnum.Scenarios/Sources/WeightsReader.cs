using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads how much an item of evidence weighs, and how sure its author is.</summary>
static class WeightsReader
{
    const double MostAllowance = 30;

    /// <summary>The weights of one item, at most one for each factor; none when the item has no such list.</summary>
    public static IReadOnlyList<Weight> Read(Field field, Names factors)
    {
        if (field.IsMissing)
        {
            return [];
        }

        var weighed = new HashSet<string>();
        return [.. field.Items(atLeast: 1).Select(w => One(w, factors, weighed)).OfType<Weight>()];
    }

    /// <summary>The name of a cluster of items, or null.</summary>
    public static string? Cluster(Field field) =>
        !field.IsMissing && field.Scalar("an id") is { } id && Names.IsId(field) ? id : null;

    /// <summary>Warns where an item is said to speak for a factor and weighs against it, or the other way round.</summary>
    public static void CheckStance(Field stance, EvidenceItem item)
    {
        var decibels = item.Weights.FirstOrDefault(w => w.Factor == item.About)?.Decibels ?? 0;
        if ((item.Stance == Stance.For && decibels < 0) || (item.Stance == Stance.Against && decibels > 0))
        {
            stance.Report(
                Diagnostic.StanceAgainstWeight,
                $"the stance is '{(item.Stance == Stance.For ? "for" : "against")}', but the item weighs {(decibels < 0 ? "against" : "for")} '{item.About}'",
                "change one of them, or write 'context'"
            );
        }
    }

    /// <summary>Null when a number of it could not be read, which is reported.</summary>
    static Weight? One(Field field, Names factors, HashSet<string> weighed)
    {
        var weight = field.Section("a weight");
        var factor = weight.Require("factor");
        var index = factors.Reference(factor);
        if (index >= 0 && !weighed.Add(factors.Ids[index]))
        {
            factor.Report(Diagnostic.Twice, $"the factor '{factors.Ids[index]}' is weighed twice in one item");
        }

        var (decisive, not) = (Probability(weight.Require("if-decisive")), Probability(weight.Require("if-not")));
        var allowance = Allowance(weight.Optional("give-or-take"));
        var because = weight.Require("because").Text();
        weight.Close();
        if (decisive is not { } one || not is not { } other)
        {
            return null;
        }

        if (one == other)
        {
            field.Report(
                Diagnostic.WeighsNothing,
                $"the item is as probable either way ({one}), so it weighs nothing",
                "leave the weight out"
            );
        }

        return new(factor.Text(), one, other, allowance, because);
    }

    /// <summary>A probability that leaves room for doubt; null when there is none, which is reported.</summary>
    static double? Probability(Field field)
    {
        if (Number(field) is not { } number)
        {
            return null;
        }

        if (number is > 0 and < 1)
        {
            return number;
        }

        field.Report(
            Diagnostic.OutOfBounds,
            $"'{field.Name}' is {number}; it is a probability above 0 and below 1",
            "nothing on record was certain, or impossible, beforehand"
        );
        return null;
    }

    static double Allowance(Field field)
    {
        if (field.IsMissing || Number(field) is not { } decibels)
        {
            return Weight.UsualAllowance;
        }

        if (decibels is < 0 or > MostAllowance)
        {
            field.Report(Diagnostic.OutOfBounds, $"'{field.Name}' is {decibels}; it lies between 0 and {MostAllowance} decibels");
        }

        return Math.Clamp(decibels, 0, MostAllowance);
    }

    static double? Number(Field field)
    {
        if (field.IsMissing || field.Scalar("a number") is not { } text)
        {
            return null;
        }

        if (QuantityText.Number(text) is { } number)
        {
            return number;
        }

        field.Report(Diagnostic.MalformedQuantity, $"'{field.Name}' needs a number; found {field.Node!.Kind}");
        return null;
    }
}
