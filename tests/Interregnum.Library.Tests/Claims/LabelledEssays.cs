using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Interregnum.Contests;
using Interregnum.Library.Claims;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Library.Tests.Claims;

/// <summary>The essays of <c>Essays/</c>, what a reader found in them, and what the program finds.</summary>
sealed class LabelledEssays
{
    // First: the others below are made from it.
    static readonly ConcurrentDictionary<string, Scenario> Shipped = [];

    static readonly Dictionary<string, string> Relations = new()
    {
        ["born"] = "Born",
        ["died"] = "Died",
        ["took-office"] = "TookOffice",
        ["left-office"] = "LeftOffice",
        ["left-body"] = "LeftBody",
        ["joined"] = "JoinedBody",
        ["expelled"] = "Expelled",
        ["exiled"] = "Exiled",
        ["arrested"] = "Arrested",
        ["held"] = "Happened",
        ["happened"] = "Happened",
        ["founded"] = "Founded",
        ["votes"] = "Votes",
        ["count"] = "Count",
    };

    LabelledEssays(IReadOnlyList<Label> labels, IReadOnlyList<StatedClaim> claims) => (Labels, Claims) = (labels, claims);

    public IReadOnlyList<Label> Labels { get; }

    public IReadOnlyList<StatedClaim> Claims { get; }

    /// <param name="part"><c>tuning</c>, <c>held-out</c> or <c>fresh</c>.</param>
    public static LabelledEssays Of(string part)
    {
        var folder = Path.Combine(Here(), "Essays", part);
        var labels = File.ReadLines(Path.Combine(folder, "labels.tsv")).Skip(1).Select(l => Label.Of(l.Split('\t'))).ToList();
        var claims = Directory
            .EnumerateFiles(folder, "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(f => Read(f, NamesFor(part, f)))
            .ToList();
        return new(labels, claims);
    }

    static IReadOnlyList<StatedClaim> Read(string file, NameBook names) =>
        ClaimReader.Read(Path.GetFileNameWithoutExtension(file), [new Page(0, null, File.ReadAllText(file))], names);

    /// <summary>The essays of 1953 are read with that contest's names, the others with those of 1922.</summary>
    static NameBook NamesFor(string part, string file) =>
        (part, Path.GetFileName(file)) is ("held-out", "04-khrushchev.txt" or "05-essay.txt") or ("fresh", "04-after-stalin.txt")
            ? Later
            : Earlier;

    static NameBook Earlier { get; } = Names("ussr-1922");

    static NameBook Later { get; } = Names("ussr-1953");

    static NameBook Names(string contest) => ContestNames.Of(Scenario(contest));

    public static Scenario Scenario(string name) =>
        Shipped.GetOrAdd(
            name,
            n => ScenarioFolder.Read(Path.GetFullPath(Path.Combine(Here(), "../../../scenarios", n))).Scenario!
        );

    /// <summary>What a reader noted as said in different ways: subject, relation, object.</summary>
    public static IReadOnlyList<string> Contradictions(string part) =>
        [
            .. File.ReadLines(Path.Combine(Here(), "Essays", part, "conflicts.tsv"))
                .Skip(1)
                .Select(l => string.Join('\t', l.Split('\t').Take(3))),
        ];

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    /// <param name="Words">A part of the sentence that says it.</param>
    public sealed record Label(string Essay, string Words, string Subject, string Relation, string About, string Value)
    {
        public static Label Of(string[] cells) => new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);

        /// <summary>Whether a claim says just this in this sentence.</summary>
        public bool Is(StatedClaim claim) =>
            claim.Place.Source == Essay
            && claim.Place.Sentence.Contains(Words, StringComparison.Ordinal)
            && claim.Relation.ToString() == Relations[Relation]
            && claim.Value.ToString() == Value
            && claim.Subject == (Subject == "tenth congress" ? "congress 10" : Subject)
            && (About.Length == 0 || claim.About == About);
    }
}
