using Interregnum.Library.Claims;
using Interregnum.Library.Store;

namespace Interregnum.Library.Tests.Claims;

/// <summary>The rules of docs/library.md one by one, with names of nobody.</summary>
public sealed class ClaimRulesTests
{
    static readonly NameBook Names = new([
        new("anna", NamedKind.Person, ["Anna"]),
        new("boris", NamedKind.Person, ["Boris"]),
        new("treasury", NamedKind.Office, ["War Commissariat"]),
        new("steward", NamedKind.Office, ["Stewardship"]),
        new("mint", NamedKind.Office, ["Leadership of the Mint"]),
        new("council", NamedKind.Body, ["Great Council"]),
        new("diet-3", NamedKind.Event, ["III Diet"]) { At = new(1701, 5) },
    ]);

    [Theory]
    [InlineData("Anna died in 1701.", "anna Died 1701")]
    [InlineData(
        "When Anna died on 3 May 1701, Boris became War Commissar in June 1701.",
        "anna Died 1701-05-03; boris TookOffice treasury 1701-06"
    )]
    [InlineData("Anna (1650-1701) was rich.", "anna Born 1650; anna Died 1701")]
    [InlineData("The death of Anna in 1701 changed little.", "anna Died 1701")]
    [InlineData("Anna's death on May 3, 1701 changed little.", "anna Died 1701-05-03")]
    [InlineData("Anna and Boris were executed in 1702.", "anna Died 1702; boris Died 1702")]
    [InlineData("Anna was not shot in 1702, but in 1703.", "anna Died 1703")]
    [InlineData("Anna did not die; nobody was arrested in 1702.", "")]
    [InlineData("If Anna had died in 1699, Boris would have been elected War Commissar in 1700.", "")]
    [InlineData("Did Anna die in 1701?", "")]
    [InlineData("Anna expelled Boris in 1702.", "")]
    [InlineData("Boris was expelled from the Great Council in 1702 and from the party in 1703.", "boris LeftBody council 1702")]
    [InlineData("3 May 1701: Boris is made War Commissar.", "boris TookOffice treasury 1701-05-03")]
    [InlineData("Boris had been War Commissar since April 1700.", "boris TookOffice treasury 1700-04")]
    [InlineData(
        "The Third Diet met in May 1701. The diet decided by 559 votes to 65.",
        "diet-3 Happened 1701-05; diet-3 Votes 559-65"
    )]
    [InlineData("The Great Council had about forty members.", "council Count members 40")]
    [InlineData("The Great Council consisted of nine men.", "council Count members 9")]
    [InlineData("In the debate before the III Diet in April 1701 Anna spoke.", "")]
    [InlineData("It took the years between the II and the III Diet, 1699 to 1701.", "")]
    [InlineData("After the III Diet (May 1701) Anna spoke.", "diet-3 Happened 1701-05")]
    [InlineData("In 1701 Boris left. Anna died two years later, on 3 May 1703.", "anna Died 1703-05-03")]
    [InlineData("Anna was ill on 3 May 1701. She died the next day.", "anna Died 1701-05-04")]
    [InlineData("Anna became steward in 1700.", "anna TookOffice steward 1700")]
    [InlineData("Anna became chairman of the Mint in 1700.", "anna TookOffice mint 1700")]
    [InlineData("Krupa was born in 1660 and died the year after.", "krupa Born 1660; krupa Died 1661")]
    public void A_sentence_claims_this(string text, string claims) =>
        Assert.Equal(claims, string.Join("; ", ClaimReader.Read("a", [new Page(0, null, text)], Names).Select(Text)));

    [Fact]
    public void A_claim_stands_where_its_sentence_stands()
    {
        const string page = "One thing first. Anna died in 1701. And more.";
        var claim = ClaimReader.Read("a", [new Page(4, 7, page)], Names).Single();
        Assert.Equal(
            (7, 4, "Anna died in 1701."),
            (claim.Place.Page, claim.Place.Position, page[claim.Place.Start..claim.Place.End])
        );
    }

    static string Text(StatedClaim c) =>
        string.Join(' ', new[] { c.Subject, c.Relation.ToString(), c.About, c.Value.ToString() }.OfType<string>());
}
