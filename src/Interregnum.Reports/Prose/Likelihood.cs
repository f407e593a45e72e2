namespace Interregnum.Reports.Prose;

/// <summary>
/// The report's words for probabilities. The bounds are those of the United States Intelligence Community Directive 203,
/// <i>Analytic Standards</i> (2015); the words are chosen to stand after "it is … that".
/// </summary>
public static class Likelihood
{
    /// <summary>The scale, from the least: each word with the per cents it begins at.</summary>
    public static IReadOnlyList<(int From, string Word)> Scale { get; } =
    [
        (0, "hardly possible"),
        (5, "very unlikely"),
        (20, "unlikely"),
        (45, "about as likely as not"),
        (55, "likely"),
        (80, "very likely"),
        (95, "almost certain"),
    ];

    /// <summary>The word for a probability, by the whole per cent that is printed beside it.</summary>
    public static string Word(double probability)
    {
        var percent = Math.Round(probability * 100, MidpointRounding.AwayFromZero);
        return Scale.Last(step => percent >= step.From).Word;
    }

    /// <summary>The scale in a sentence.</summary>
    public static string Told =>
        "The words stand for numbers: "
        + string.Join("; ", Scale.Select((step, i) => $"{step.Word} {Bounds(i)}"))
        + " (the bounds of ICD 203, a standard of the United States’ analysts).";

    static string Bounds(int i) =>
        i == 0 ? $"below {Scale[1].From}\u202F%"
        : i == Scale.Count - 1 ? $"from {Scale[i].From}\u202F%"
        : $"{Scale[i].From}–{Scale[i + 1].From}\u202F%";
}
