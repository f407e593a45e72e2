using FsCheck.Xunit;
using Interregnum.Library.Appraising;
using Interregnum.Library.Store;
using Interregnum.Library.Tests.Claims;
using Interregnum.Tests;

namespace Interregnum.Library.Tests.Appraising;

public sealed class ProfileTests
{
    static readonly Document Essay = new()
    {
        Key = "essay",
        Csl = "{}",
        Title = "An essay",
        Author = "Pupil, A.",
        Year = 2014,
    };

    /// <summary>Something to fill a text with: it claims, cites and judges nothing.</summary>
    static readonly string Filler = string.Concat(
        Enumerable.Repeat("The weather in the town was mild and the markets were open. ", 12)
    );

    [Theory]
    [InlineData(
        "It was so (Paley 10) and so (Carr 1954, p. 3), so [12], said he.(3) He said more.² Ibid. See https://example.org/a.",
        7
    )]
    [InlineData("In 1922 (two years before) he had 34 men and (perhaps) 2 dogs [sic].", 0)]
    public void Citations_are_counted_and_other_brackets_are_not(string text, int citations) =>
        Assert.Equal(citations, Of(text).Citations);

    [Fact]
    public void A_text_that_cites_weighs_and_decides_is_powerful_and_says_why()
    {
        var text =
            Filler
            + "Lenin died in January 1924 (Carr 1954, p. 347). The XIV Congress met in December 1925. Zinoviev lost his seat in the Politburo in July 1926. "
            + "Harris argues that the Secretariat knew too little of whom it placed, whereas Daniels holds that it chose the delegates (Daniels 1960, p. 166). "
            + "On balance the office was the decisive factor.";
        var profile = Of(text);
        Assert.Equal(Level.Powerful, profile.Level);
        Assert.Equal(Level.Good, profile.LengthLevel);
        Golden.Matches(string.Join('\n', AppraisalPage.Lines(profile)) + "\n");
    }

    [Fact]
    public void Length_alone_lifts_the_control_and_not_the_level()
    {
        var text = string.Concat(Enumerable.Repeat(Filler, 14));
        Assert.Equal((Level.Good, Level.Powerful), (Of(text).Level!.Value, Of(text).LengthLevel!.Value));
    }

    [Fact]
    public void Of_a_few_words_nothing_is_said() => Assert.Equal((null, null), (Of("Short.").Level, Of("Short.").LengthLevel));

    [Fact]
    public void A_claim_that_the_contest_knows_better_counts_against_agreement()
    {
        var profile = Of(
            "Lenin died in 1922. Frunze died in 1926. The XIII Congress met in May 1924. Krupskaya was born in 1869."
        );
        Assert.Equal((3, 1), (profile.Dated, profile.Agreeing));
    }

    [Theory]
    [InlineData("Stalin, J. V.", 1947, Closeness.Primary)]
    [InlineData("Clerk, A.", 1924, Closeness.Primary)]
    [InlineData("Clerk, A.", 1999, Closeness.Secondary)]
    [InlineData("Clerk, A.", null, Closeness.Unknown)]
    public void Who_was_there_or_wrote_then_is_primary(string author, int? year, Closeness closeness) =>
        Assert.Equal(
            closeness,
            Profiles.Of(Essay with { Author = author, Year = year }, [], LabelledEssays.Scenario("ussr-1922")).Closeness
        );

    [Property(MaxTest = 50)]
    public bool Points_lie_within_what_can_be_had(string text) =>
        Of(text ?? "").Points.All(p => p.Given >= 0 && p.Given <= p.Most && p.Reason.Length > 0);

    [Fact]
    public void Half_a_megabyte_of_brackets_is_read()
    {
        var hostile = string.Concat(Enumerable.Repeat("(Aa ", 100_000)) + string.Concat(Enumerable.Repeat("X argues ", 10_000));
        Assert.Equal(0, Of(hostile).Citations);
    }

    static Profile Of(string text) => Profiles.Of(Essay, [new Page(0, null, text)], LabelledEssays.Scenario("ussr-1922"));
}
