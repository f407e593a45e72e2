using System.Numerics;
using Interregnum.Coalitions;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Mechanisms;

namespace Interregnum.Situations;

/// <summary>All that a mechanism is given: the situation it may change, the numbers and the dice it may read, and where to tell what it did.</summary>
sealed class Moment
{
    public Moment(Roster roster, Policy policy)
    {
        Roster = roster;
        Steps = TheMonth.Of(roster.Contest);
        Policy = policy;
        Settings = new Settings(roster, policy);
        Situation = new Situation(roster);
        Powers = new Powers(roster);
        Noise = new NoiseBuffer(roster);
        Chances = new ChanceBuffer(roster);
        Tally = new Tally(roster);
        Beliefs = new Beliefs(roster);
        Booth = new Booth(roster);
        BelievedPower = new double[roster.Claimants];
        Liking = new double[roster.Claimants * roster.Claimants];
        TieBreaks = new double[roster.Coalitions];
        Proposals = new Proposals(roster);
        Candidacies = new double[roster.Rows];
        ElectionChances = new float[roster.Rows];
        Elected = new float[roster.Rows];
        Vacated = new int[roster.Rows + roster.Constituencies];
        Renewed = Kernels.CacheLines.Allocate<float>(roster.Places);
        Room = Kernels.CacheLines.Allocate<float>(2 * roster.Groups * Roster.Lanes);
        Rates = new Rates(roster);
        Zeal = new Zeal(roster);
        Ultimate = new UltimateCoalition(roster.Claimants);
    }

    public Roster Roster { get; }

    /// <summary>What happens in a month, in order.</summary>
    public Mechanism[] Steps { get; set; }

    public Contest Contest => Roster.Contest;

    public Policy Policy { get; }

    public Settings Settings { get; }

    public Situation Situation { get; }

    /// <summary>Who exercises which power this month.</summary>
    public Powers Powers { get; }

    public NoiseBuffer Noise { get; }

    public ChanceBuffer Chances { get; }

    public UltimateCoalition Ultimate { get; }

    public Tally Tally { get; }

    /// <summary>Strength from what is thought; ask <c>Strength.Thought</c> for it.</summary>
    public Beliefs Beliefs { get; }

    public Booth Booth { get; }

    /// <summary>Room for the powers that somebody believes in.</summary>
    public double[] BelievedPower { get; }

    /// <summary>Room for how much claimants like to sit together.</summary>
    public double[] Liking { get; }

    /// <summary>Room for a priority of each set of claimants.</summary>
    public double[] TieBreaks { get; }

    /// <summary>Room for the coalitions that somebody may propose.</summary>
    public Proposals Proposals { get; }

    /// <summary>Room for how likely each contender is to be chosen.</summary>
    public double[] Candidacies { get; }

    /// <summary>Room for how likely each voter is to be elected.</summary>
    public float[] ElectionChances { get; }

    /// <summary>Room for those who are.</summary>
    public float[] Elected { get; }

    /// <summary>Room for the places that fall vacant in a month: a post's row, or ~g for the chief of constituency g.</summary>
    public int[] Vacated { get; }

    public Dice Dice { get; set; }

    /// <summary>From 0.</summary>
    public int Month { get; set; }

    /// <summary>Where deeds are told; null when nobody asked.</summary>
    public Telling? Telling { get; set; }

    /// <summary>Assemblies that meet this month, as a set of bodies.</summary>
    public long Convened { get; set; }

    /// <summary>Trust has changed among the first so many contenders since their attachments were last taken from it.</summary>
    public int TrustMovedAmong { get; set; }

    /// <summary>The events whose questions are put this month.</summary>
    public List<int> Questions { get; } = [];

    /// <summary>Share of each constituency's posts that an event fills anew this month, by place.</summary>
    public float[] Renewed { get; }

    /// <summary>Room for two vectors of each group.</summary>
    public float[] Room { get; }

    /// <summary>How fast claimants come for vacant places this month.</summary>
    public Rates Rates { get; }

    /// <summary>What appointers have against whom this month.</summary>
    public Zeal Zeal { get; }

    public double this[Mechanic mechanic] => Settings[mechanic];

    /// <summary>
    /// The claimant on whose behalf a contender acts: himself, or whom a lieutenant publicly supports most; −1 for nobody, as of
    /// everybody who is gone or cannot act.
    /// </summary>
    public int PrincipalOf(int person)
    {
        if (person < 0 || Situation.Gone[person] || IsUnable(person))
        {
            return -1;
        }

        var principal = person < Roster.Claimants ? person : Situation.PublicFirst[Roster.RowOf(person)];
        return (Running() >> principal & 1) == 1 ? principal : -1;
    }

