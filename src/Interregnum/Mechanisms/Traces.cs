using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// What a mechanism leaves in a situation, carried over from a twin's. Arrays that only this mechanism writes are copied; what several
/// mechanisms add to moves here by as much as it moved there. Between equal situations that is the mechanism itself, bit for bit.
/// </summary>
/// <param name="step">One of <see cref="Worlds.Borrowing.Lendable"/>.</param>
/// <param name="twin">The moment that its work is taken from.</param>
sealed class Traces(Mechanism step, Moment twin)
{
    readonly float[] _ideal = new float[twin.Situation.Ideal.Length];
    readonly float[] _attachment = new float[twin.Situation.Attachment.Length];
    readonly float[] _gratitude = new float[twin.Situation.Gratitude.Length];
    readonly int[] _patron = new int[twin.Situation.Patron.Length];
    readonly int[] _chief = new int[twin.Situation.Chief.Length];
    readonly int[] _chiefPatron = new int[twin.Situation.ChiefPatron.Length];
    readonly double[] _trust = new double[twin.Situation.Trust.Length];
    readonly double[] _prestige = new double[twin.Situation.Prestige.Length];
    readonly double[] _legitimacy = new double[twin.Situation.Legitimacy.Length];
    readonly double[] _position = new double[twin.Situation.Position.Length];

    Situation There => twin.Situation;

    /// <summary>How the twin stands before the step.</summary>
    public void Remember()
    {
        There.Ideal.CopyTo(_ideal, 0);
        There.Attachment.CopyTo(_attachment, 0);
        There.Gratitude.CopyTo(_gratitude, 0);
        There.Patron.CopyTo(_patron, 0);
        There.Chief.CopyTo(_chief, 0);
        There.ChiefPatron.CopyTo(_chiefPatron, 0);
        There.Trust.CopyTo(_trust, 0);
        There.Prestige.CopyTo(_prestige, 0);
        There.Legitimacy.CopyTo(_legitimacy, 0);
        There.Position.CopyTo(_position, 0);
    }

    /// <summary>Does here what the twin's step has just done there.</summary>
    /// <returns>False when some of it was void.</returns>
    public bool Take(Moment now) =>
        step.Name switch
        {
            "intelligence" => Copied(There.Knowledge, now.Situation.Knowledge),
            "patronage" => Patronage(now),
            "fear" => Copied(There.Fear, now.Situation.Fear),
            "opinion" => Opinion(now),
            "coalitions" => Coalitions(now),
            "doctrine" => Doctrine(now),
            "positions" => Positions(now),
            _ => throw new InvalidOperationException($"'{step.Name}' leaves no trace that could be played back."),
        };

    static bool Copied(float[] there, float[] here)
    {
        there.CopyTo(here, 0);
        return true;
    }

    /// <summary>Who owes his post to whom, and the new holders' minds; contenders' own debts fade as ever.</summary>
    bool Patronage(Moment now)
    {
        var (here, roster) = (now.Situation, now.Roster);
        var officials = roster.Officialdom;
        There.Patron.AsSpan(0, officials).CopyTo(here.Patron);
        There.Gratitude.AsSpan(0, officials).CopyTo(here.Gratitude);
        Lanes.Scale(here.Gratitude.AsSpan(officials), (float)(1 - now[Mechanic.PatronageFading]));
        for (var row = 0; row < officials; row++)
        {
            if (IsRefilled(row, roster.Rows))
            {
                CopyRow(There.Attachment, here.Attachment, row, roster.Rows);
                CopyRow(There.Ideal, here.Ideal, row, roster.Rows);
            }
        }

        return Debts(now) & Chiefs(now);
    }

    /// <summary>Whether a post has a new holder: he owes it to somebody else, or owes more, or thinks and is tied otherwise than the old one.</summary>
    bool IsRefilled(int row, int rows) =>
        There.Patron[row] != _patron[row]
        || There.Gratitude[row] > _gratitude[row]
        || Differ(There.Ideal, _ideal, row, rows)
        || Differ(There.Attachment, _attachment, row, rows);

    static bool Differ(float[] one, float[] other, int row, int rows)
    {
        for (var at = row; at < one.Length; at += rows)
        {
            if (one[at] != other[at])
            {
                return true;
            }
        }

        return false;
    }

    static void CopyRow(float[] from, float[] to, int row, int rows)
    {
        for (var at = row; at < to.Length; at += rows)
        {
            to[at] = from[at];
        }
    }

