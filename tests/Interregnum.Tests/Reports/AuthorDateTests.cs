using Interregnum.Contests;
using Interregnum.Reports;

namespace Interregnum.Tests.Reports;

public sealed class AuthorDateTests
{
    [Fact]
    public void Many_works_of_one_author_and_year_are_told_apart_and_stand_in_the_order_of_their_letters()
    {
        var works = Enumerable.Range(0, 30).Select(i => Work($"k{i:00}", $"Title {i:00}")).ToList();
        var dates = new AuthorDate(works);

        var labels = dates.Entries.Select(s => dates.Label(new Citation(s.Key, null, Checked.No))).ToList();

        Assert.Equal(30, labels.Distinct().Count());
        Assert.Equal("Quill 2026a", labels[0]);
        Assert.Equal("Quill 2026z", labels[25]);
        Assert.Equal("Quill 2026aa", labels[26]);
        Assert.Equal(works.Select(w => w.Key), dates.Entries.Select(s => s.Key));
    }

    static Source Work(string key, string title) => new(key, "book", ["Quill, Ada"], title, null, null, null, 2026, null);
}
