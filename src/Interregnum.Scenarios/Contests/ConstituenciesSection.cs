using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The parts of the apparatus.</summary>
static class ConstituenciesSection
{
    const int Most = 32;
    const int MostOfficials = 2000;
    const double MostWeight = 100;
    const double MostAttachment = 5;

    public static IReadOnlyList<Constituency> Read(Field field, Draft draft)
    {
        Constituency[] read = [.. field.Items(1, Most).Select(c => One(c, draft))];
        var officials = read.Sum(c => c.Officials);
        if (officials > MostOfficials)
        {
            field.Report(Diagnostic.Count, $"there are {officials} officials in all; {MostOfficials} at most are played");
        }

        return read;
    }

    static Constituency One(Field field, Draft draft)
    {
        var constituency = field.Section("a constituency");
        var id = constituency.Require("id").Text();
        var path = $"constituencies.{id}";
        var (name, officials) = (constituency.Require("name").Text(), constituency.Require("officials").Whole(1, MostOfficials));
        var (turnover, autonomy) = (constituency.Require("turnover"), constituency.Require("autonomy"));
        var weight = constituency.Optional("weight");
        var (chief, chiefPatron) = Chief(constituency.Optional("chief"), draft);
        var attachments = constituency.Optional("attachments");
        var positions = draft.Issues.Count > 0 ? constituency.Require("positions") : constituency.Optional("positions");
        constituency.Close();
        return new()
        {
            Id = id,
            Name = name,
            Officials = officials,
            Turnover = draft.Parameters.Add($"{path}.turnover", turnover, 0, 1),
            Autonomy = draft.Parameters.Add($"{path}.autonomy", autonomy, 0, 1),
            Weight = draft.Parameters.Add($"{path}.weight", weight, 0, MostWeight, otherwise: 1),
            Chief = chief,
            ChiefPatron = chiefPatron,
            Attachments = Attachments(attachments, $"{path}.attachments", draft),
            Positions = draft.PerIssue(positions, $"{path}.positions", -1, 1),
        };
    }

    static (int Chief, int Patron) Chief(Field field, Draft draft)
    {
        if (!field.IsMapping)
        {
            return (draft.People.Reference(field), -1);
        }

        var chief = field.Section("an unnamed chief");
        var patron = draft.Claimant(chief.Require("patron"));
        chief.Close();
        return (-1, patron);
    }

    static IReadOnlyList<Quantity> Attachments(Field field, string path, Draft draft)
    {
        var given = new Dictionary<int, Field>();
        foreach (var (key, value) in field.IsMissing ? [] : field.Pairs())
        {
            if (draft.Claimant(key with { Name = "attachments" }) is var claimant and >= 0)
            {
                given[claimant] = value;
            }
        }

        return
        [
            .. draft
                .People.Ids.Take(draft.ClaimantCount)
                .Select(
                    (id, i) =>
                        draft.Parameters.Add(
                            $"{path}.{id}",
                            given.GetValueOrDefault(i),
                            -MostAttachment,
                            MostAttachment,
                            otherwise: 0
                        )
                ),
        ];
    }
}
