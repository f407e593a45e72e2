using Interregnum.Library.Search;

namespace Interregnum.Tests.Library.Search;

public sealed class NamesTests
{
    [Theory]
    [InlineData("zinoviev", "zinovyev")]
    [InlineData("zinoviev", "zinovev")]
    [InlineData("zinoviev", "zinovieff")]
    [InlineData("zinoviev", "sinowjew")]
    [InlineData("dzerzhinsky", "dserschinski")]
    [InlineData("trotsky", "trotzki")]
    [InlineData("chicherin", "tschitscherin")]
    [InlineData("kamenev", "kamenjew")]
    [InlineData("bukharin", "boukharine", false)]
    [InlineData("зиновьев", "zinoviev")]
    [InlineData("dzerzhinsky", "dzerzhinskii")]
    [InlineData("dzerzhinsky", "dzerzhinskij")]
    [InlineData("дзержинский", "dzerzhinsky")]
    [InlineData("trotsky", "trotskii")]
    [InlineData("trotsky", "trockij")]
    [InlineData("троцкий", "trotzky")]
    [InlineData("molotov", "molotow")]
    [InlineData("bukharin", "bucharin")]
    [InlineData("bukharin", "buharin")]
    [InlineData("tomsky", "tomskij")]
    [InlineData("beria", "beriya")]
    [InlineData("kamenev", "kalinin", false)]
    [InlineData("stalin", "lenin", false)]
    public void Transliterations_of_a_name_sound_the_same(string one, string other, bool same = true) =>
        Assert.Equal(same, Sound.Of(one) == Sound.Of(other));

    [Theory]
    [InlineData("Zinoviev")]
    [InlineData("Zinovyev")]
    [InlineData("Zinov'ev")]
    [InlineData("Zinov’ev")]
    [InlineData("ZINOVIEV")]
    [InlineData("Зиновьев")]
    [InlineData("Zinoviev's")]
    public void A_name_is_found_in_every_transliteration(string query)
    {
        using var shelf = new Shelf()
            .With("english", "They met Zinoviev there.")
            .With("library", "They met Zinov'ev there.")
            .With("russian", "Там был Зиновьев.")
            .With("nobody", "They met nobody.");

        Assert.Equal("english library russian", shelf.Keys(query));
    }

    [Fact]
    public void Another_transliteration_is_said()
    {
        using var shelf = new Shelf().With("one", "Then Dzerzhinsky spoke.").With("other", "Then Dzerzhinskii spoke.");

        var variation = Assert.Single(shelf.Find("dzerzhinskij").Variations);

        Assert.Equal(VariationKind.Transliteration, variation.Kind);
        Assert.Equal(["dzerzhinsky", "dzerzhinskii"], variation.Found);
    }

    [Theory]
    [InlineData("Dzerzinsky")]
    [InlineData("Dzerhzinsky")]
    [InlineData("Dzerzhinki")]
    [InlineData("Derzhinsky")]
    [InlineData("Dzerjinski")]
    [InlineData("Dzerjinsky")]
    public void A_misspelt_name_is_found_and_the_correction_said(string query)
    {
        using var shelf = new Shelf().With("one", "Then Dzerzhinsky spoke.").With("other", "Then Kamenev spoke.");

        var answer = shelf.Find(query);

        Assert.Equal("one", Assert.Single(answer.Results).Key);
        Assert.Equal(["dzerzhinsky"], Assert.Single(answer.Variations).Found);
    }

    [Fact]
    public void A_word_that_the_library_has_is_not_corrected()
    {
        using var shelf = new Shelf().With("one", "a market").With("other", "a marker");

        Assert.Empty(shelf.Find("market").Variations);
        Assert.Equal("one", shelf.Keys("market"));
    }

    [Fact]
    public void A_word_that_is_near_to_none_is_not_corrected()
    {
        using var shelf = new Shelf().With("one", "the politburo met");

        Assert.Empty(shelf.Find("xylophone").Results);
    }

    [Theory]
    [InlineData("Lenin Enrolment")]
    [InlineData("the lenin enrolment of 1924")]
    [InlineData("\"Lenin Enrolment\"")]
    public void A_name_of_several_words_has_its_other_names_without_quotation_marks_too(string query)
    {
        using var shelf = new Shelf
        {
            Aliases = new([
                ["Lenin Levy", "Lenin Enrolment"],
            ]),
        }
            .With("levy", "The Lenin Levy filled the party.")
            .With("life", "Lenin, Lenin, Lenin; and a levy of horses in 1924.");

        Assert.Equal("levy", shelf.Find(query).Results[0].Key);
    }

    [Theory]
    [InlineData("stalin", "stalni", 1)]
    [InlineData("stalin", "stlain", 1)]
    [InlineData("stalin", "talin", 1)]
    [InlineData("stalin", "stalin", 0)]
    [InlineData("", "lenin", 5)]
    public void Slips_are_counted(string one, string other, int slips) => Assert.Equal(slips, Spelling.Distance(one, other));

    [Theory]
    [InlineData("Koba")]
    [InlineData("Dzhugashvili")]
    [InlineData("\"Man of Steel\"")]
    public void Aliases_stand_for_one_another_and_are_said(string query)
    {
        using var shelf = new Shelf
        {
            Aliases = new([
                ["Stalin", "Koba", "Dzhugashvili", "Man of Steel"],
            ]),
        }
            .With("koba", "Koba wrote.")
            .With("stalin", "Stalin wrote.")
            .With("steel", "The man of steel wrote.")
            .With("man", "A man bought steel.");

        var answer = shelf.Find(query);

        Assert.Equal(["koba", "stalin", "steel"], answer.Results.Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.Contains(answer.Variations, v => v.Kind == VariationKind.Alias);
    }
}
