using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads which episodes a calibration keeps from itself, to be asked to foretell them.</summary>
static class HoldOutsSection
{
    public static IReadOnlyList<HoldOut> Read(Field list, IReadOnlyList<Milestone> milestones)
    {
        if (list.IsMissing)
        {
            return [];
        }

        var items = list.Items();
        Names.Declared("hold-out", items);
        string[] fitted = [.. milestones.Where(m => m.Use == Use.Fit).Select(m => m.Episode).Distinct()];
        return [.. items.Select(item => One(item, new Names("fitted episode", fitted)))];
    }

    static HoldOut One(Field field, Names episodes)
    {
        var section = field.Section("a hold-out");
        var (id, name, predict) = (section.Require("id"), section.Require("name"), section.Require("predict"));
        section.Close();
        if (predict.Node is ScalarNode { Text: "each" })
        {
            return new(id.Text(), name.Text(), episodes.Ids, InTurn: true);
        }

        var left = predict.IsMissing ? [] : episodes.References(predict, atLeast: 1);
        if (left.Count > 0 && left.Count == episodes.Count)
        {
            predict.Report(
                Diagnostic.Count,
                $"all {left.Count} fitted episodes are left out, so that nothing is fitted",
                "leave one in, or write 'predict: each' to leave them out in turn"
            );
        }

        return new(id.Text(), name.Text(), [.. left.Select(e => episodes.Ids[e])], InTurn: false);
    }
}
