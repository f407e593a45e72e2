using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>Passages quoted from the sources, in words.</summary>
public static class Passages
{
    /// <summary>The id of a passage on the page, by its number from 1.</summary>
    public static string Anchor(int number) => $"passage-{number}";

    /// <summary>A citation that leads to the passage.</summary>
    public static Citation Citation(Passage passage) =>
        new(passage.Source, passage.Locator ?? (passage.Page is { } page ? $"p. {page}" : null), passage.Checked)
        {
            Passage = passage.Id,
        };

    /// <summary>The title of a text about other works, whose label alone would not tell what it is; empty for a work that speaks for itself.</summary>
    public static string Text(Dossier dossier, Passage passage) =>
        dossier.Evidence.Sources.FirstOrDefault(s => s.Key == passage.Source) is { About.Count: > 0 } text
            ? $": {English.Typeset(text.Title)}"
            : "";

    /// <summary>Which way it speaks, how strongly, and the author's note; a sentence.</summary>
    public static string Bears(Bearing bearing)
    {
        var way = bearing.Direction switch
        {
            Direction.For => bearing.Of == BearingKind.Parameter ? "supports the value" : "speaks for it",
            Direction.Against => "speaks against it",
            Direction.Higher => "speaks for a higher value",
            Direction.Lower => "speaks for a lower value",
            _ => "says what it was",
        };
        var strength = bearing.Strength switch
        {
            BearingStrength.Weak => "weakly",
            BearingStrength.Strong => "strongly",
            _ => "with some strength",
        };
        var said = bearing.Direction == Direction.Context ? way : $"{way}, {strength}";
        return bearing.Note is { Length: > 0 } note ? $"{said}. {English.Sentence(note)}" : $"{said}.";
    }

    /// <summary>What it bears on, by its name.</summary>
    public static string On(Dossier dossier, Bearing bearing) =>
        bearing.Of switch
        {
            BearingKind.Factor => dossier.FactorName(bearing.On),
            BearingKind.Event => dossier.Contest.Events.FirstOrDefault(e => e.Id == bearing.On)?.Title ?? bearing.On,
            _ => bearing.On,
        };
}
