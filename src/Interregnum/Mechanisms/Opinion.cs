using System.Numerics;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>What voters think of each claimant, and what they say: § 7.5 of docs/model.md, for every voter and claimant each month.</summary>
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
        var persistence = month < 0 ? 0 : now[Mechanic.OpinionPersistence];
        var innovation = now[Mechanic.OpinionNoise] * Math.Sqrt(1 - (persistence * persistence));
        Span<float> pull = stackalloc float[roster.Issues];
        Span<SupportTerms> terms = stackalloc SupportTerms[roster.Claimants * roster.Groups];
        Span<double> sums = stackalloc double[roster.Groups];
        Terms(now, terms);
        for (var left = now.Remaining(); left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var alike =
                (now[Mechanic.OpinionPrestige] * now.Situation.Prestige[i])
                + (now[Mechanic.OpinionLegitimacy] * now.Situation.LegacyWeight * now.Situation.Legitimacy[i])
                - Pull(now, i, pull);
            var columns = Columns(now, i, month, pull, alike, persistence, innovation);
            SupportKernel.Step(columns, terms.Slice(i * roster.Groups, roster.Groups), roster.Starts, sums);
            for (var group = 0; group < sums.Length; group++)
            {
                now.Situation.MeanPrivate[(group * roster.Claimants) + i] = sums[group] * roster.OneOverHeads[group];
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

    /// <summary>What holds for each claimant in each group, <c>claimant × group</c>.</summary>
    static void Terms(Moment now, Span<SupportTerms> terms)
    {
        var (state, roster) = (now.Situation, now.Roster);
        var pressure = (float)now[Mechanic.OpinionPressure];
        var drift = now.Month > 0 ? (float)now[Mechanic.OpinionConformity] : 0;
        for (var group = 0; group < roster.Groups; group++)
        {
            var fear = (float)state.Fear[group];
            var commanded = Sides.Favours(now, group) * Vector512.Create(fear * pressure);
            var conformity = group < roster.Constituencies ? drift : 0;
            for (var i = 0; i < roster.Claimants; i++)
            {
                var mean = (float)state.MeanPrivate[(group * roster.Claimants) + i];
                terms[(i * roster.Groups) + group] = new(1 - fear, commanded[i], conformity, mean);
            }
        }
    }
}
