namespace Interregnum.Tests.Reports;

/// <summary>The whole essay as text, for findings that turn out one way and another: read these before you believe the prose.</summary>
public sealed class EssayTests
{
    [Theory]
    [InlineData("normal")]
    [InlineData("tie")]
    [InlineData("negative")]
    [InlineData("nobody")]
    [InlineData("overwhelming")]
    [InlineData("six")]
    public async Task The_essay_says_what_was_found(string findings)
    {
        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.All[findings]));
        Golden.Matches(page.Readable(), picture: findings);
    }

    [Fact]
    public async Task The_essay_needs_neither_founder_nor_evidence_nor_milestones()
    {
        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.Bare, MadeUpContest.Bare));
        Golden.Matches(page.Readable(), picture: "bare");
    }
}
