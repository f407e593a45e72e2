using Interregnum.Contests;
using Interregnum.Mechanisms;

namespace Interregnum.Scenarios;

/// <summary>Mechanisms in other forms than their usual ones: <c>mechanism: form</c>.</summary>
static class VariantsSection
{
    public static IReadOnlyList<Variant> Read(Field field)
    {
        var mechanisms = new Names("mechanism with another form", [.. Forms.All.Select(v => v.Variant.Mechanism)]);
        var chosen = new List<Variant>();
        foreach (var (key, value) in field.IsMissing ? [] : field.Pairs())
        {
            if (mechanisms.Reference(key) is var index and >= 0)
            {
                var forms = new Names("form", [Forms.All[index].Variant.Form]);
                if (forms.Reference(value) >= 0)
                {
                    chosen.Add(Forms.All[index].Variant);
                }
            }
        }

        return chosen;
    }
}
