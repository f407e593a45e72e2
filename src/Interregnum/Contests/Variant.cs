namespace Interregnum.Contests;

/// <summary>
/// A mechanism in another form than its usual one: the model put together otherwise, so that it can be told what hangs on how it is
/// built rather than on its numbers.
/// </summary>
/// <param name="Mechanism">The step of the month that it takes the place of.</param>
/// <param name="Form">What it is called.</param>
public sealed record Variant(string Mechanism, string Form)
{
    /// <summary>Every form there is beside the usual ones, in the order of the month, and what it says in a sentence.</summary>
    public static IReadOnlyList<(Variant Variant, string What)> All { get; } =
    [
        (new("patronage", "blind"), "posts are emptied as zealously as before, whoever holds them and whomever he backs"),
        (new("opinion", "independent"), "everybody says what he thinks, and nobody drifts toward what his group thinks"),
        (
            new("coalitions", "affinity"),
            "claimants sit with those they trust and agree with, without regard to power, danger or what would come of it"
        ),
    ];

    /// <summary>As it is written: <c>mechanism=form</c>.</summary>
    public override string ToString() => $"{Mechanism}={Form}";

    /// <summary>The form of that writing, or null where there is none.</summary>
    public static Variant? Named(string text) => All.Select(v => v.Variant).FirstOrDefault(v => v.ToString() == text);
}
