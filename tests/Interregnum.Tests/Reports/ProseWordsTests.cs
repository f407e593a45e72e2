using FsCheck.Xunit;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Reports;
using Interregnum.Reports.Prose;

namespace Interregnum.Tests.Reports;

/// <summary>The small grammar that sentences are made of.</summary>
public sealed class ProseWordsTests
{
    [Theory]
    [InlineData(0.712, 0.668, 0.752, "71 % (67–75)")]
    [InlineData(0.004, 0.001, 0.009, "0.4 % (0.1–0.9)")]
    [InlineData(0, 0, 0.007, "0 % (0–0.7)")]
    [InlineData(1, 0.993, 1, "100 % (99.3–100)")]
    [InlineData(0.9961, 0.99, 0.999, "99.6 % (99.0–99.9)")]
    [InlineData(0.5, 0.5, 0.5, "50 % (50–50)")]
    public void A_share_is_printed_with_its_interval(double value, double low, double high, string printed) =>
        Assert.Equal(printed, Amounts.Percent(new Estimate(value, low, high)).Replace('\u202F', ' '));

    [Theory]
    [InlineData(0.312, 0.29, 0.33, "+31 points (29–33)")]
    [InlineData(-0.04, -0.07, -0.01, "−4.0 points (−7.0 to −1.0)")]
    [InlineData(0.004, -0.003, 0.011, "+0.4 points (−0.3 to 1.1)")]
    [InlineData(0, 0, 0, "0.0 points (0.0–0.0)")]
    [InlineData(-0.0001, -0.0002, 0.0001, "0.0 points (0.0 to 0.0)")]
    public void A_change_is_printed_in_points_with_its_sign(double value, double low, double high, string printed) =>
        Assert.Equal(printed, Amounts.Points(new Estimate(value, low, high)));

    [Fact]
    public void The_size_of_a_loss_has_its_interval_the_right_way_round() =>
        Assert.Equal("12 points (10–15)", Amounts.Size(new Estimate(-0.12, -0.15, -0.10)));

    [Theory]
    [InlineData(0.00, "hardly possible")]
    [InlineData(0.049, "very unlikely")]
    [InlineData(0.20, "unlikely")]
    [InlineData(0.4449, "unlikely")]
    [InlineData(0.45, "about as likely as not")]
    [InlineData(0.64, "likely")]
    [InlineData(0.80, "very likely")]
    [InlineData(1.00, "almost certain")]
    public void A_word_fits_the_per_cent_printed_beside_it(double probability, string word) =>
        Assert.Equal(word, Likelihood.Word(probability));

    [Property]
    public bool A_greater_probability_never_has_a_lesser_word(double one, double other)
    {
        var words = Likelihood.Scale.Select(s => s.Word).ToList();
        double Unit(double x) => double.IsFinite(x) ? Math.Abs(x) % 1 : 0.5;
        var (low, high) = (Math.Min(Unit(one), Unit(other)), Math.Max(Unit(one), Unit(other)));
        return words.IndexOf(Likelihood.Word(low)) <= words.IndexOf(Likelihood.Word(high));
    }

    [Property]
    public bool A_share_lies_in_its_interval_and_the_interval_in_the_unit(uint hits, uint count)
    {
        var n = (count % 100_000) + 1;
        var wilson = Intervals.Wilson((double)(hits % (n + 1)) / n, n);
        return wilson.Low >= 0 && wilson.Low <= wilson.Value && wilson.Value <= wilson.High && wilson.High <= 1;
    }

    [Fact]
    public void Wilson_agrees_with_the_tables()
    {
        var wilson = Intervals.Wilson(0.5, 100);
        Assert.Equal(0.4038, wilson.Low, 4);
        Assert.Equal(0.5962, wilson.High, 4);
    }

    [Theory]
    [InlineData(0, "no histories")]
    [InlineData(1, "one history")]
    [InlineData(12, "twelve histories")]
    [InlineData(4096, "4,096 histories")]
    public void A_count_takes_the_plural_it_needs(long count, string told) =>
        Assert.Equal(told, English.Count(count, "history", "histories"));

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a and b", new[] { "a", "b" })]
    [InlineData("a, b and c", new[] { "a", "b", "c" })]
    public void A_list_is_joined(string joined, string[] items) => Assert.Equal(joined, English.Join(items));

    [Theory]
    [InlineData("1924-05", "May 1924")]
    [InlineData("-0043-03", "March 44 BC")]
    [InlineData("0000-01", "January 1 BC")]
    [InlineData("someday", "someday")]
    [InlineData("1924-13", "1924-13")]
    public void A_month_is_written_out(string written, string told) => Assert.Equal(told, English.OfMonth(written));

    [Theory]
    [InlineData("one sentence", "One sentence.")]
    [InlineData("One sentence.", "One sentence.")]
    [InlineData("Is it? ", "Is it?")]
    [InlineData("", "")]
    public void A_sentence_begins_and_ends_as_one(string text, string sentence) => Assert.Equal(sentence, English.Sentence(text));

    [Theory]
    [InlineData(0.60, 0.55, 0.65, "above")]
    [InlineData(0.30, 0.25, 0.35, "not to be told from")]
    [InlineData(0.10, 0.05, 0.15, "below")]
    public void A_need_is_compared_with_what_chance_undoes(double value, double low, double high, string told) =>
        Assert.Equal(told, Necessity.Against(new(value, low, high), new(0.32, 0.3, 0.34)));

    [Fact]
    public void A_factor_that_harms_as_often_as_it_helps_is_never_called_necessary()
    {
        var factor = MadeUpFindings.Normal.Factors[0] with { Benefit = new(0.2, 0.19, 0.21), Harm = new(0.2, 0.19, 0.21) };
        var told = Necessity.Of(Read(MadeUpFindings.Normal), factor);

        Assert.Contains("cannot be called necessary", told, StringComparison.Ordinal);
        Assert.DoesNotContain("more is undone than chance explains", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_need_is_not_spoken_of_without_its_baselines()
    {
        var unknown = MadeUpFindings.Normal with { Sham = null, Reroll = null };

        Assert.Contains("this says little about need", Necessity.Of(Read(unknown), unknown.Factors[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Works_of_one_author_and_year_are_told_apart()
    {
        var citations = new AuthorDate([Work("b-work"), Work("a-work"), Work("c-work") with { Year = null }]);

        Assert.Equal("Quill 1911a", citations.Label(new("a-work", null, Checked.No)));
        Assert.Equal("Quill 1911b, p. 3", citations.Label(new("b-work", "p. 3", Checked.No)));
        Assert.Equal("Quill n.d.", citations.Label(new("c-work", "", Checked.No)));
        Assert.Equal("unknown-work", citations.Label(new("unknown-work", null, Checked.No)));
    }

    [Theory]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_become_links(string? url, string? link) =>
        Assert.Equal(link, AuthorDate.Link(Work("a") with { Url = url }));

    static Dossier Read(Verdict verdict) => new(MadeUpContest.Scenario, verdict, ReportTests.Context);

    static Source Work(string key) => new(key, "book", ["Quill, Hanna"], key, null, null, null, 1911, null);
}
