using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What an event changes: a list of mappings, each with one key that names the kind of effect.</summary>
static class EffectsSection
{
    const double MostSalience = 10;
    const double MostLegacy = 10;
    const double MostShift = 2;
    const int LongestTension = 120;
    const int LongestIllness = 120;

    /// <summary>Reads an effect from its value; the path is that of its quantity.</summary>
    delegate Effect Reader(Field value, string path, Draft draft);

    static readonly (string Key, Reader Read)[] Kinds =
    [
        ("legacy", (f, path, d) => Shift(f, s => new LegacyShift(By(s, path, d, MostLegacy)))),
        ("salience", (f, path, d) => Shift(f, s => new SalienceShift(Issue(s, d), By(s, path, d, MostSalience)))),
        ("opinion", (f, path, d) => Shift(f, s => new OpinionShift(Issue(s, d), By(s, path, d, MostShift), Over(s, d)))),
        ("prestige", (f, path, d) => Shift(f, s => new PrestigeShift(Claimant(s, d), By(s, path, d, MostShift)))),
        ("legitimacy", (f, path, d) => Shift(f, s => new LegitimacyShift(Claimant(s, d), By(s, path, d, MostShift)))),
        ("trust", (f, path, d) => Shift(f, s => Trust(s, path, d))),
        ("leaves", (f, _, d) => Shift(f, s => new Leaves(Who(s, d)))),
        ("incapacitated", (f, _, d) => Shift(f, s => Incapacitated(s, d))),
        ("convenes", (f, _, d) => Shift(f, s => Convenes(s, d))),
        ("renewal", (f, path, d) => Shift(f, s => Renewal(s, path, d))),
        ("ban", (f, _, _) => new Ban(f.Word("on", "off") == 0)),
        ("tension", (f, path, d) => Shift(f, s => Tension(s, path, d))),
        ("abolished", (f, _, d) => Shift(f, s => new Abolished(d.Offices.Reference(s.Require("office"))))),
    ];

    /// <summary>Effect number N of an event has its quantity under <c>events.ID.N.by</c> (a renewal's: <c>.share</c>), N from 1.</summary>
    public static IReadOnlyList<Effect> Read(Field field, string path, Draft draft) =>
        [.. field.Items().Select((e, i) => One(e, $"{path}.{i + 1}", draft)).OfType<Effect>()];

    static Effect? One(Field field, string path, Draft draft)
    {
        var section = field.Section("an effect");
        Effect? read = null;
        var count = 0;
        foreach (var (key, kind) in Kinds)
        {
            if (section.Optional(key) is { IsMissing: false } value)
            {
                read = kind(value, path, draft);
                count++;
            }
        }

        section.Close();
        if (count > 1)
        {
            field.Report(Diagnostic.Count, "an effect has one key", "write each effect as an entry of its own");
        }
        else if (field.Node is MappingNode { Entries.Count: 0 })
        {
            field.Report(
                Diagnostic.Count,
                "an effect has one key; found none",
                $"write one of {string.Join(", ", Kinds.Select(k => k.Key))}"
            );
        }

        return read;
    }

    static Effect Shift(Field field, Func<Section, Effect> read)
    {
        var section = field.Section($"'{field.Name}'");
        var effect = read(section);
        section.Close();
        return effect;
    }

    static TrustShift Trust(Section s, string path, Draft draft)
    {
        var (from, to) = (draft.People.Reference(s.Require("from")), draft.People.Reference(s.Require("to")));
        if (from >= 0 && from == to)
        {
            s.Page.Report(s.At, Diagnostic.Twice, $"trust joins two people; '{draft.People.Ids[from]}' stands on both sides");
        }

        return new(from, to, By(s, path, draft, MostShift));
    }

    static Incapacitated Incapacitated(Section s, Draft draft) =>
        new(Who(s, draft), s.Optional("months") is { IsMissing: false } months ? months.Whole(1, LongestIllness) : null);

    static Convenes Convenes(Section s, Draft draft) =>
        new(draft.Body(s.Require("body"), kind => kind == BodyKind.Assembly, "only an assembly convenes"));

    static Renewal Renewal(Section s, string path, Draft draft) =>
        new(draft.Parameters.Add($"{path}.share", s.Require("share"), 0, 1), Over(s, draft));

    static Tension Tension(Section s, string path, Draft draft) =>
        new(draft.Parameters.Add($"{path}.by", s.Require("by"), 0, 1), s.Require("months").Whole(1, LongestTension));

    static Quantity By(Section s, string path, Draft draft, double most) =>
        draft.Parameters.Add($"{path}.by", s.Require("by"), -most, most);

    static int Claimant(Section s, Draft draft) => draft.Claimant(s.Require("who"));

    static int Who(Section s, Draft draft) => draft.People.Reference(s.Require("who"));

    static int Issue(Section s, Draft draft) => draft.Issues.Reference(s.Require("issue"));

    static IReadOnlyList<int> Over(Section s, Draft draft) => draft.Over(s.Require("over"));
}
