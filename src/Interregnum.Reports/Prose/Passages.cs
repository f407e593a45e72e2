using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>Passages quoted from the sources, in words.</summary>
public static class Passages
{
    /// <summary>The id of a passage on the page, by its number from 1.</summary>
    public static string Anchor(int number) => $"passage-{number}";

    /// <summary>Said of a citation that leads to no passage.</summary>
    public const string None = ", no passage";

    /// <summary>How a passage is related to the work that a citation names, between the citation and the link.</summary>
    public static string Way(LeadWay way) =>
        way switch
        {
            LeadWay.Quoted => ", ",
            LeadWay.SummedUp => ", summed up in ",
            _ => ", see ",
        };

    /// <summary>How many of the report's citations lead to a passage, and what it means.</summary>
    public static string Led(Dossier dossier)
    {
        var leads = dossier.AllLeads.ToList();
        var led = leads.Count(l => l.Count > 0);
        var alone =
            led == leads.Count
                ? ""
                : " The others say “no passage” and lead to their work in the bibliography alone: nobody has linked words that bear them out.";
        var summed = leads.Exists(l => l.Any(p => p.Way == LeadWay.SummedUp))
            ? " A work that is “summed up in” a passage is not quoted there: the words are those of the text that the passage names."
            : "";
        return $"Of the {leads.Count} citations in this report {led} lead to a passage.{alone}{summed}{Retold(dossier)}";
    }

    /// <summary>How many passages stand in texts about other works, and what that is worth; empty where none does.</summary>
    static string Retold(Dossier dossier)
    {
        var about = dossier.Evidence.Sources.Where(s => s.About.Count > 0).Select(s => s.Key).ToHashSet();
        var (retold, all) = (dossier.Evidence.Passages.Count(p => about.Contains(p.Source)), dossier.Evidence.Passages.Count);
        return retold == 0
            ? ""
            : $" Of the {all} passages {retold} stand in texts about other works: they show what those texts say of a work, and do not confirm it; what a text rests on is said at its entry among the sources.";
    }

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
            BearingKind.Milestone => dossier.Scenario.Milestones.FirstOrDefault(m => m.Id == bearing.On)?.Text ?? bearing.On,
            _ => bearing.On,
        };
}
