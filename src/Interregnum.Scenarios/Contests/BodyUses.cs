using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What each body is there for.</summary>
static class BodyUses
{
    /// <summary>Reports bodies that elect nobody, vote on nothing, fill no office, carry nothing out and have no weight.</summary>
    /// <param name="list">The section of the bodies; left alone while its page has errors, which may be what keeps a body from its use.</param>
    public static void Check(Field list, Contest contest)
    {
        if (list.Node is not SequenceNode entries || list.Page.HasErrors)
        {
            return;
        }

        for (var i = 0; i < contest.Bodies.Count; i++)
        {
            if (!IsOfUse(i, contest))
            {
                new Field(list.Page, entries.Items[i], list.Name).Report(
                    Diagnostic.IdleBody,
                    $"the body '{contest.Bodies[i].Id}' elects nobody, votes on no rung, fills no office and has no weight",
                    "give it one of these, or remove it"
                );
            }
        }
    }

    static bool IsOfUse(int body, Contest contest) =>
        contest.Bodies[body].Leading
        || contest.Parameters[contest.Bodies[body].Weight.Index].Prior is not Fixed { Value: 0 }
        || contest.Bodies.Any(b => b.ElectedBy == body)
        || contest.Ladder.Any(r => r.Of == body || r.Bodies.Contains(body))
        || contest.Offices.Any(o => o.FilledBy == body || o.Through == body);
}
