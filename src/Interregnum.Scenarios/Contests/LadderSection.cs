using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The rungs that a question climbs, the mildest first.</summary>
static class LadderSection
{
    const double MostMajority = 0.99;
    const int Most = 30;

    public static IReadOnlyList<Rung> Read(Field field, Draft draft)
    {
        var rungs = new List<Rung>();
        foreach (var item in field.IsMissing ? [] : field.Items(0, Most))
        {
            rungs.Add(One(item, rungs, draft));
        }

        return rungs;
    }

    static Rung One(Field field, List<Rung> before, Draft draft)
    {
        var rung = field.Section("a rung");
        var (id, name) = (rung.Require("id").Text(), rung.Require("name").Text());
        var sanctionField = rung.Require("sanction");
        var sanction = (Sanction)sanctionField.Word("censure", "office", "seat", "expulsion");
        var (ofField, afterField) = (rung.Optional("of"), rung.Optional("after"));
        var read = new Rung(
            id,
            name,
            sanction,
            draft.Bodies.References(rung.Require("bodies"), atLeast: 1),
            draft.Parameters.Add($"ladder.{id}.majority", rung.Require("majority"), 0, MostMajority),
            draft.Body(ofField, kind => kind != BodyKind.Assembly, "nobody has a seat in it to lose"),
            afterField.IsMissing ? [] : draft.Rungs.References(afterField)
        );
        rung.Close();
        CheckOf(field, ofField, sanction);
        CheckOrder(sanctionField, sanction, before);
        foreach (var later in read.After.Where(r => r >= before.Count))
        {
            var message = $"'{draft.Rungs.Ids[later]}' does not stand before '{id}'; a rung comes after milder ones only";
            afterField.Report(Diagnostic.RungOrder, message);
        }

        return read;
    }

    static void CheckOf(Field rung, Field of, Sanction sanction)
    {
        if (sanction == Sanction.Seat && of.IsMissing && rung.IsMapping)
        {
            rung.Report(Diagnostic.MissingKey, "a rung that takes a seat needs the key 'of'", "name the body whose seat is lost");
        }
        else if (sanction != Sanction.Seat && !of.IsMissing)
        {
            of.Report(Diagnostic.WrongBody, "only a rung with 'sanction: seat' has the key 'of'");
        }
    }

    static void CheckOrder(Field field, Sanction sanction, List<Rung> before)
    {
        if (before.Count > 0 && sanction < before[^1].Sanction)
        {
            var (mild, severe) = (Word(sanction), Word(before[^1].Sanction));
            field.Report(
                Diagnostic.RungOrder,
                $"{mild} is milder than {severe}, which stands before it",
                "list the mildest rung first"
            );
        }
    }

    static string Word(Sanction sanction) => sanction.ToString().ToLowerInvariant();
}
