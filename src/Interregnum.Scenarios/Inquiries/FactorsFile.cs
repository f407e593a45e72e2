using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What factors.yaml says, with the places that later checks need.</summary>
/// <param name="Factors">The entries of the factors, in their order.</param>
sealed record FactorsReading(Inquiry Inquiry, Page Page, IReadOnlyList<Field> Factors);

/// <summary>Reads factors.yaml: the question, whom it is about, and the factors with their contrasts.</summary>
static class FactorsFile
{
    const int MostHeadline = 6;
    const int MostWider = 8;
    const int EnoughContrasts = 3;

    /// <param name="contest">Null when contest.yaml could not be read; ids and sentences pass unread then.</param>
    public static FactorsReading? Read(Page page, ContestReading? contest)
    {
        if (FormatVersion.Open(page, "the inquiry") is not { } file)
        {
            return null;
        }

        var (question, subject) = (file.Require("question"), file.Require("subject"));
        var (headline, wider) = (file.Require("headline"), file.Optional("wider"));
        var (sham, list) = (file.Require("sham"), file.Require("factors"));
        file.Close();

        var items = list.Items(atLeast: 1);
        var names = Names.Declared("factor", list.IsSequence ? items : null, "other");
        var leading = Table(headline, names, 2, MostHeadline);
        var inquiry = new Inquiry
        {
            Question = question.Text(),
            Subject = Subject(subject, contest),
            Headline = leading,
            Wider = wider.IsMissing ? leading : Wider(wider, names, leading),
            Sham = Sentences.Read(sham, contest),
            Factors = [.. items.Select(f => Factor(f, contest))],
        };
        return new(inquiry, page, items);
    }

    static int Subject(Field field, ContestReading? contest)
    {
        if (contest is null)
        {
            return 0;
        }

        var people = contest.Contest.Contenders;
        var subject = new Names("person", [.. people.Select(p => p.Id)]).Reference(field);
        if (subject >= 0 && people[subject].Role == Role.Lieutenant)
        {
            field.Report(Diagnostic.WrongRole, $"'{people[subject].Id}' is a lieutenant; the question is about a claimant");
        }

        return subject;
    }

    static IReadOnlyList<int> Table(Field field, Names factors, int atLeast, int atMost)
    {
        if (!field.IsMissing)
        {
            field.Items(atLeast, atMost);
        }

        return field.IsSequence ? factors.References(field) : [];
    }

    static IReadOnlyList<int> Wider(Field field, Names factors, IReadOnlyList<int> headline)
    {
        var wider = Table(field, factors, headline.Count, MostWider);
        foreach (var missing in headline.Except(wider))
        {
            var message = $"the wider table lacks '{factors.Ids[missing]}', which the headline has";
            field.Report(Diagnostic.NotInWider, message, "the wider table contains the headline");
        }

        return wider;
    }

    static Factor Factor(Field field, ContestReading? contest)
    {
        var factor = field.Section("a factor");
        var (id, name) = (factor.Require("id").Text(), factor.Require("name").Text());
        var (phrase, what) = (factor.Require("phrase").Text(), factor.Require("what").Text());
        var (contrasts, parts) = (factor.Require("contrasts"), factor.Optional("parts"));
        factor.Close();
        var items = contrasts.Items(atLeast: 1);
        Names.Declared("contrast", items);
        if (items.Count is > 0 and < EnoughContrasts)
        {
            contrasts.Report(
                Diagnostic.FewContrasts,
                $"the factor '{id}' has {items.Count} of the {EnoughContrasts} contrasts that a verdict weighs",
                "take it from everybody, from the subject alone, and give it to a rival"
            );
        }

        return new(id, name, phrase, what, [.. items.Select(c => Contrast(c, contest))], Parts(parts, contest));
    }

    static Contrast Contrast(Field field, ContestReading? contest)
    {
        var contrast = field.Section("a contrast");
        var read = new Contrast(
            contrast.Require("id").Text(),
            contrast.Require("name").Text(),
            contrast.Require("phrase").Text(),
            (Reach)contrast.Require("reach").Word("everybody", "subject", "rival"),
            Sentences.Read(contrast.Require("do"), contest)
        );
        contrast.Close();
        return read;
    }

    static List<Part> Parts(Field field, ContestReading? contest)
    {
        var items = field.IsMissing ? [] : field.Items();
        Names.Declared("part", items, "rest");
        var parts = new List<Part>();
        foreach (var item in items)
        {
            var part = item.Section("a part");
            parts.Add(
                new(
                    part.Require("id").Text(),
                    part.Require("name").Text(),
                    part.Require("phrase").Text(),
                    Sentences.Read(part.Require("do"), contest)
                )
            );
            part.Close();
        }

        return parts;
    }
}
