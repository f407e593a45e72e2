using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Who elects whom: assemblies elect councils, which elect cabinets; one cabinet leads.</summary>
static class Elections
{
    /// <param name="list">The section, where problems of the whole are reported.</param>
    /// <param name="fields">The bodies' entries, in the same order as <paramref name="bodies"/>.</param>
    public static void Check(Field list, IReadOnlyList<Field> fields, IReadOnlyList<Body> bodies)
    {
        var reported = new HashSet<int>();
        for (var i = 0; i < bodies.Count; i++)
        {
            if (Circle(bodies, i) is { Count: > 0 } circle)
            {
                if (circle.TrueForAll(reported.Add))
                {
                    var names = string.Join(" is elected by ", circle.Append(i).Select(b => $"'{bodies[b].Id}'"));
                    Place(fields[i], "elected-by").Report(Diagnostic.Cycle, $"a circle of elections: {names}");
                }
            }
            else
            {
                Elected(fields[i], bodies, i);
            }
        }

        Leading(list, fields, bodies);
    }

    /// <summary>The bodies from one around to itself; empty when its line of elections ends.</summary>
    static List<int> Circle(IReadOnlyList<Body> bodies, int start)
    {
        var seen = new List<int> { start };
        for (var next = bodies[start].ElectedBy; next >= 0; next = bodies[next].ElectedBy)
        {
            if (next == start)
            {
                return seen;
            }

            if (seen.Contains(next))
            {
                return [];
            }

            seen.Add(next);
        }

        return [];
    }

    static void Elected(Field field, IReadOnlyList<Body> bodies, int index)
    {
        var body = bodies[index];
        var electedBy = field.Peek("elected-by");
        if (body.Kind == BodyKind.Assembly)
        {
            if (!electedBy.IsMissing)
            {
                electedBy.Report(
                    Diagnostic.WrongBody,
                    $"the assembly '{body.Id}' is drawn from the officials; no body elects it"
                );
            }

            return;
        }

        var electors = body.Kind == BodyKind.Council ? "an assembly" : "a council or an assembly";
        if (electedBy.IsMissing)
        {
            field.Report(
                Diagnostic.Unelected,
                $"no body elects the {Word(body.Kind)} '{body.Id}'",
                $"add 'elected-by', {electors}"
            );
        }
        else if (body.ElectedBy >= 0 && bodies[body.ElectedBy].Kind >= body.Kind)
        {
            var by = bodies[body.ElectedBy];
            electedBy.Report(
                Diagnostic.WrongBody,
                $"a {Word(body.Kind)} is elected by {electors}; '{by.Id}' is a {Word(by.Kind)}"
            );
        }
    }

    static void Leading(Field list, IReadOnlyList<Field> fields, IReadOnlyList<Body> bodies)
    {
        var leading = Enumerable.Range(0, bodies.Count).Where(i => bodies[i].Leading).ToList();
        if (leading.Count == 0)
        {
            list.Report(Diagnostic.Leading, "no body leads", "write 'leading: true' for the cabinet whose members rule");
        }

        foreach (var extra in leading.Skip(1))
        {
            var message = $"'{bodies[extra].Id}' leads, and so does '{bodies[leading[0]].Id}'; one body leads";
            Place(fields[extra], "leading").Report(Diagnostic.Leading, message);
        }

        if (leading.Count > 0 && bodies[leading[0]] is { Kind: not BodyKind.Cabinet } wrong)
        {
            Place(fields[leading[0]], "leading")
                .Report(Diagnostic.Leading, $"'{wrong.Id}' is {A(wrong.Kind)}; only a cabinet leads");
        }
    }

    static Field Place(Field entry, string key) => entry.Peek(key) is { IsMissing: false } found ? found : entry;

    /// <summary>"an assembly", "a council", "a cabinet".</summary>
    public static string A(BodyKind kind) => kind == BodyKind.Assembly ? "an assembly" : $"a {Word(kind)}";

    static string Word(BodyKind kind) => kind.ToString().ToLowerInvariant();
}
