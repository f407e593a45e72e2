using Interregnum.Library.Store;

namespace Interregnum.Tests.Library;

/// <summary>Documents for tests.</summary>
static class Samples
{
    public static Document Document(string key, string title = "A title", params IReadOnlyList<string> tags) =>
        new()
        {
            Key = key,
            Csl = $$"""{"id":"{{key}}","type":"document","title":"{{title}}"}""",
            Title = title,
            Kind = Kind.Text,
            Words = 2,
            Added = DateTimeOffset.UnixEpoch,
            Tags = tags,
        };

    public static IReadOnlyList<Page> Pages(params IReadOnlyList<string> texts) =>
        [.. texts.Select((text, i) => new Page(i, i + 1, text))];
}
