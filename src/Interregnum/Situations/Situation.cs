using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>
/// What a moment is: everything the next month needs, and nothing else. Columns are by claimant (<c>claimant × rows</c>), rows by
/// voter as <see cref="Roster"/> lays them out. Two situations are the same when every array is, bit for bit.
/// </summary>
sealed class Situation
{
    public const int NoSeat = 0;
    public const int Candidate = 1;
    public const int Full = 2;
    public const int Abolished = -2;
    public const int Vacant = -1;

    public Situation(Roster roster)
    {
        var (n, persons, rows) = (roster.Claimants, roster.Persons, roster.Rows);
        var contest = roster.Contest;
        Attachment = CacheLines.Allocate<float>(n * rows);
        Mind = CacheLines.Allocate<float>(n * rows);
        Private = CacheLines.Allocate<float>(n * rows);
        Candour = CacheLines.Allocate<float>(roster.Places);
        Pressure = CacheLines.Allocate<float>(n * roster.Places);
        Ideal = CacheLines.Allocate<float>(Math.Max(1, roster.Issues) * rows);
        Gratitude = CacheLines.Allocate<float>(rows);
        Patron = CacheLines.Allocate<int>(rows);
        PublicFirst = CacheLines.Allocate<int>(rows);
        Members = CacheLines.Allocate<float>(roster.Councils.Length * rows);
        Fear = CacheLines.Allocate<float>(roster.Places);
        Chief = new int[roster.Constituencies];
        ChiefPatron = CacheLines.Allocate<int>(roster.Places);
        Knowledge = CacheLines.Allocate<float>(n * roster.Places);
        PublicShare = CacheLines.Allocate<float>(n * roster.Places);
        MeanPrivate = CacheLines.Allocate<float>(n * roster.Places);
        BodyPublic = new double[contest.Bodies.Count * n];
        Strength = new double[n];
        Prestige = new double[persons];
        Legitimacy = new double[persons];
        Mark = new double[persons];
        Position = new double[persons * roster.Issues];
        Trust = new double[persons * persons];
        Gone = new bool[persons];
        UnableUntil = new int[persons];
        Seats = new int[(roster.Cabinets.Length * persons) + Roster.Lanes];
        Holder = new int[contest.Offices.Count];
        Side = new int[n];
        Salience = new double[roster.Issues];
        Fired = new bool[contest.Events.Count];
        Fallen = new int[persons];
        DominantFor = new int[1];
        Scalars = new double[4];
        Alarmed = new bool[n];
        Coalition = new int[5];
        OfficeLost = Never(persons);
        SeatLost = Never(persons);
        Expelled = Never(persons);
        MonthsRuling = new int[n];
        Votes = new int[1];
    }

    /// <summary>Personal attachment a, on the scale of support.</summary>
    public float[] Attachment { get; }

    /// <summary>An official's own mind ε, the AR(1) noise.</summary>
    public float[] Mind { get; }

    /// <summary>Private support u, up to a constant of the voter.</summary>
    public float[] Private { get; }

    /// <summary>How far what is said follows what is thought, by place: public support is v = candour · u + pressure.</summary>
    public float[] Candour { get; }

    /// <summary>What fear adds to what is said, <c>claimant × places</c>.</summary>
    public float[] Pressure { get; }

    /// <summary>Ideal points y, <c>issue × rows</c>.</summary>
    public float[] Ideal { get; }

    /// <summary>What is left of the debt κ to the patron, 0..1.</summary>
    public float[] Gratitude { get; }

    /// <summary>The claimant to whom the voter owes his post, or −1.</summary>
    public int[] Patron { get; }

    /// <summary>The claimant whom the voter publicly supports most.</summary>
    public int[] PublicFirst { get; }

    /// <summary>1 where the voter sits, <c>council × rows</c>.</summary>
    public float[] Members { get; }

    /// <summary>Fear φ by place, 0..1.</summary>
    public float[] Fear { get; }

    /// <summary>The chief of each constituency, or −1 where he has no name.</summary>
    public int[] Chief { get; }

    /// <summary>The claimant whom the chief follows, or −1; by place, −1 where there is no constituency.</summary>
    public int[] ChiefPatron { get; }

    /// <summary>How well a claimant knows a constituency D, <c>claimant × places</c>, from 0; above 1 only where reach and gain together are.</summary>
    public float[] Knowledge { get; }

    /// <summary>Shares of expressed support, <c>claimant × places</c>; sum to 1 in a group.</summary>
    public float[] PublicShare { get; }

    /// <summary>Mean private support, <c>claimant × places</c>.</summary>
    public float[] MeanPrivate { get; }

    /// <summary>Strength w in each body, <c>body × claimant</c>.</summary>
    public double[] BodyPublic { get; }

    /// <summary>Overall strength over the deciding bodies; sums to 1.</summary>
    public double[] Strength { get; }

    public double[] Prestige { get; }

    public double[] Legitimacy { get; }

    /// <summary>Accumulated mark of opposition O.</summary>
    public double[] Mark { get; }

