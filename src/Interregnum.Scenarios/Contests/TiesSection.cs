using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Who trusted whom at the opening.</summary>
static class TiesSection
{
    public static IReadOnlyList<Tie> Read(Field field, Draft draft)
    {
        var seen = new HashSet<(int, int)>();
        return field.IsMissing ? [] : [.. field.Items().Select(t => One(t, draft, seen))];
    }

    static Tie One(Field field, Draft draft, HashSet<(int, int)> seen)
    {
        var tie = field.Section("a tie");
        var (fromField, toField) = (tie.Require("from"), tie.Require("to"));
        var (from, to) = (draft.People.Reference(fromField), draft.People.Reference(toField));
        if (from >= 0 && to >= 0)
        {
            Check(field, draft, from, to, seen);
        }

        var path = $"ties.{(fromField.Node as ScalarNode)?.Text}.{(toField.Node as ScalarNode)?.Text}";
        var read = new Tie(from, to, draft.Parameters.Add(path, tie.Require("trust"), -1, 1));
        tie.Close();
        return read;
    }

    static void Check(Field field, Draft draft, int from, int to, HashSet<(int, int)> seen)
    {
        if (from == to)
        {
            field.Report(Diagnostic.Twice, $"a tie joins two people; '{draft.People.Ids[from]}' stands on both sides");
        }
        else if (!seen.Add((Math.Min(from, to), Math.Max(from, to))))
        {
            var pair = $"'{draft.People.Ids[from]}' and '{draft.People.Ids[to]}'";
            field.Report(Diagnostic.Twice, $"the tie between {pair} is listed twice", "a tie is the same both ways; keep one");
        }
    }
}
