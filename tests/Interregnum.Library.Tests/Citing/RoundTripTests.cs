using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Interregnum.Library.Citing;
using Interregnum.Library.Citing.Ris;

namespace Interregnum.Tests.Citing;

/// <summary>What docs/citations.md says that each format keeps comes back equal.</summary>
public sealed class RoundTripTests
{
    /// <summary>Of what BibTeX and RIS find hard: their own signs, quotes, dashes, scripts, particles in small letters.</summary>
    static readonly string[] Words =
    [
        "Stalin",
        "the",
        "von",
        "and",
        "КПСС",
        "Троцкий",
        "Œuvre",
        "naïve",
        "1924",
        "50%",
        "A&B",
        "x_y",
        "#7",
        "$5",
        "{brace}",
        "~",
        "^",
        "`",
        "'",
        "''",
        "“so”",
        "it's",
        "--",
        "a-b",
        "–",
        "back\\slash",
        "\\'e",
        "@book",
        "\"q\"",
        "a,b",
        "(c)",
        "=",
        "Dzerzhinskii",
        "L'Été",
    ];

    static readonly string[] Kinds = [.. CslVariables.Types.Order(StringComparer.Ordinal)];

    /// <summary>Texts that RIS has a tag for, whatever the kind.</summary>
    static readonly string[] RisTexts =
    [
        "title",
        "title-short",
        "container-title",
        "container-title-short",
        "collection-title",
        "volume",
        "issue",
        "number",
        "publisher",
        "publisher-place",
        "edition",
        "number-of-volumes",
        "section",
        "genre",
        "DOI",
        "URL",
        "language",
        "note",
        "abstract",
        "call-number",
        "archive",
        "archive_location",
        "source",
    ];

    static readonly Gen<string> Text = Gen.Choose(1, 5)
        .SelectMany(n => Gen.ArrayOf(Gen.Elements(Words), n))
        .Select(w => string.Join(' ', w));

    static readonly Gen<string> Address = Gen.Elements(
        "https://example.org/a_b?c=d&e=100%25#f~g",
        "10.1000/x_(y)<z>",
        "978-0-19-829738-3"
    );

    static readonly Gen<CslDay> Day =
        from year in Gen.OneOf(Gen.Choose(-500, -1), Gen.Choose(1, 2100))
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        from season in Gen.Choose(0, 4)
        select month == 0 ? new CslDay(year, Season: season) : new CslDay(year, month, day);

    static readonly Gen<CslDate> Date =
        from first in Day
        from last in Day
        from circa in Gen.Elements(true, false)
        from form in Gen.Choose(0, 3)
        select form switch
        {
            0 => new CslDate(null, Words: "n.d."),
            1 when first.Season == 0 => new CslDate(first, last with { Season = 0 }, circa),
            2 when first.Season == 0 => new CslDate(first, null, circa, IsOpen: true),
            _ => new CslDate(first, null, circa),
        };

    static readonly Gen<CslName> Person =
        from family in Text
        from given in Gen.OneOf(Text, Gen.Constant(""))
        from particle in Gen.Elements("", "", "de", "von der", "De")
        from drops in Gen.Elements(true, false)
        from suffix in Gen.Elements("", "", "Jr.", "III")
        select new CslName
        {
            Family = family,
            Given = given,
            DroppingParticle = drops ? particle : "",
            NonDroppingParticle = drops ? "" : particle,
            Suffix = given.Length > 0 ? suffix : "",
        };

    static readonly Gen<CslName> AnyName = Gen.OneOf(Person, Text.Select(CslName.Institution));

    static readonly Gen<CslName[]> SomeNames = Gen.Choose(1, 4).SelectMany(n => Gen.ArrayOf(AnyName, n));

    /// <summary>A record with any of BibTeX's variables.</summary>
    static Gen<CslItem> Item(
        IEnumerable<string> texts,
        IEnumerable<string> names,
        IEnumerable<string> dates,
        IEnumerable<string> kinds
    ) =>
        from kind in Gen.Elements(kinds.ToArray())
        from some in Gen.SubListOf(texts.Concat(names).Concat(dates).Order(StringComparer.Ordinal).ToArray())
        from item in some.Aggregate(
            Gen.Constant(new CslItem("key-1924", kind)),
            (one, field) => one.SelectMany(i => Filled(i, field))
        )
        select item;

