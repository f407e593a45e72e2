using Interregnum.Library.Store;

namespace Interregnum.Library.Claims;

/// <summary>
/// Reads dated and numeric claims off a text by stated rules (docs/library.md): a word that tells a relation, the name before it, the date
/// nearest to it. English only. It says nothing of what it does not find.
/// </summary>
public static class ClaimReader
{
    /// <summary>More claims than any document is worth reading through; the rest is left out.</summary>
    const int Most = 20_000;

    /// <summary>The claims of a document, in its order.</summary>
    /// <param name="source">Its key.</param>
    public static IReadOnlyList<StatedClaim> Read(string source, IEnumerable<Page> pages, NameBook names)
    {
        var claims = new List<StatedClaim>();
        var memory = new Memory();
        foreach (var page in pages)
        {
            foreach (var sentence in Sentence.Of(page.Text))
            {
                var place = new ClaimPlace(source, page.Number, page.Position, sentence.Start, sentence.Text);
                claims.AddRange(Of(Parse.Of(sentence, names, memory.Date), memory, names, place));
                if (claims.Count >= Most)
                {
                    return claims;
                }
            }
        }

        return claims;
    }

    static List<StatedClaim> Of(Parse parse, Memory memory, NameBook names, ClaimPlace place)
    {
        var claims = new List<StatedClaim>();
        if (!parse.Asks)
        {
            claims.AddRange(Lives.Of(parse, place));
            foreach (var trigger in parse.Triggers)
            {
                claims.AddRange(Told(parse, trigger, memory, place));
            }

            claims.AddRange(Tenures.Of(parse, memory, place));
            claims.AddRange(Happenings.Of(parse, place));
        }

        foreach (var mention in parse.Mentions)
        {
            memory.See(mention, parse);
        }

        if (!parse.Asks)
        {
            claims.AddRange(Counts.Of(parse, memory, names, place));
        }

        memory.Leave(parse, claims.Exists(c => c.Relation <= Relation.Arrested));
        return [.. claims.DistinctBy(c => (c.Subject, c.Relation, c.About, c.Value))];
    }

    static IEnumerable<StatedClaim> Told(Parse parse, Trigger trigger, Memory memory, ClaimPlace place)
    {
        var subjects = Subjects.Of(parse, trigger, memory);
        memory.Tell(subjects);
        var date = Moments.IsDenied(parse, trigger) ? Moments.Instead(parse, trigger) : Moments.Of(parse, trigger);
        if (date is null || Abouts.Of(parse, trigger) is not { } told)
        {
            yield break;
        }

        var value = new DateValue(date.Date);
        foreach (var subject in subjects)
        {
            yield return new(Id(subject, told.Relation), told.Relation, told.About, value, place);
        }

        if (trigger.Phrase.Shape == Shape.Exchange && parse.MentionAt(trigger.End) is { } heir)
        {
            memory.Tell([heir.Named]);
            yield return new(Id(heir.Named, Relation.TookOffice), Relation.TookOffice, told.About, value, place);
        }
    }

    /// <summary>Of a person whom nobody declared, the last name.</summary>
    internal static string Id(Named named, Relation relation) =>
        named.Kind == NamedKind.Unknown && relation <= Relation.Arrested ? named.Id[(named.Id.LastIndexOf(' ') + 1)..] : named.Id;
}
