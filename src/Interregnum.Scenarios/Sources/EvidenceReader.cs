using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads evidence.yaml: what the sources say of the factors, and where the numbers come from.</summary>
static class EvidenceReader
{
    const string Assumption = "assumption";
    const string Other = "other";

    /// <param name="inquiry">Null when factors.yaml could not be read; factors pass unread then.</param>
    /// <param name="sources">Null when the bibliography could not be read; citations pass unread then.</param>
    /// <param name="contest">Null when it could not be read; what passages bear on passes unread then.</param>
    /// <param name="milestones">Null when they could not be read; what passages say of them passes unread then.</param>
    public static EvidenceReading? Read(
        Page page,
        Inquiry? inquiry,
        IReadOnlyList<Source>? sources,
        Contest? contest,
        IReadOnlyList<Milestone>? milestones
    )
    {
        if (FormatVersion.Open(page, "the evidence") is not { } file)
        {
            return null;
        }

        var factors = new Names("factor", inquiry is null ? null : [.. inquiry.Factors.Select(f => f.Id)]);
        var passages = file.Optional("passages");
        var quoted = Entries(passages);
        var citations = new Citations(sources, quoted);
        var (items, parameters) = (file.Optional("items"), file.Optional("parameters"));
        var (corrections, historians) = (file.Optional("corrections"), file.Optional("historians"));
        var simplifications = file.Optional("simplifications");
        file.Close();
        Names.Declared("item", Entries(items));
        var provenance = Entries(parameters);
        return new(
            new(
                [.. Entries(items).Select(i => Item(i, factors, citations))],
                [.. provenance.Select(p => Origin(p, citations))],
                [.. Entries(corrections).Select(c => Correct(c, citations))],
                [.. Entries(historians).Select(h => Historian(h, factors, citations))],
                sources ?? []
            )
            {
                Passages = new PassagesReader(factors, contest, milestones, citations).Read(quoted),
                Simplifications = [.. Entries(simplifications).Select(s => s.Text())],
            },
            page,
            provenance
        );
    }

    static IReadOnlyList<Field> Entries(Field list) => list.IsMissing ? [] : list.Items();

    static EvidenceItem Item(Field field, Names factors, Citations citations)
    {
        var item = field.Section("an item");
        var (about, stance) = (item.Require("about"), item.Require("stance"));
        factors.Reference(about);
        var read = new EvidenceItem(
            item.Require("id").Text(),
            about.Text(),
            (Stance)stance.Word("for", "against", "context"),
            item.Require("says").Text(),
            citations.Several(item.Require("cite"))
        )
        {
            Weights = WeightsReader.Read(item.Optional("weights"), factors),
            Cluster = WeightsReader.Cluster(item.Optional("cluster")),
        };
        item.Close();
        WeightsReader.CheckStance(stance, read);
        return read;
    }

    static Provenance Origin(Field field, Citations citations)
    {
        var origin = field.Section("a provenance");
        var (path, source) = (origin.Require("path").Text(), origin.Require("source"));
        var (at, seen, judged) = (origin.Optional("at"), origin.Optional("checked"), origin.Require("judged").Text());
        origin.Close();
        if (source.Node is not ScalarNode { Text: Assumption })
        {
            return new(path, citations.Of(source, at, seen), judged);
        }

        foreach (var extra in new[] { at, seen }.Where(f => !f.IsMissing))
        {
            extra.Report(Diagnostic.WrongType, $"an assumption has no '{extra.Name}'", "remove it, or name a source");
        }

        return new(path, null, judged);
    }

    static Correction Correct(Field field, Citations citations)
    {
        var correction = field.Section("a correction");
        var read = new Correction(
            correction.Require("claim").Text(),
            correction.Require("finding").Text(),
            correction.Require("verdict").Text(),
            citations.Several(correction.Require("cite"))
        );
        correction.Close();
        return read;
    }

    static HistorianView Historian(Field field, Names factors, Citations citations)
    {
        var historian = field.Section("a historian");
        var decisive = historian.Require("decisive");
        if (decisive.Node is not ScalarNode { Text: Other })
        {
            factors.Reference(decisive);
        }

        var read = new HistorianView(
            historian.Require("author").Text(),
            historian.Require("work").Text(),
            decisive.Text(),
            citations.One(historian.Require("cite"))
        )
        {
            Ranking = Ranking(historian.Optional("ranking"), decisive.Text(), factors),
        };
        historian.Close();
        return read;
    }

    /// <summary>Factors from the weightiest down; a list inside the list holds equals.</summary>
    static List<IReadOnlyList<string>> Ranking(Field field, string decisive, Names factors)
    {
        if (field.IsMissing)
        {
            return [];
        }

        var places = new List<IReadOnlyList<string>>();
        var ranked = new HashSet<string>();
        foreach (var place in field.Items(atLeast: 1))
        {
            places.Add([.. (place.IsSequence ? place.Items(atLeast: 2) : [place]).Select(f => Ranked(f, factors, ranked))]);
        }

        if (places.Count > 0 && decisive.Length > 0 && !places[0].Contains(decisive))
        {
            field.Report(
                Diagnostic.RankingOrder,
                $"the ranking begins with {string.Join(" and ", places[0])}, but '{decisive}' is decisive"
            );
        }

        return places;
    }

    static string Ranked(Field field, Names factors, HashSet<string> ranked)
    {
        if (field.Node is not ScalarNode { Text: Other })
        {
            factors.Reference(field);
        }

        var id = field.Text();
        if (id.Length > 0 && !ranked.Add(id))
        {
            field.Report(Diagnostic.Twice, $"'{id}' is ranked twice");
        }

        return id;
    }
}

/// <summary>What evidence.yaml says, with the places of its provenances.</summary>
sealed record EvidenceReading(EvidenceFile File, Page Page, IReadOnlyList<Field> Provenance);