    static Gen<CslItem> Filled(CslItem item, string field) =>
        CslVariables.Names.Contains(field) ? SomeNames.Select(n => item.With(field, n))
        : CslVariables.Dates.Contains(field) ? Date.Select(d => item.With(field, d))
        : field is "DOI" or "URL" or "ISBN" or "ISSN" or "PMID" or "PMCID" ? Address.Select(t => item.With(field, t))
        : field == "page" ? Gen.Elements("3-28", "7", "12-15, 20", "xi-xiv").Select(t => item.With(field, t))
        : Text.Select(t => item.With(field, t));

    [Property(MaxTest = 300)]
    public Property BibTeX_keeps_every_variable_of_CSL() =>
        Prop.ForAll(
            Item(CslVariables.Texts, CslVariables.Names, CslVariables.Dates, Kinds).ToArbitrary(),
            item => Assert.Equal(Sorted(item), Sorted(Again(ReferenceFormat.BibTex, item)))
        );

    [Property(MaxTest = 300)]
    public Property RIS_keeps_what_it_has_a_tag_for() =>
        Prop.ForAll(
            Item(
                    [.. RisTexts, "page"],
                    ["author", "editor", "translator", "collection-editor"],
                    ["issued", "accessed"],
                    RisTags.Kinds
                )
                .Where(i => !i.ToString().Contains("a,b", StringComparison.Ordinal))
                .ToArbitrary(),
            item => Assert.Equal(Sorted(AsRisKeepsNames(item)), Sorted(Again(ReferenceFormat.Ris, item)))
        );

    [Property(MaxTest = 100)]
    public Property CslJson_keeps_everything() =>
        Prop.ForAll(
            Item(CslVariables.Texts, CslVariables.Names, CslVariables.Dates, Kinds).ToArbitrary(),
            item => Assert.Equal(item.ToString(), Again(ReferenceFormat.CslJson, item).ToString())
        );

    [Fact]
    public void Fields_that_nothing_knows_come_through_CslJson_as_they_were()
    {
        const string Strange =
            """{"id":7,"type":"book","volume":12,"x-own":{"deep":[1,null,{"a":true}]},"title":"T","author":[{"family":"A","own":1}]}""";
        Assert.Equal(Strange, Assert.Single(References.Read(ReferenceFormat.CslJson, $"[{Strange}]").Items).ToString());
    }

    [Fact]
    public void Fields_that_CSL_has_no_name_for_come_through_BibTeX()
    {
        var item = References
            .Read(ReferenceFormat.BibTex, "@book{k, title = {T}, mood = {grim {\\&} grey}, file = {a.pdf}}")
            .Items[0];
        Assert.Equal("""{"id":"k","type":"book","title":"T","custom":{"mood":"grim & grey","file":"a.pdf"}}""", item.ToString());
        Assert.Equal(item.ToString(), Again(ReferenceFormat.BibTex, item).ToString());
    }

    [Fact]
    public void Keys_that_BibTeX_cannot_hold_are_made_fit_and_stay_unique()
    {
        CslItem[] items = [new("Stalin, 1924", "book"), new("stalin-1924", "book"), new("Stalin{1924}", "book")];
        Assert.Equal(
            ["stalin-1924-2", "stalin-1924", "stalin-1924-3"],
            References.Read(ReferenceFormat.BibTex, References.Write(ReferenceFormat.BibTex, items)).Items.Select(i => i.Id)
        );
    }

    static CslItem Again(ReferenceFormat format, CslItem item)
    {
        var read = References.Read(format, References.Write(format, [item]));
        Assert.Empty(read.Faults);
        return Assert.Single(read.Items);
    }

    /// <summary>RIS has no room for particles apart, for a person with one name only, nor for a comma within a name.</summary>
    static CslItem AsRisKeepsNames(CslItem item)
    {
        foreach (var field in item.Fields.Where(CslVariables.Names.Contains).ToList())
        {
            item = item.With(field, [.. item.Names(field).Select(AsRisKeeps)]);
        }

        return item;
    }

    static CslName AsRisKeeps(CslName name)
    {
        var family = string.Join(
            ' ',
            new[] { name.DroppingParticle, name.NonDroppingParticle, name.Family }.Where(p => p.Length > 0)
        );
        return name.Literal.Length > 0 ? name
            : name.Given.Length == 0 ? CslName.Institution(family.TrimEnd(',', ' '))
            : new()
            {
                Family = family,
                Given = name.Given,
                Suffix = name.Suffix,
            };
    }

    static string Sorted(CslItem item) =>
        string.Join(
            '\n',
            item.ToJson()
                .OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => $"{f.Key}: {f.Value?.ToJsonString(CslJson.OneLine)}")
        );
}
