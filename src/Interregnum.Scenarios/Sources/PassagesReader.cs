using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads the passages of evidence.yaml: quoted words and what they bear on.</summary>
/// <param name="factors">Ids that pass for factors.</param>
/// <param name="contest">Null when it could not be read; events and parameters pass unread then.</param>
/// <param name="milestones">Null when they could not be read; they pass unread then.</param>
sealed class PassagesReader(Names factors, Contest? contest, IReadOnlyList<Milestone>? milestones, Citations citations)
{
    const int LongestQuote = 4000;

    /// <summary>A page or a place on it lies within these.</summary>
    const int Most = 100_000_000;

    /// <summary>What a passage may bear on, by the numbers of <see cref="BearingKind"/>.</summary>
    static readonly string[] Kinds = ["factor", "event", "parameter", "milestone"];

    readonly Names _events = new("event", contest is null ? null : [.. contest.Events.Select(e => e.Id)]);
    readonly Names _parameters = new("parameter", contest is null ? null : [.. contest.Parameters.Select(p => p.Path)]);

    readonly Names _milestones = new("milestone", milestones is null ? null : [.. milestones.Select(m => m.Id)]);

    public IReadOnlyList<Passage> Read(IReadOnlyList<Field> passages)
    {
        Names.Declared("passage", passages);
        return [.. passages.Select(One)];
    }

    Passage One(Field field)
    {
        var passage = field.Section("a passage");
        var id = passage.Require("id").Text();
        var citation = citations.Of(passage.Require("source"), passage.Optional("at"), passage.Require("checked"));
        var quote = passage.Require("quote");
        var (page, start) = (passage.Optional("page"), passage.Optional("start"));
        var read = new Passage(id, citation.Source, quote.Text(), citation.Checked, Bearings(passage.Optional("bears")))
        {
            Locator = citation.Locator,
            Page = page.IsMissing ? null : page.Whole(1, Most),
            Start = start.IsMissing ? null : start.Whole(0, Most),
            Before = passage.Optional("before").TextOrNull(),
            After = passage.Optional("after").TextOrNull(),
        };
        passage.Close();
        if (read.Quote.Length > LongestQuote)
        {
            quote.Report(
                Diagnostic.OutOfBounds,
                $"the quotation has {read.Quote.Length:N0} characters; at most {LongestQuote:N0} are kept",
                "quote the words that matter"
            );
        }

        return read;
    }

    IReadOnlyList<Bearing> Bearings(Field field) => field.IsMissing ? [] : [.. field.Items().Select(Bearing).OfType<Bearing>()];

    Bearing? Bearing(Field field)
    {
        var bearing = field.Section("a bearing");
        Field[] on = [.. Kinds.Select(bearing.Optional)];
        var kind = Array.FindIndex(on, f => !f.IsMissing);
        var direction = bearing.Require("direction");
        var read = new Bearing(
            (BearingKind)Math.Max(0, kind),
            kind < 0 ? "" : on[kind].Text(),
            Toward(direction, kind == (int)BearingKind.Parameter),
            (BearingStrength)bearing.Require("strength").Word("weak", "moderate", "strong"),
            bearing.Optional("note").TextOrNull()
        );
        bearing.Close();
        if (on.Count(f => !f.IsMissing) != 1)
        {
            field.Mistyped("a bearing is on one thing: a 'factor', an 'event', a 'parameter' or a 'milestone'");
            return null;
        }

        new[] { factors, _events, _parameters, _milestones }[kind].Reference(on[kind]);
        return read;
    }

    static Direction Toward(Field direction, bool isParameter)
    {
        string[] words = ["for", "against", "context", "higher", "lower"];
        var allowed = isParameter ? words.Where(w => w != "against").ToArray() : words[..3];
        return (Direction)Math.Max(0, Array.IndexOf(words, allowed[direction.Word(allowed)]));
    }
}
