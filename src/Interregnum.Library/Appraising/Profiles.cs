using System.Text.RegularExpressions;
using Interregnum.Contests;
using Interregnum.Library.Claims;
using Interregnum.Library.Store;

namespace Interregnum.Library.Appraising;

/// <summary>Counts the features of a text (docs/evidence.md says by which rules).</summary>
public static partial class Profiles
{
    /// <param name="scenario">The contest whose facts are known; null for none, when no claim can be held against facts.</param>
    public static Profile Of(Document document, IReadOnlyList<Page> pages, Scenario? scenario)
    {
        var names = scenario is null ? NameBook.Empty : ContestNames.Of(scenario);
        IReadOnlyList<StatedClaim> facts = scenario is null ? [] : ContestFacts.Of(scenario, names);
        return Of(document, pages, scenario?.Contest, names, facts);
    }

    /// <summary>The same for many documents of one contest, whose names and facts are made once.</summary>
    public static Profile Of(
        Document document,
        IReadOnlyList<Page> pages,
        Contest? contest,
        NameBook names,
        IReadOnlyList<StatedClaim> facts
    )
    {
        var sentences = pages.SelectMany(p => Sentence.Of(p.Text)).Select(s => s.Text).ToList();
        var checkable = Checkable(ClaimReader.Read(document.Key, pages, names), facts);
        var counter = sentences.Where(t => CounterView().IsMatch(t)).ToList();
        return new(
            pages.Sum(p => Reading.Words.Count(p.Text)),
            pages.Sum(p => Citation().Count(p.Text)),
            checkable.Count,
            checkable.Count(c => c.Agrees),
            counter,
            [.. counter.Where(IsNamed)],
            [.. sentences.Where(s => !s.EndsWith('?') && Judgement().IsMatch(s))],
            ClosenessOf(document, contest)
        );
    }

    /// <summary>Claims about what the facts tell too, each once, with whether every fact allows it.</summary>
    static List<(StatedClaim Claim, bool Agrees)> Checkable(IReadOnlyList<StatedClaim> claims, IReadOnlyList<StatedClaim> facts)
    {
        var known = facts.ToLookup(Thing);
        return
        [
            .. claims
                .DistinctBy(c => (Thing(c), c.Value))
                .Where(c => known.Contains(Thing(c)))
                .Select(c => (c, known[Thing(c)].All(f => !c.Value.Contradicts(f.Value)))),
        ];
    }

    static (string, Relation, string?, int?) Thing(StatedClaim claim) =>
        (claim.Subject, claim.Relation, claim.About, claim.When?.Year);

    static Closeness ClosenessOf(Document document, Contest? contest)
    {
        if (contest is null || (document.Year is null && document.Author.Length == 0))
        {
            return Closeness.Unknown;
        }

        var family = document.Author.Split(',', ';')[0].Trim();
        return contest.Contenders.Any(c => c.Name.Equals(family, StringComparison.OrdinalIgnoreCase))
            || document.Year is { } year && year >= contest.From.Year - 1 && year <= contest.To.Year
                ? Closeness.Primary
            : document.Year is null ? Closeness.Unknown
            : Closeness.Secondary;
    }

    /// <summary>A counter-view that names somebody: a capitalised word within it that does not begin the sentence, before a verb of holding or after <c>to</c>.</summary>
    static bool IsNamed(string sentence) => Holder().IsMatch(sentence);

    /// <summary><c>(Paley 10)</c>, <c>(1999, p. 3)</c>, <c>(The Purges 1, 4)</c>, <c>[12]</c>, <c>(1)</c>, a raised number, <c>ibid.</c>, an address.</summary>
    [GeneratedRegex(
        @"\(\s*(?:see |cf\. |e\.g\. )?(?:[“""‘']?[A-ZÀ-Þ][^()]{0,80}?[\s,])\d{1,4}[a-z]?(?:[,:;]? ?(?:pp?\. ?)?\d+(?:[-–]\d+)?)*\s*\)|\((?:1[5-9]|20)\d\d[a-z]?[,:] ?(?:pp?\. ?)?\d+(?:[-–]\d+)?\)|\[\^?\d{1,3}\]|(?<=[\p{L}.,""”])\(\d{1,3}\)|(?<=[a-z.,""”] )\(\d{1,2}\)|(?<=[\p{L}.,”""])[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|\b[Ii]bid\b|https?://\S{4,200}",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Citation();

    [GeneratedRegex(
        @"\b(?:on the other hand|others (?:argue|claim|maintain|hold|believe|see|say|think)|(?:some|other|many|most|revisionist|certain) (?:historians|scholars|writers|critics|authors)|historians (?:disagree|differ|are divided|have argued)|it (?:can|could|may|might) (?:also )?be argued|it has been argued|critics|by contrast|in contrast to|disagrees?|disputes?|challenges? (?:this|the) view|rejects? (?:this|the)|doubts? (?:that|whether)|whereas|counter-?argument|the opposite view|an alternative (?:view|explanation|interpretation)|against this)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CounterView();

    [GeneratedRegex(
        @"(?<!^)\b[A-ZÀ-Þ][\p{L}’'-]+(?:,[^,.;]{1,40},)? (?:argues?|argued|claims?|claimed|maintains?|maintained|holds?|held|believes?|sees?|saw|says?|said|thinks?|doubts?|doubted|puts?|insists?|insisted|disagrees?|disputes?|disputed|rejects?|rejected|finds?|found|writes?|wrote|suggests?|suggested)\b|^[A-ZÀ-Þ][\p{L}’'-]+ (?:argues?|argued|claims?|maintains?|holds|believes|doubts?|doubted|insists?|disagrees?|disputes?|rejects?|finds|writes|suggests?)\b|\b(?:according to|such as|like) [A-ZÀ-Þ][\p{L}’'-]+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Holder();

    [GeneratedRegex(
        @"\b(?:the )?(?:most|more|less|least) (?:significant|important|decisive|crucial|influential|convincing)\b(?! people)|\b(?:decisive|main|key|principal|primary|chief|fundamental) (?:factor|reason|cause)\b|\b(?:outweigh(?:s|ed)?|weighs? more|mattered more|matters more|overall,|in conclusion|to conclude|on balance|ultimately|in my (?:opinion|judge?ment|view)|I (?:believe|think|judge|conclude|would argue)|contributed equally|above all)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Judgement();
}
