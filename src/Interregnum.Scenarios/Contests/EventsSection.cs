using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What happens to the contest.</summary>
static class EventsSection
{
    const double MostRate = 10;

    /// <summary>The events in the order of their months; those of one month in the file's order.</summary>
    public static IReadOnlyList<HistoricalEvent> Read(Field field, Draft draft)
    {
        var items = field.IsMissing ? [] : field.Items();
        Names.Declared("event", items);
        return [.. items.Select(e => One(e, draft)).OrderBy(e => e.At)];
    }

    static HistoricalEvent One(Field field, Draft draft)
    {
        var happening = field.Section("an event");
        var (id, title) = (happening.Require("id").Text(), happening.Require("title").Text());
        var path = $"events.{id}";
        var (at, until, rate) = When(happening.Require("at"), path, draft);
        var (document, effects, question) = (
            happening.Optional("document"),
            happening.Optional("effects"),
            happening.Optional("question")
        );
        happening.Close();
        var read = new HistoricalEvent
        {
            Id = id,
            Title = title,
            At = at,
            Until = until,
            Rate = rate,
            Exposure = Exposure(document, path, draft),
            Effects = effects.IsMissing ? [] : EffectsSection.Read(effects, path, draft),
            Question = Question(question, draft),
        };
        if (field.IsMapping && effects.Node is null or SequenceNode { Items.Count: 0 } && question.IsMissing)
        {
            field.Report(
                Diagnostic.EmptyEvent,
                $"the event '{id}' changes nothing and asks nothing",
                "give it effects or a question"
            );
        }

        return read;
    }

    static (Month At, Month? Until, Quantity? Rate) When(Field field, string path, Draft draft)
    {
        var first = draft.Window?.From ?? new Month(0);
        if (!field.IsMapping)
        {
            return (field.MonthWithin(draft.Window) ?? first, null, null);
        }

        var hazard = field.Section("a hazard");
        var (from, toField) = (hazard.Require("from").MonthWithin(draft.Window), hazard.Require("to"));
        var to = toField.MonthWithin(draft.Window);
        if (to < from)
        {
            toField.Report(Diagnostic.MonthOrder, $"{to} lies before {from}");
        }

        var rate = draft.Parameters.Add($"{path}.rate", hazard.Require("rate"), 0, MostRate);
        hazard.Close();
        return (from ?? first, to ?? first, rate);
    }

    static Quantity? Exposure(Field field, string path, Draft draft)
    {
        if (field.IsMissing)
        {
            return null;
        }

        var document = field.Section("a document");
        var exposure = draft.Parameters.Add($"{path}.exposure", document.Require("exposure"), 0, 1);
        document.Close();
        return exposure;
    }

    static Question? Question(Field field, Draft draft)
    {
        if (field.IsMissing)
        {
            return null;
        }

        var question = field.Section("a question");
        var read = new Question(
            draft.People.Reference(question.Require("against")),
            draft.Rungs.Reference(question.Require("rung"))
        );
        question.Close();
        return read;
    }
}