    /// <summary>Nobody owes anything to who has left the contest here alone.</summary>
    bool Debts(Moment now)
    {
        var lost = twin.Remaining() & ~now.Remaining();
        var whole = true;
        for (var row = 0; row < now.Roster.Officialdom && lost != 0; row++)
        {
            if (IsIn(lost, now.Situation.Patron[row]))
            {
                now.Situation.Patron[row] = -1;
                whole = false;
            }
        }

        return whole;
    }

    bool Chiefs(Moment now)
    {
        var (here, lost, whole) = (now.Situation, twin.Remaining() & ~now.Remaining(), true);
        for (var g = 0; g < here.Chief.Length; g++)
        {
            var moved = (There.Chief[g], There.ChiefPatron[g]) != (_chief[g], _chiefPatron[g]);
            if (moved || here.Chief[g] == There.Chief[g])
            {
                var (chief, patron) = (There.Chief[g], There.ChiefPatron[g]);
                var isVoid = IsIn(lost, patron) || (chief >= 0 && here.Gone[chief]);
                (here.Chief[g], here.ChiefPatron[g]) = isVoid ? (-1, -1) : (chief, patron);
                whole &= !isVoid;
            }
        }

        return whole;
    }

    /// <summary>What everybody thinks and says; void as a whole while somebody is in the contest here whom the twin has lost.</summary>
    bool Opinion(Moment now)
    {
        if ((now.Remaining() & ~twin.Remaining()) != 0)
        {
            step.Act(now);
            return false;
        }

        var here = now.Situation;
        There.Mind.CopyTo(here.Mind, 0);
        There.Private.CopyTo(here.Private, 0);
        There.MeanPrivate.CopyTo(here.MeanPrivate, 0);
        There.Candour.CopyTo(here.Candour, 0);
        There.Pressure.CopyTo(here.Pressure, 0);
        There.Attachment.CopyTo(here.Attachment, 0);

        // What is copied goes with the twin's trust: should opinion act here again, it takes all of this world's.
        now.TrustMovedAmong = now.Roster.Persons;
        return true;
    }

    /// <summary>Who stands with whom, of those who still run here.</summary>
    bool Coalitions(Moment now)
    {
        var (here, running) = (now.Situation, now.Running());
        var whole = true;
        for (var i = 0; i < here.Side.Length; i++)
        {
            whole &= !IsIn(running, i) || (There.Side[i] & ~running) == 0;
            here.Side[i] = IsIn(running, i) ? (There.Side[i] & running) | (1 << i) : 1 << i;
            here.MonthsRuling[i] += IsIn(There.Ruling & running, i) ? 1 : 0;
        }

        here.Ruling = There.Ruling & running;
        (here.RulingSince, here.Stirred, here.Realignments) = (There.RulingSince, There.Stirred, There.Realignments);
        There.Alarmed.CopyTo(here.Alarmed, 0);
        for (var at = 0; at < _trust.Length; at++)
        {
            here.Trust[at] = Moved(here.Trust[at], _trust[at], There.Trust[at], -1, 1);
        }

        now.TrustMovedAmong = now.Roster.Persons;
        return whole;
    }

    bool Doctrine(Moment now)
    {
        var whole = true;
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            var moves = There.Legitimacy[i] != _legitimacy[i];
            whole &= !moves || IsIn(now.Running(), i);
            if (moves && IsIn(now.Running(), i))
            {
                ref var legitimacy = ref now.Situation.Legitimacy[i];
                legitimacy = Moved(
                    legitimacy,
                    _legitimacy[i],
                    There.Legitimacy[i],
                    Mechanisms.Doctrine.Least,
                    Mechanisms.Doctrine.Most
                );
            }
        }

        return whole;
    }

    bool Positions(Moment now)
    {
        var (here, issues, whole) = (now.Situation, now.Roster.Issues, true);
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            var stays = There.Position.AsSpan(i * issues, issues).SequenceEqual(_position.AsSpan(i * issues, issues));
            whole &= stays || IsIn(now.Running(), i);
            if (stays || !IsIn(now.Running(), i))
            {
                continue;
            }

            for (var at = i * issues; at < (i + 1) * issues; at++)
            {
                here.Position[at] = Moved(here.Position[at], _position[at], There.Position[at], -1, 1);
            }

            here.Prestige[i] = Moved(here.Prestige[i], _prestige[i], There.Prestige[i], double.MinValue, double.MaxValue);
        }

        return whole;
    }

    static bool IsIn(int set, int claimant) => claimant >= 0 && (set >> claimant & 1) == 1;

    /// <summary>A number that moves as its twin did, within bounds; to the very same place from the very same.</summary>
    static double Moved(double here, double from, double to, double least, double most) =>
        here == from ? to
        : to == from ? here
        : Math.Clamp(here + (to - from), least, most);
}
