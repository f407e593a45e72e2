using Interregnum.Findings;
using Interregnum.Reports.Prose;

namespace Interregnum.Tests.Reports;

public sealed class DeedsTests
{
    [Theory]
    [InlineData("event", "", "", "death", "The Foundress dies")]
    [InlineData("event", "", "", "unheard-of", "unheard-of")]
    [InlineData("coalition", "ines", "", null, "Ines rules alone")]
    [InlineData("coalition", "ines,tolva", "", null, "Ines and Tolva form the ruling coalition")]
    [InlineData("bloc", "rurik,maro,osk", "", null, "Rurik, Maro and Osk combine outside the coalition")]
    [InlineData("censure", "ines", "maro", "bench", "Maro is censured")]
    [InlineData("loses-office", "ines", "rurik", "warden", "Rurik loses an office: Warden of the quays")]
    [InlineData("loses-seat", "ines", "rurik,maro", "table", "Rurik and Maro lose the seat in the high table")]
    [InlineData("expulsion", "ines", "rurik", null, "Rurik is expelled")]
    [InlineData("takes-seat", "osk", "", "table", "Osk takes a seat in the high table")]
    [InlineData("takes-office", "wen", "", "warden", "Wen takes an office: Warden of the quays")]
    [InlineData("capitulation", "maro", "", null, "Maro gives in")]
    [InlineData("chief", "wen", "osk", "inland", "Wen’s follower becomes chief of the inland depots")]
    [InlineData("leaves", "", "tolva", null, "Tolva leaves the contest")]
    [InlineData("dominance", "ines", "", null, "Ines comes to dominate")]
    [InlineData("something-new", "ines", "", null, "something-new: Ines")]
    public void A_deed_is_told(string kind, string by, string against, string? where, string told) =>
        Assert.Equal(told, Deeds.Told(MadeUpContest.Scenario.Contest, Deed(kind, by, against, where)));

    [Fact]
    public void A_vote_is_told_with_its_count()
    {
        var vote = Deed("vote", "ines,tolva", "rurik", "bench+table") with
        {
            Rung = "removal",
            Yes = 41,
            No = 12,
            Abstain = 3,
            Carried = true,
        };

        Assert.Equal(
            "Ines and Tolva put “Loss of the seat” against Rurik to the bench and the high table: carried, 41 to 12 (3 abstaining)",
            Deeds.Told(MadeUpContest.Scenario.Contest, vote)
        );
        Assert.Equal(
            "“Loss of the seat” against Rurik is put to the bench: lost, 12 to 41",
            Deeds.Told(
                MadeUpContest.Scenario.Contest,
                vote with
                {
                    By = [],
                    Where = "bench",
                    Yes = 12,
                    No = 41,
                    Abstain = 0,
                    Carried = false,
                }
            )
        );
    }

    static DeedTrace Deed(string kind, string by, string against, string? where) =>
        new("1701-02", "challenge", kind, Ids(by), Ids(against), where, null, null, null, null, null);

    static string[] Ids(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
