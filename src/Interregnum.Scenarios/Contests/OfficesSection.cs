using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The offices, who holds them, and the powers they carry.</summary>
static class OfficesSection
{
    const double MostWeight = 100;

    public static IReadOnlyList<Office> Read(Field field, Draft draft) =>
        field.IsMissing ? [] : [.. field.Items().Select(o => One(o, draft))];

    static Office One(Field field, Draft draft)
    {
        var office = field.Section("an office");
        var (id, name) = (office.Require("id").Text(), office.Require("name").Text());
        var read = new Office
        {
            Id = id,
            Name = name,
            Holder = draft.People.Reference(office.Require("holder", Diagnostic.NoHolder)),
            FilledBy = draft.Bodies.Reference(office.Require("filled-by")),
            Through = draft.Body(
                office.Optional("through"),
                kind => kind == BodyKind.Cabinet,
                "decisions are carried out through a cabinet"
            ),
            Weight = draft.Parameters.Add($"offices.{id}.weight", office.Require("weight"), 0, MostWeight),
            Powers = Powers(office.Optional("powers"), $"offices.{id}", draft),
        };
        office.Close();
        return read;
    }

    static List<Power> Powers(Field field, string path, Draft draft)
    {
        var powers = field.Section("a set of powers");
        var read = new List<Power>();
        foreach (var (word, kind) in PowerWords.All)
        {
            if (powers.Optional(word) is { IsMissing: false } power)
            {
                read.Add(Power(power, kind, $"{path}.{word}", draft));
            }
        }

        powers.Close();
        return read;
    }

    static Power Power(Field field, PowerKind kind, string path, Draft draft)
    {
        var power = field.Section($"the power '{field.Name}'");
        var reach = draft.Parameters.Add(path, power.Require("reach"), 0, 1);
        IReadOnlyList<int> over = kind switch
        {
            PowerKind.Teaches => [],
            PowerKind.Agenda => draft.Bodies.References(power.Require("over"), atLeast: 1, item => Council(item, draft)),
            _ => draft.Over(power.Require("over")),
        };
        power.Close();
        return new(kind, reach, over);
    }

    static int Council(Field field, Draft draft) =>
        draft.Body(field, kind => kind == BodyKind.Council, "an agenda draws up the slate of a council");
}

/// <summary>The powers' names in files and sentences.</summary>
static class PowerWords
{
    public static IReadOnlyList<(string Word, PowerKind Kind)> All { get; } =
    [
        ("appoints", PowerKind.Appoints),
        ("informs", PowerKind.Informs),
        ("agenda", PowerKind.Agenda),
        ("teaches", PowerKind.Teaches),
        ("polices", PowerKind.Polices),
    ];
}
