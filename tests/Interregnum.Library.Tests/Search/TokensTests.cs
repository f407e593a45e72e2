using FsCheck.Xunit;
using Interregnum.Library.Search;

namespace Interregnum.Tests.Library.Search;

public sealed class TokensTests
{
    [Theory]
    [InlineData("Zinov'ev’s letter", "zinovev letter")]
    [InlineData("l'homme d'État O'Neil", "l homme d etat oneil")]
    [InlineData("U.S.S.R. and the U.N. met", "ussr and the un met")]
    [InlineData("time-sharing, 1,200 p53", "time sharing 1 200 p53")]
    [InlineData("Čeka Łódź Weißbuch Ælfred ёлка", "ceka lodz weissbuch aelfred елка")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("列宁 died", "列 宁 died")]
    [InlineData(" … — !", "")]
    public void A_text_is_taken_apart(string text, string words) => Assert.Equal(words, Words(text));

    [Fact]
    public void A_word_without_end_is_cut() =>
        Assert.Equal(Tokens.LongestWord, Assert.Single(Tokens.Of(new string('a', 100_000))).Text.Length);

    [Property]
    public void Words_lie_in_the_text_one_after_the_other(string? text)
    {
        var at = 0;
        foreach (var token in Tokens.Of(text ?? ""))
        {
            Assert.True(token.Start >= at && token.Length > 0 && token.Text.Length > 0);
            at = token.Start + token.Length;
        }

        Assert.True(at <= (text ?? "").Length);
    }

    /// <summary>From the vocabulary that Porter published with the algorithm.</summary>
    [Theory]
    [InlineData("caresses caress")]
    [InlineData("ponies poni")]
    [InlineData("ties ti")]
    [InlineData("cats cat")]
    [InlineData("feed feed")]
    [InlineData("agreed agre")]
    [InlineData("plastered plaster")]
    [InlineData("motoring motor")]
    [InlineData("sing sing")]
    [InlineData("conflated conflat")]
    [InlineData("troubled troubl")]
    [InlineData("sized size")]
    [InlineData("hopping hop")]
    [InlineData("falling fall")]
    [InlineData("failing fail")]
    [InlineData("filing file")]
    [InlineData("happy happi")]
    [InlineData("sky sky")]
    [InlineData("relational relat")]
    [InlineData("conditional condit")]
    [InlineData("vileness vile")]
    [InlineData("triplicate triplic")]
    [InlineData("formative form")]
    [InlineData("electrical electr")]
    [InlineData("adoption adopt")]
    [InlineData("replacement replac")]
    [InlineData("probate probat")]
    [InlineData("cease ceas")]
    [InlineData("controlling control")]
    [InlineData("roll roll")]
    [InlineData("generalizations gener")]
    [InlineData("oscillators oscil")]
    public void A_word_is_stemmed_as_Porter_has_it(string pair) => Assert.Equal(pair.Split(' ')[1], Stem.Of(pair.Split(' ')[0]));

    static string Words(string text) => string.Join(' ', Tokens.Of(text).Select(t => t.Text));
}
