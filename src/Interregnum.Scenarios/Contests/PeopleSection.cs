using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The contenders: claimants, who seek the leadership, and lieutenants, who hold seats and vote.</summary>
static class PeopleSection
{
    const int MostLieutenants = 40;
    const int LeastClaimants = 2;
    const int MostClaimants = 12;

    public static bool IsClaimant(Field person) => person.Peek("role").Node is not ScalarNode { Text: "lieutenant" };

    /// <summary>The entries with the claimants first, otherwise in the file's order; null when there is no list.</summary>
    public static IReadOnlyList<Field>? Sorted(Field people)
    {
        var (page, name) = (people.Page, people.Name);
        return people.Node is SequenceNode list
            ? [.. list.Items.Select(n => new Field(page, n, name)).OrderBy(f => IsClaimant(f) ? 0 : 1)]
            : null;
    }

    public static IReadOnlyList<Contender> Read(IReadOnlyList<Field> sorted, Field people, Draft draft)
    {
        people.Items();
        var claimants = sorted.Count(IsClaimant);
        if (people.IsSequence && claimants is < LeastClaimants or > MostClaimants)
        {
            people.Report(
                Diagnostic.Count,
                $"the number of claimants is {claimants}; a contest has {LeastClaimants} to {MostClaimants}"
            );
        }

        if (sorted.Count - claimants > MostLieutenants)
        {
            people.Report(
                Diagnostic.Count,
                $"the number of lieutenants is {sorted.Count - claimants}; a contest has {MostLieutenants} at most"
            );
        }

        return [.. sorted.Select(p => Person(p, draft))];
    }

    static Contender Person(Field field, Draft draft)
    {
        var person = field.Section("a person");
        var id = person.Require("id").Text();
        var path = $"people.{id}";
        var name = person.Require("name").Text();
        var role = person.Require("role").Word("lieutenant", "claimant") == 1 ? Role.Claimant : Role.Lieutenant;
        var contender = new Contender
        {
            Id = id,
            Name = name,
            Role = role,
            Patron = Patron(person.Optional("patron"), role, draft),
            Prestige = Prestige(person, role, $"{path}.prestige", draft),
            Traits = Traits(role == Role.Claimant ? person.Require("traits") : person.Optional("traits"), path, role, draft),
            Claims = Claims(person.Optional("claims"), $"{path}.claims", draft),
            Record = Claims(person.Optional("record"), $"{path}.record", draft),
            Positions = draft.PerIssue(NeededForIssues(person, "positions", draft), $"{path}.positions", -1, 1),
            Flexibility = Flexibility(person, role, $"{path}.flexibility", draft),
        };
        person.Close();
        return contender;
    }

    static Quantity Prestige(Section person, Role role, string path, Draft draft) =>
        role == Role.Claimant
            ? draft.Parameters.Add(path, person.Require("prestige"), 0, 1)
            : draft.Parameters.Add(path, person.Optional("prestige"), 0, 1, otherwise: 0.5);

    static int Patron(Field field, Role role, Draft draft)
    {
        if (!field.IsMissing && role == Role.Claimant)
        {
            field.Report(Diagnostic.WrongRole, "a claimant follows nobody; only a lieutenant has a patron");
            return -1;
        }

        return draft.Claimant(field);
    }

    static Traits Traits(Field field, string path, Role role, Draft draft)
    {
        var traits = field.Section("a set of traits");
        Quantity Trait(string name) =>
            role == Role.Claimant
                ? draft.Parameters.Add($"{path}.{name}", traits.Require(name), 0, 1)
                : draft.Parameters.Add($"{path}.{name}", traits.Optional(name), 0, 1, otherwise: 0.5);

        var read = new Traits(
            Trait("ambition"),
            Trait("boldness"),
            Trait("caution"),
            Trait("organising"),
            Trait("theory"),
            Trait("foresight")
        );
        traits.Close();
        return read;
    }

    static List<Claim> Claims(Field field, string path, Draft draft)
    {
        var items = field.IsMissing ? [] : field.Items();
        Names.Declared(field.Name == "record" ? "entry of the record" : "claim", items);
        var claims = new List<Claim>();
        foreach (var item in items)
        {
            var claim = item.Section(field.Name == "record" ? "an entry of the record" : "a claim");
            var id = claim.Require("id").Text();
            claims.Add(
                new(id, claim.Require("what").Text(), draft.Parameters.Add($"{path}.{id}", claim.Require("weight"), 0, 1))
            );
            claim.Close();
        }

        return claims;
    }

    static IReadOnlyList<Quantity> Flexibility(Section person, Role role, string path, Draft draft)
    {
        var field = role == Role.Claimant ? NeededForIssues(person, "flexibility", draft) : person.Optional("flexibility");
        if (field.IsMapping)
        {
            return draft.PerIssue(field, path, 0, 1);
        }

        var shared = draft.Parameters.Add(path, field, 0, 1, otherwise: 0);
        return [.. Enumerable.Repeat(shared, draft.Issues.Count)];
    }

    static Field NeededForIssues(Section person, string key, Draft draft) =>
        draft.Issues.Count > 0 ? person.Require(key) : person.Optional(key);
}