    /// <summary>
    /// The claimant on whose behalf an office is exercised: its holder's principal, or for a holder who cannot act the strongest of
    /// those who rule, whose man is deputy; −1 for nobody.
    /// </summary>
    public int ExercisedFor(int office)
    {
        var holder = Situation.Holder[office];
        return holder >= 0 && IsUnable(holder) ? Strongest(Situation.Ruling) : PrincipalOf(holder);
    }

    /// <summary>Whether somebody cannot act this month.</summary>
    public bool IsUnable(int person) => Month < Situation.UnableUntil[person];

    /// <summary>Public support v of a voter for a claimant, up to a constant of the voter.</summary>
    public float Said(int claimant, int row)
    {
        var group = Roster.GroupOf[row];
        var thought = Situation.Private[(claimant * Roster.Rows) + row];
        var pressure = Situation.Pressure[(claimant * Roster.Places) + group];
        return MathF.FusedMultiplyAdd(Situation.Candour[group], thought, pressure);
    }

    public double Trust(int one, int other) => Situation.Trust[(one * Roster.Persons) + other];

    /// <summary>Changes trust both ways, kept within −1..1.</summary>
    public void ShiftTrust(int one, int other, double by)
    {
        if (one != other)
        {
            var trust = Math.Clamp(Trust(one, other) + by, -1, 1);
            TrustMovedAmong = Math.Max(TrustMovedAmong, Math.Max(one, other) + 1);
            Situation.Trust[(one * Roster.Persons) + other] = trust;
            Situation.Trust[(other * Roster.Persons) + one] = trust;
        }
    }

    /// <summary>Squared distance on the issues between two contenders, weighted by salience.</summary>
    public double Distance(int one, int other)
    {
        var sum = 0.0;
        for (var issue = 0; issue < Roster.Issues; issue++)
        {
            var gap = Situation.Position[(one * Roster.Issues) + issue] - Situation.Position[(other * Roster.Issues) + issue];
            sum += Situation.Salience[issue] * gap * gap;
        }

        return sum;
    }

    public int SeatIn(int cabinet, int person) => Situation.Seats[(cabinet * Roster.Persons) + person];

    /// <summary>The claimants who run and sit in the leading body, candidates included, as a set.</summary>
    public int Seated()
    {
        var set = 0;
        for (var i = 0; i < Roster.Claimants; i++)
        {
            if ((Running() >> i & 1) == 1 && SeatIn(Roster.LeadingCabinet, i) != Situation.NoSeat)
            {
                set |= 1 << i;
            }
        }

        return set;
    }

    /// <summary>The claimants still in the contest who can act, as a set.</summary>
    public int Running() => Situation.Running;

    /// <summary>The claimants still in the contest, also those who cannot act, as a set.</summary>
    public int Remaining()
    {
        var set = 0;
        for (var i = 0; i < Roster.Claimants; i++)
        {
            set |= Situation.Gone[i] ? 0 : 1 << i;
        }

        return set;
    }

    /// <summary>A set's members as places, in ascending order.</summary>
    /// <param name="room">Room for all claimants.</param>
    public static ReadOnlySpan<int> Members(int set, Span<int> room)
    {
        var count = 0;
        for (; set != 0; set &= set - 1)
        {
            room[count++] = BitOperations.TrailingZeroCount(set);
        }

        return room[..count];
    }

    /// <summary>Strength of a set of claimants.</summary>
    public static double Of(ReadOnlySpan<double> strength, int set)
    {
        var sum = 0.0;
        for (; set != 0; set &= set - 1)
        {
            sum += strength[BitOperations.TrailingZeroCount(set)];
        }

        return sum;
    }

    /// <summary>The strongest member of a set, or −1 of the empty one.</summary>
    public int Strongest(int set)
    {
        var best = -1;
        for (; set != 0; set &= set - 1)
        {
            var i = BitOperations.TrailingZeroCount(set);
            best = best < 0 || Situation.Strength[i] > Situation.Strength[best] ? i : best;
        }

        return best;
    }

    /// <summary>Mean knowledge that a claimant has of the officials, 0..1.</summary>
    public double MeanKnowledge(int claimant)
    {
        var knowledge = Situation.Knowledge.AsSpan(claimant * Roster.Places, Roster.Districts);
        return Kernels.Lanes.Sum(knowledge, Roster.OfficialHeads) / Roster.Officials;
    }
}
