using Interregnum.Library.Reading;

namespace Interregnum.Tests.Library;

/// <summary>How long a text is, how hard, and in what language.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  — ", 0)]
    [InlineData("Lenin died in 1924.", 4)]
    [InlineData("twenty-two, 1922–24, don't", 3)]
    [InlineData("Зиновьев и Каменев", 3)]
    [InlineData("列宁死于1924年", 6)]
    public void Words_are_counted_as_a_word_processor_does(string text, int words) => Assert.Equal(words, Words.Count(text));

    [Fact]
    public void Lix_is_words_a_sentence_and_the_percentage_of_long_words()
    {
        // Ten words in two sentences, of which three are longer than six letters.
        const string Ten = "The general secretary fell ill. He did not speak again. ";

        Assert.Equal(5 + 20.0, Lix.Of(string.Concat(Enumerable.Repeat(Ten, 10))));
    }

    [Fact]
    public void Initials_end_no_sentence_and_short_texts_have_no_level()
    {
        var initials = string.Concat(Enumerable.Repeat("V. I. Lenin spoke. ", 30));

        Assert.Equal(4.0, Lix.Of(initials));
        Assert.Null(Lix.Of("Too short to tell."));
    }

    [Theory]
    [InlineData(
        "en",
        "It was the opinion of the Central Committee that he should be removed from the post, but they did not act on it."
    )]
    [InlineData(
        "ru",
        "Товарищ Сталин, сделавшись генсеком, сосредоточил в своих руках необъятную власть, и я не уверен, сумеет ли он всегда достаточно осторожно пользоваться этой властью."
    )]
    [InlineData(
        "de",
        "Die Partei war sich in dieser Frage nicht einig, und es ist zu sagen, dass er auch nach dem Kongress der Mann des Apparates blieb."
    )]
    [InlineData(
        "fr",
        "Le secrétaire général est un homme qui a concentré dans ses mains un pouvoir immense, et il ne sait pas toujours en user avec assez de prudence."
    )]
    [InlineData(
        "uk",
        "Він не був певен, що це так, але й інші також не знали, які рішення було прийнято на з'їзді партії та чи їх виконано."
    )]
    [InlineData("zh", "列宁在一九二四年一月去世以后，党内的斗争更加激烈，斯大林逐步掌握了权力。")]
    [InlineData("el", "Ο γραμματέας της επιτροπής δεν μίλησε στο συνέδριο του κόμματος.")]
    [InlineData(
        null,
        "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna aliqua enim minim veniam quis nostrud exercitation."
    )]
    [InlineData(null, "")]
    public void The_language_is_told_by_its_small_words_or_its_script(string? code, string text) =>
        Assert.Equal(code, Language.Of(text));
}
