using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>What voters think of each claimant, and what they say: § 7.5 of docs/model.md, for every voter and claimant each month.</summary>
/// <param name="social">Whether fear bends what is said and groups draw their members; else each says what he thinks.</param>
sealed class Opinion(bool social = true) : Mechanism("opinion", Footing.Argued, "Kuran, Private Truths, Public Lies (1995)")
{
    public override void Act(Moment now)
    {
        if (now.Policy.Works(Name, -1, now.Month) == 0)
        {
            return;
        }

        AttachPersons(now, now.TrustMovedAmong);

        Step(now, now.Month, social);
    }

    /// <summary>The first minds, before the first month.</summary>
    public static void Open(Moment now)
    {
        AttachPersons(now, now.Roster.Persons);
        Step(now, -1, social: true);
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

    static void Step(Moment now, int month, bool social)
    {
        var (roster, state) = (now.Roster, now.Situation);
        Span<float> conformity = stackalloc float[roster.Places];
        Span<float> pull = stackalloc float[roster.Claimants * roster.Issues];
        Span<float> alike = stackalloc float[roster.Claimants];
        Span<int> room = stackalloc int[roster.Claimants];
        var remaining = Moment.Members(now.Remaining(), room);
        Press(now, social);
        foreach (var i in remaining)
        {
            alike[i] = (float)Alike(now, i, pull.Slice(i * roster.Issues, roster.Issues));
        }

        conformity.Clear();
        conformity[..roster.Constituencies].Fill(social && now.Month > 0 ? (float)now[Mechanic.OpinionConformity] : 0);
        var groups = new SupportGroups
        {
            Starts = roster.Starts,
            Places = roster.Places,
            OneOverHeads = roster.OneOverHeads,
            Room = now.Room,
            Conformity = conformity,
            Mean = state.MeanPrivate,
        };
        SupportKernel.Step(Voters(now), Columns(now, month, remaining, pull, alike), groups);
    }

    /// <summary>What prestige, legitimacy and a claimant's own positions give him with all alike.</summary>
    /// <param name="pull">Receives support per unit of a voter's ideal point on each issue.</param>
    static double Alike(Moment now, int i, Span<float> pull) =>
        (now[Mechanic.OpinionPrestige] * now.Situation.Prestige[i])
        + (now[Mechanic.OpinionLegitimacy] * now.Situation.LegacyWeight * now.Situation.Legitimacy[i])
        - Pull(now, i, pull);

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

    static SupportVoters Voters(Moment now) =>
        new()
        {
            Rows = now.Roster.Rows,
            Ideal = now.Situation.Ideal,
            Gratitude = now.Situation.Gratitude,
            Patron = now.Situation.Patron,
            Present = now.Roster.Present,
            Owed = (float)now[Mechanic.OpinionGratitude],
        };

    static SupportColumns Columns(
        Moment now,
        int month,
        ReadOnlySpan<int> remaining,
        ReadOnlySpan<float> pull,
        ReadOnlySpan<float> alike
    )
    {
        var persistence = month < 0 ? 0 : now[Mechanic.OpinionPersistence];
        return new SupportColumns
        {
            Rows = now.Roster.Rows,
            Issues = now.Roster.Issues,
            Claimants = remaining,
            Mind = now.Situation.Mind,
            Noise = now.Noise.For(now.Dice, remaining, month),
            Attachment = now.Situation.Attachment,
            Private = now.Situation.Private,
            Pull = pull,
            Base = alike,
            Persistence = (float)persistence,
            Innovation = (float)(now[Mechanic.OpinionNoise] * Math.Sqrt(1 - (persistence * persistence))),
        };
    }

    /// <summary>What fear does to what is said in each group, sixteen groups at a time: how much of it is candid, and what is added.</summary>
    static void Press(Moment now, bool social)
    {
        var places = now.Roster.Places;
        for (var at = 0; at < places; at += Lanes.Width)
        {
            var sides = new Sides(now, at);
            var fear = social ? Vector512.Create(now.Situation.Fear, at) : Vector512<float>.Zero;
            var most = fear * (float)now[Mechanic.OpinionPressure];
            (Vector512<float>.One - fear).CopyTo(now.Situation.Candour, at);
            for (var i = 0; i < now.Roster.Claimants; i++)
            {
                (most * sides.Favour(i)).CopyTo(now.Situation.Pressure, (i * places) + at);
            }
        }
    }
}
