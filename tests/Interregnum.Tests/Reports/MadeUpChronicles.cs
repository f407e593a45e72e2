using Interregnum.Findings;

namespace Interregnum.Tests.Reports;

/// <summary>Two ends of the contest that nobody fought, the same until September 1700.</summary>
static class MadeUpChronicles
{
    static readonly string[] Claimants = ["ines", "rurik", "tolva", "maro"];

    public static Chronicle InesPrevails { get; } =
        new(
            1234,
            "ines",
            "1701-11",
            [.. Enumerable.Range(0, 36).Select(m => Month(m, Ruling(m), Blocs(m), Table(m), m >= 22 ? "ines" : null))],
            [
                Deed("1700-01", "coalitions", "coalition", ["ines", "rurik", "tolva"], []),
                Deed("1700-05", "events", "event", [], [], "death"),
                Deed("1700-11", "patronage", "chief", ["wen"], ["osk"], "inland"),
                Deed("1700-12", "coalitions", "bloc", ["rurik", "maro"], []),
                Deed("1701-02", "challenge", "vote", ["ines", "tolva"], ["rurik"], "bench", "removal", 41, 12, 3, true),
                Deed("1701-02", "challenge", "loses-seat", ["ines", "tolva"], ["rurik"], "table", "removal"),
                Deed("1701-04", "challenge", "capitulation", ["maro"], []),
                Deed("1701-06", "challenge", "loses-office", ["ines"], ["rurik"], "warden"),
                Deed("1701-10", "challenge", "expulsion", ["ines"], ["rurik"]),
                Deed("1701-10", "assemblies", "takes-seat", ["osk"], [], "table"),
                Deed("1701-11", "coalitions", "coalition", ["ines"], []),
                Deed("1701-11", "dominance", "dominance", ["ines"], []),
            ]
        );

    public static Chronicle RurikPrevails { get; } =
        new(
            88,
            "rurik",
            "1702-03",
            InesPrevails.Months,
            [
                InesPrevails.Deeds[0],
                InesPrevails.Deeds[1],
                Deed("1701-01", "challenge", "vote", ["rurik"], ["ines"], "bench", "reproof", 29, 24, 3, true),
                Deed("1701-01", "challenge", "censure", ["rurik"], ["ines"], "bench", "reproof"),
                Deed("1702-03", "dominance", "dominance", ["rurik"], []),
            ]
        );

    static string[] Ruling(int month) =>
        month < 10 ? ["ines", "rurik", "tolva"]
        : month < 22 ? ["ines", "tolva"]
        : ["ines"];

    static string[][] Blocs(int month) =>
        month is >= 11 and < 16
            ?
            [
                ["rurik", "maro"],
            ]
            : [];

    static string[] Table(int month) =>
        month < 13 ? ["ines", "rurik", "tolva", "maro", "wen"]
        : month < 21 ? ["ines", "tolva", "maro", "wen"]
        : ["ines", "tolva", "maro", "wen", "osk"];

    static MonthTrace Month(int month, string[] coalition, string[][] blocs, string[] table, string? dominant) =>
        new(
            (Interregnum.Contests.Month.Of(1700, 1) + month).ToString(),
            [0.4 + (0.01 * month), 0.3 - (0.005 * month), 0.2, 0.1 - (0.002 * month)],
            [0.4, 0.3, 0.2, 0.1],
            [0.35, 0.35, 0.2, 0.1],
            [0.5, 0.5, 0.5, 0.5],
            [0.5, 0.5, 0.5, 0.5],
            coalition,
            blocs,
            new Dictionary<string, IReadOnlyList<string>> { ["table"] = table },
            new Dictionary<string, string?> { ["steward"] = Claimants[0], ["warden"] = month < 17 ? "rurik" : "wen" },
            0.1 + (0.01 * month),
            dominant
        );

    static DeedTrace Deed(
        string month,
        string mechanism,
        string kind,
        string[] by,
        string[] against,
        string? where = null,
        string? rung = null,
        int? yes = null,
        int? no = null,
        int? abstain = null,
        bool? carried = null
    ) => new(month, mechanism, kind, by, against, where, rung, yes, no, abstain, carried);
}