    /// <summary>Contenders' positions, <c>person × issue</c>.</summary>
    public double[] Position { get; }

    /// <summary><c>person × person</c>, −1..1, symmetric.</summary>
    public double[] Trust { get; }

    /// <summary>Dead, expelled, or withdrawn for good.</summary>
    public bool[] Gone { get; }

    /// <summary>The first month in which each person can act again; 0 for who always could.</summary>
    public int[] UnableUntil { get; }

    /// <summary><c>cabinet × person</c>: <see cref="NoSeat"/>, <see cref="Candidate"/> or <see cref="Full"/>; and nobody's at the end, so that a vector can be read.</summary>
    public int[] Seats { get; }

    /// <summary>Who holds each office: a person, <see cref="Vacant"/> or <see cref="Abolished"/>.</summary>
    public int[] Holder { get; }

    /// <summary>The set of claimants on whose side each claimant stands, himself included: the ruling coalition, a bloc, or himself alone.</summary>
    public int[] Side { get; }

    public double[] Salience { get; }

    public bool[] Fired { get; }

    /// <summary>Rungs by which each person has fallen, as a set.</summary>
    public int[] Fallen { get; }

    /// <summary>Members whose share has passed the threat threshold and not fallen below it since.</summary>
    public bool[] Alarmed { get; }

    /// <summary>Legacy weight λ, ban, tension, months of tension left.</summary>
    public double[] Scalars { get; }

    /// <summary>The ruling coalition, the month it was last looked at anew, whether something has changed the game since, changes so far; the claimants who run.</summary>
    public int[] Coalition { get; }

    /// <summary>Length of the present spell of dominance in months, positive; its claimant is <see cref="Dominant"/>.</summary>
    public int[] DominantFor { get; }

    /// <summary>First month in which each person lost an office, or −1.</summary>
    public int[] OfficeLost { get; }

    /// <summary>First month in which each person lost a seat in the leading body, or −1.</summary>
    public int[] SeatLost { get; }

    /// <summary>Month in which each person was expelled, or −1.</summary>
    public int[] Expelled { get; }

    /// <summary>Months each claimant has spent in the ruling coalition.</summary>
    public int[] MonthsRuling { get; }

    /// <summary>Questions put to a vote so far.</summary>
    public int[] Votes { get; }

    /// <summary>The claimant who dominates this month, or −1.</summary>
    public int Dominant { get; set; } = -1;

    public ref int Ruling => ref Coalition[0];

    public ref int RulingSince => ref Coalition[1];

    /// <summary>1 when something has changed the game since the coalition was formed.</summary>
    public ref int Stirred => ref Coalition[2];

    public ref int Realignments => ref Coalition[3];

    /// <summary>The claimants still in the contest who can act, as a set.</summary>
    public ref int Running => ref Coalition[4];

    public ref double LegacyWeight => ref Scalars[0];

    public ref double Banned => ref Scalars[1];

    public ref double Tension => ref Scalars[2];

    public ref double TensionLeft => ref Scalars[3];

    /// <summary>The set of so many claimants.</summary>
    public static int All(int claimants) => (1 << claimants) - 1;

    /// <summary>Takes everything from another situation of the same contest.</summary>
    public void CopyFrom(Situation other)
    {
        Dominant = other.Dominant;
        using var mine = Arrays().GetEnumerator();
        foreach (var theirs in other.Arrays())
        {
            mine.MoveNext();
            Buffer.BlockCopy(theirs, 0, mine.Current, 0, Buffer.ByteLength(theirs));
        }
    }

    /// <summary>Whether every number is the same, bit for bit.</summary>
    public bool SameAs(Situation other)
    {
        using var mine = Arrays().GetEnumerator();
        foreach (var theirs in other.Arrays())
        {
            mine.MoveNext();
            for (var at = 0; at < Buffer.ByteLength(theirs); at++)
            {
                if (Buffer.GetByte(theirs, at) != Buffer.GetByte(mine.Current, at))
                {
                    return false;
                }
            }
        }

        return Dominant == other.Dominant;
    }

    static int[] Never(int length)
    {
        var months = new int[length];
        Array.Fill(months, -1);
        return months;
    }

    IEnumerable<Array> Arrays() =>
        [
            Attachment,
            Mind,
            Private,
            Candour,
            Pressure,
            Ideal,
            Gratitude,
            Patron,
            PublicFirst,
            Members,
            Fear,
            Chief,
            ChiefPatron,
            Knowledge,
            PublicShare,
            MeanPrivate,
            BodyPublic,
            Strength,
            Prestige,
            Legitimacy,
            Mark,
            Position,
            Trust,
            Gone,
            UnableUntil,
            Seats,
            Holder,
            Side,
            Salience,
            Fired,
            Fallen,
            Alarmed,
            Scalars,
            Coalition,
            DominantFor,
            OfficeLost,
            SeatLost,
            Expelled,
            MonthsRuling,
            Votes,
        ];
}
