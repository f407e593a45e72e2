using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The bodies that vote.</summary>
static class BodiesSection
{
    const int MostDelegates = 5000;
    const int MostMembers = 1000;
    const int MostInCabinet = 52;
    const double MostWeight = 100;
    const int Most = 32;

    static readonly string[] Kinds = ["assembly", "council", "cabinet"];

    public static IReadOnlyList<Body> Read(Field field, Draft draft)
    {
        var items = field.Items(1, Most);
        Body[] bodies = [.. items.Select(b => One(b, draft))];
        if (!field.IsMissing && field.IsSequence)
        {
            Elections.Check(field, items, bodies);
            LeadersSit(items, bodies, draft);
        }

        return bodies;
    }

    /// <summary>Coalitions are formed by the claimants who sit in the leading body.</summary>
    static void LeadersSit(IReadOnlyList<Field> items, Body[] bodies, Draft draft)
    {
        var leading = Array.FindIndex(bodies, b => b.Leading);
        if (leading >= 0 && !bodies[leading].Members.Any(m => m < draft.ClaimantCount) && !items[leading].Page.HasErrors)
        {
            items[leading].Report(Diagnostic.Leading, $"no claimant sits in '{bodies[leading].Id}', which leads");
        }
    }

    /// <summary>What each entry declares itself to be; null where it does not.</summary>
    public static IReadOnlyList<BodyKind?> KindsOf(IReadOnlyList<Field> bodies) =>
        [
            .. bodies.Select(b =>
                Array.IndexOf(Kinds, (b.Peek("kind").Node as ScalarNode)?.Text) is >= 0 and var kind ? (BodyKind?)kind : null
            ),
        ];

    static Body One(Field field, Draft draft)
    {
        var body = field.Section("a body");
        var (id, name) = (body.Require("id").Text(), body.Require("name").Text());
        var kind = (BodyKind)body.Require("kind").Word(Kinds);
        var electedBy = draft.Bodies.Reference(body.Optional("elected-by"));
        var leading = body.Optional("leading");
        var weight = draft.Parameters.Add($"bodies.{id}.weight", body.Optional("weight"), 0, MostWeight, otherwise: 0);
        var size = body.Require("size").Steps(draft.Window, (value, _) => value.Whole(1, MostSize(kind)));
        var (membersField, candidatesField, roomField) = (
            body.Optional("members"),
            body.Optional("candidates"),
            body.Optional("candidates-size")
        );
        var members = membersField.IsMissing ? [] : draft.People.References(membersField);
        var candidates = candidatesField.IsMissing ? [] : draft.People.References(candidatesField);
        var room = roomField.IsMissing
            ? DefaultRoom(candidates, draft)
            : roomField.Steps(draft.Window, (value, _) => value.Whole(0, MostInCabinet));
        body.Close();
        OnlyFor(membersField, kind != BodyKind.Assembly, "an assembly is drawn each time it meets and has no members by name");
        OnlyFor(candidatesField, kind == BodyKind.Cabinet, "only a cabinet has candidates");
        OnlyFor(roomField, kind == BodyKind.Cabinet, "only a cabinet has candidates");
        Fits(membersField, members.Count, size);
        Fits(candidatesField, candidates.Count, room);
        NotBoth(candidatesField, members, candidates, draft);
        return new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            ElectedBy = electedBy,
            Leading = leading.Truth(),
            Weight = weight,
            Size = size,
            CandidateSize = room,
            Members = members,
            Candidates = candidates,
        };
    }

    static int MostSize(BodyKind kind) =>
        kind switch
        {
            BodyKind.Assembly => MostDelegates,
            BodyKind.Council => MostMembers,
            _ => MostInCabinet,
        };

    static IReadOnlyList<Step<int>> DefaultRoom(IReadOnlyList<int> candidates, Draft draft) =>
        candidates.Count == 0 ? [] : [new(draft.Window?.From ?? new Month(0), candidates.Count)];

    static void OnlyFor(Field field, bool allowed, string message)
    {
        if (!field.IsMissing && !allowed)
        {
            field.Report(Diagnostic.WrongBody, message);
        }
    }

    static void Fits(Field people, int count, IReadOnlyList<Step<int>> size)
    {
        if (size.Count > 0 && count > size[0].Value)
        {
            people.Report(
                Diagnostic.Seats,
                $"'{people.Name}' names {count} people; at the opening there is room for {size[0].Value}"
            );
        }
    }

    static void NotBoth(Field field, IReadOnlyList<int> members, IReadOnlyList<int> candidates, Draft draft)
    {
        foreach (var person in candidates.Intersect(members))
        {
            field.Report(Diagnostic.Twice, $"'{draft.People.Ids[person]}' is both a member and a candidate");
        }
    }
}
