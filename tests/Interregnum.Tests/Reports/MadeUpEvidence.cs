using Interregnum.Contests;

namespace Interregnum.Tests.Reports;

/// <summary>What nobody wrote about the contest that nobody fought.</summary>
static class MadeUpEvidence
{
    public static EvidenceFile File { get; } =
        new(
            [
                new(
                    "e1",
                    "stewardship",
                    Stance.For,
                    "In 1699 the steward filled 41 posts out of 60.",
                    [new("quill-1911", "p. 31", Checked.PageSeen) { Passage = "q1" }, new("sand-brook-1954", "ch. 2", Checked.No)]
                )
                {
                    Weights =
                    [
                        new("stewardship", 0.8, 0.2, 2, "An office that decides fills posts."),
                        new("pacts", 0.3, 0.5, 3, "Posts that are filled need no pacts"),
                    ],
                    Cluster = "posts",
                },
                new(
                    "e2",
                    "stewardship",
                    Stance.Context,
                    "The office was made for a clerk.",
                    [new("quill-1911", "p. 12", Checked.No)]
                ),
                new(
                    "e3",
                    "stewardship",
                    Stance.Against,
                    "Half of the posts stayed empty until 1701",
                    [new("anon-rolls", null, Checked.IndependentData)]
                )
                {
                    Weights = [new("stewardship", 0.3, 0.4, 3, "Empty posts elect nobody.")],
                    Cluster = "posts",
                },
                new("e4", "pacts", Stance.For, "Three pacts are on record.", [new("quill-1954", "p. 7", Checked.No)])
                {
                    Weights = [new("pacts", 0.9, 0.6, 1, "Pacts that matter are written down.")],
                },
                new("e5", "pacts", Stance.Context, "The tariff was asked for.", [new("quill-1954", "p. 9", Checked.No)])
                {
                    Weights = [new("tariff", 0.6, 0.5, 3, "It was on every table.")],
                },
            ],
            [
                new("people.*.prestige", new("quill-1911", "p. 2", Checked.No), "coded from the portraits on a scale of 0 to 1"),
                new("opinion.*", null, "wide, since nothing is known"),
            ],
            [
                new(
                    "The Foundress died in 1702",
                    "She died in May 1700.",
                    "false",
                    [new("anon-rolls", "1 May 1700", Checked.IndependentData)]
                ),
            ],
            [
                new("H. Quill", "The League", "stewardship", new("quill-1911", null, Checked.No))
                {
                    Ranking =
                    [
                        ["stewardship"],
                        ["pacts", "other"],
                    ],
                },
                new("A. Sand", "Salt", "stewardship", new("sand-brook-1954", null, Checked.No)),
                new("M. Pool", "Tides", "other", new("quill-1954", null, Checked.No)),
            ],
            [
                new(
                    "quill-1911",
                    "book",
                    ["Quill, Hanna"],
                    "The League and Its Stewards",
                    null,
                    "Harbour Press",
                    "Norport",
                    1911,
                    null
                ),
                new(
                    "quill-1954",
                    "article-journal",
                    ["Quill, Hanna"],
                    "Pacts",
                    "Annals of Salt",
                    null,
                    null,
                    1954,
                    "https://example.org/pacts"
                ),
                new("sand-brook-1954", "book", ["Sand, Abel", "Brook, Ida"], "Salt", null, "Tidewater", null, 1954, null),
                new("anon-rolls", "document", [], "Rolls of the bench", null, null, "Norport", null, null),
            ]
        )
        {
            Passages =
            [
                new(
                    "q1",
                    "quill-1911",
                    "of sixty posts the steward filled <forty> & one",
                    Checked.PageSeen,
                    [
                        new(BearingKind.Factor, "stewardship", Direction.For, BearingStrength.Strong, "She counts; others guess"),
                        new(BearingKind.Parameter, "people.ada.prestige", Direction.Higher, BearingStrength.Weak, null),
                    ]
                )
                {
                    Page = 31,
                },
            ],
        };
}
