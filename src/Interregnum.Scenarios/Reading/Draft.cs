using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What the sections of contest.yaml need of one another while they are read: ids, months and the list of numbers.</summary>
sealed class Draft
{
    public required Window? Window { get; init; }

    /// <summary>Claimants first, then lieutenants.</summary>
    public required Names People { get; init; }

    public required int ClaimantCount { get; init; }

    public required Names Issues { get; init; }

    public required Names Constituencies { get; init; }

    public required Names Bodies { get; init; }

    /// <summary>What each body is, in the order of <see cref="Bodies"/>; null where the file does not say.</summary>
    public required IReadOnlyList<BodyKind?> Kinds { get; init; }

    public required Names Offices { get; init; }

    public required Names Rungs { get; init; }

    public ParameterList Parameters { get; } = new();

    /// <summary>The index of the claimant that a field names; −1 when it names none or a lieutenant, which is reported.</summary>
    public int Claimant(Field field)
    {
        var index = People.Reference(field);
        if (index >= ClaimantCount)
        {
            field.Report(Diagnostic.WrongRole, $"'{People.Ids[index]}' is a lieutenant; '{field.Name}' needs a claimant");
            return -1;
        }

        return index;
    }

    /// <summary>The index of the body that a field names; −1 when it names none, or one of a kind that cannot serve, which is reported.</summary>
    /// <param name="why">What the body would have to be, for the message.</param>
    public int Body(Field field, Predicate<BodyKind> serves, string why)
    {
        var body = Bodies.Reference(field);
        if (body < 0 || Kinds[body] is not { } kind || serves(kind))
        {
            return body;
        }

        field.Report(Diagnostic.WrongBody, $"'{Bodies.Ids[body]}' is {Elections.A(kind)}; {why}");
        return -1;
    }

    /// <summary>Constituencies by <c>all</c> or a list.</summary>
    public IReadOnlyList<int> Over(Field field)
    {
        if (field.Node is ScalarNode { Text: "all" })
        {
            return [.. Enumerable.Range(0, Constituencies.Count)];
        }

        if (field.IsScalar)
        {
            field.WrongType("'all' or a list of constituencies");
            return [];
        }

        return Constituencies.References(field, atLeast: 1);
    }

    /// <summary>One quantity for each issue, under <c>PATH.ISSUE</c>.</summary>
    public IReadOnlyList<Quantity> PerIssue(Field field, string path, double low, double high)
    {
        var given = new Dictionary<int, Field>();
        foreach (var (key, value) in field.IsMissing ? [] : field.Pairs())
        {
            if (Issues.Reference(key) is var issue and >= 0)
            {
                given[issue] = value;
            }
        }

        var missing = Issues.Ids.Where(id => !given.ContainsKey(Issues.IndexOf(id))).ToList();
        if (missing.Count > 0 && field.IsMapping)
        {
            field.Report(Diagnostic.MissingKey, $"'{field.Name}' needs every issue; {string.Join(", ", missing)} is missing");
        }

        return
        [
            .. Issues.Ids.Select(
                (id, issue) =>
                    Parameters.Add($"{path}.{id}", given.GetValueOrDefault(issue) ?? field with { Node = null }, low, high)
            ),
        ];
    }
}
