using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>What voters think of each claimant, and what they say: section 3.5 of the model, for every voter and claimant each month.</summary>
sealed class Opinion() : Mechanism("opinion", Footing.Argued, "Kuran, Private Truths, Public Lies (1995)")
{
    public override void Act(Moment now)
    {
        if (now.Policy.Works(Name, -1, now.Month) == 0)
        {
            return;
        }

        AttachPersons(now, now.TrustMovedAmong);

        Step(now, now.Month);
    }

    /// <summary>The first minds, before the first month.</summary>
    public static void Open(Moment now)
    {
        AttachPersons(now, now.Roster.Persons);
        Step(now, -1);
    }

    /// <summary>Contenders are attached to claimants as they trust them, and to themselves without reserve.</summary>
    static void AttachPersons(Moment now, int persons)
    {
        var (roster, state) = (now.Roster, now.Situation);
        var self = now[Mechanic.OpinionSelf];
        now.TrustMovedAmong = 0;
        for (var person = 0; person < persons; person++)
        {
            var row = roster.RowOf(person);
            for (var i = 0; i < roster.Claimants; i++)
            {
                state.Attachment[(i * roster.Rows) + row] = (float)(self * (person == i ? 1 : now.Trust(person, i)));
            }
        }
    }

    static void Step(Moment now, int month)
    {
        var roster = now.Roster;
        var persistence = now[Mechanic.OpinionPersistence];
        var deviation = now[Mechanic.OpinionNoise];
        var opening = month < 0;
        Span<float> pull = stackalloc float[roster.Issues];
        Span<SupportTerms> terms = stackalloc SupportTerms[roster.Groups];
        Span<double> sums = stackalloc double[roster.Groups];
        for (var i = 0; i < roster.Claimants; i++)
        {
            if (now.Situation.Gone[i])
            {
                continue;
            }

            var alike =
                (now[Mechanic.OpinionPrestige] * now.Situation.Prestige[i])
                + (now[Mechanic.OpinionLegitimacy] * now.Situation.LegacyWeight * now.Situation.Legitimacy[i])
                - Pull(now, i, pull);
            var columns = Columns(
                now,
                i,
                month,
                pull,
                alike,
                opening ? 0 : persistence,
                opening ? deviation : deviation * Math.Sqrt(1 - (persistence * persistence))
            );
            Terms(now, i, terms);

            SupportKernel.Step(columns, terms, roster.Starts, sums);
            for (var group = 0; group < terms.Length; group++)
            {
                now.Situation.MeanPrivate[(group * roster.Claimants) + i] = sums[group] / Math.Max(1, roster.Heads[group]);
            }
        }
    }

    /// <summary>Support per unit of a voter's ideal point on each issue; returns what the claimant's own positions cost him with all.</summary>
    static double Pull(Moment now, int i, Span<float> pull)
    {
        var weight = now[Mechanic.OpinionIssues];
        var cost = 0.0;
        for (var issue = 0; issue < pull.Length; issue++)
        {
            var position = now.Situation.Position[(i * pull.Length) + issue];
            var scale = weight * now.Situation.Salience[issue];
            pull[issue] = (float)(2 * scale * position);
            cost += scale * position * position;
        }

        return cost;
    }

    static SupportColumns Columns(
        Moment now,
        int i,
        int month,
        ReadOnlySpan<float> pull,
        double alike,
        double persistence,
        double innovation
    )
    {
        var (state, roster) = (now.Situation, now.Roster);
        var (start, rows) = (i * roster.Rows, roster.Rows);
        return new SupportColumns
        {
            Mind = state.Mind.AsSpan(start, rows),
            Noise = now.Noise.For(now.Dice, i, month),
            Attachment = state.Attachment.AsSpan(start, rows),
            Private = state.Private.AsSpan(start, rows),
            Public = state.Public.AsSpan(start, rows),
            Ideal = state.Ideal,
            Gratitude = state.Gratitude,
            Patron = state.Patron,
            Present = roster.Present,
            Pull = pull,
            Persistence = (float)persistence,
            Innovation = (float)innovation,
            Rows = rows,
            Claimant = i,
            Base = (float)alike,
            Owed = (float)now[Mechanic.OpinionGratitude],
        };
    }

    /// <summary>What holds in each group for a claimant.</summary>
    static void Terms(Moment now, int i, Span<SupportTerms> terms)
    {
        var (state, roster) = (now.Situation, now.Roster);
        var pressure = now[Mechanic.OpinionPressure];
        var conformity = now.Month > 0 ? (float)now[Mechanic.OpinionConformity] : 0;
        for (var group = 0; group < terms.Length; group++)
        {
            var fear = state.Fear[group];
            terms[group] = new SupportTerms(
                (float)(1 - fear),
                fear == 0 ? 0 : (float)(fear * pressure * Sides.Favour(now, group, i)),
                group < roster.Constituencies ? conformity : 0,
                (float)state.MeanPrivate[(group * roster.Claimants) + i]
            );
        }
    }
}
