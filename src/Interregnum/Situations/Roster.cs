using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>
/// Who stands in which row. Voters stand constituency after constituency, each filled up to whole vectors of 16, then the
/// claimants, then the lieutenants; rows that only fill up carry no weight. The layout depends on the contest alone.
/// </summary>
sealed class Roster
{
    /// <summary>Rows of a vector.</summary>
    public const int Lanes = 16;

    public Roster(Contest contest)
    {
        Contest = contest;
        Entities = new Entities(contest);
        Claimants = contest.ClaimantCount;
        Persons = contest.Contenders.Count;
        Constituencies = contest.Constituencies.Count;
        Issues = contest.Issues.Count;
        Groups = Constituencies + 2;
        Places = Wholly(Groups);
        Districts = Wholly(Constituencies);
        Starts = new int[Groups + 1];
        int[] heads = [.. contest.Constituencies.Select(g => g.Officials), Claimants, Persons - Claimants];
        for (var group = 0; group < Groups; group++)
        {
            Starts[group + 1] = Starts[group] + Wholly(heads[group]);
        }

        Rows = Starts[Groups];
        Officialdom = Starts[Constituencies];
        Lieutenants = Starts[Constituencies + 1];
        Heads = heads;
        Officials = heads[..Constituencies].Sum();
        OneOverHeads = CacheLines.Allocate<float>(Places);
        OfficialHeads = CacheLines.Allocate<float>(Places);
        for (var group = 0; group < Groups; group++)
        {
            OneOverHeads[group] = 1f / Math.Max(1, heads[group]);
            OfficialHeads[group] = group < Constituencies ? heads[group] : 0;
        }

        Present = CacheLines.Allocate<float>(Rows);
        Entity = CacheLines.Allocate<uint>(Rows);
        GroupOf = new int[Rows];
        for (var group = 0; group < Groups; group++)
        {
            for (var row = Starts[group]; row < Starts[group + 1]; row++)
            {
                var slot = row - Starts[group];
                GroupOf[row] = group;
                Present[row] = slot < heads[group] ? 1 : 0;
                Entity[row] = EntityOf(group, slot, slot < heads[group]);
            }
        }

        ConstituencyEntities = new uint[Wholly(Constituencies)];
        for (var g = 0; g < Constituencies; g++)
        {
            ConstituencyEntities[g] = Entities.Constituency(g);
        }

        Councils = [.. Bodies(BodyKind.Council)];
        Cabinets = [.. Bodies(BodyKind.Cabinet)];
        Kinds = [.. contest.Bodies.Select(body => body.Kind)];
        LeadingCabinet = Array.FindIndex(Cabinets, b => contest.Bodies[b].Leading);
        VotesOnRung = [.. contest.Bodies.Select((_, body) => contest.Ladder.Any(rung => rung.Bodies.Contains(body)))];
        Sizes = Months(contest, body => body.Size);
        CandidateSizes = Months(contest, body => body.CandidateSize);
        Coalitions = 1 << Claimants;
        Entities.Contenders[..Claimants].CopyTo(Claiming);
    }

    public Contest Contest { get; }

    public Entities Entities { get; }

    public int Claimants { get; }

    /// <summary>Claimants and lieutenants.</summary>
    public int Persons { get; }

    public int Constituencies { get; }

    public int Issues { get; }

    /// <summary>Posts of the apparatus.</summary>
    public int Officials { get; }

    /// <summary>Sets of claimants, the empty one included.</summary>
    public int Coalitions { get; }

    /// <summary>Constituencies, the claimants, the lieutenants.</summary>
    public int Groups { get; }

    /// <summary>First row of each group, and the end of the last.</summary>
    public int[] Starts { get; }

    /// <summary>Voters in each group.</summary>
    public int[] Heads { get; }

    /// <summary>Columns of tables by group: the groups, filled up to whole vectors; such a table is <c>claimant × places</c>.</summary>
    public int Places { get; }

    /// <summary>Places of such a table that hold constituencies, in whole vectors.</summary>
    public int Districts { get; }

    /// <summary>One over the voters of each group, 1 where there are none; by place.</summary>
    public float[] OneOverHeads { get; }

    /// <summary>Officials in each constituency, 0 in the groups of contenders; by place.</summary>
    public float[] OfficialHeads { get; }

    public int Rows { get; }

    /// <summary>Rows of officials, before those of contenders.</summary>
    public int Officialdom { get; }

    /// <summary>The first row of lieutenants.</summary>
    public int Lieutenants { get; }

    /// <summary>1 for a voter, 0 for a row that fills up.</summary>
    public float[] Present { get; }

    /// <summary>Stable number of the post, or of the contender, that throws dice for the row.</summary>
    public uint[] Entity { get; }

    /// <summary>The same numbers for the claimants, filled up to a vector.</summary>
    public uint[] Claiming { get; } = new uint[Lanes];

    public int[] GroupOf { get; }

    /// <summary>Stable numbers of the constituencies, filled up to whole vectors.</summary>
    public uint[] ConstituencyEntities { get; }

    /// <summary>So many, filled up to whole vectors.</summary>
    public static int Wholly(int count) => (count + Lanes - 1) / Lanes * Lanes;

    /// <summary>Indices of the bodies that are councils.</summary>
    public int[] Councils { get; }

    /// <summary>Indices of the bodies that are cabinets.</summary>
    public int[] Cabinets { get; }

    /// <summary>The kind of each body.</summary>
    public BodyKind[] Kinds { get; }

    /// <summary>Whether each body votes on a rung of the ladder.</summary>
    public bool[] VotesOnRung { get; }

    /// <summary>Full members that each body has places for, <c>month × body</c>.</summary>
    public int[] Sizes { get; }

    /// <summary>Candidates that each has places for, <c>month × body</c>.</summary>
    public int[] CandidateSizes { get; }

    /// <summary>Where a body stands in a month in such a table.</summary>
    public int At(int month, int body) => (month * Kinds.Length) + body;

    /// <summary>The leading body's place among the cabinets.</summary>
    public int LeadingCabinet { get; }

    /// <summary>The row in which a contender votes.</summary>
    public int RowOf(int person) => person < Claimants ? Officialdom + person : Lieutenants + person - Claimants;

    /// <summary>The contender who votes in a row, or −1 for an official.</summary>
    public int PersonIn(int row)
    {
        var group = GroupOf[row];
        var slot = row - Starts[group];
        if (group < Constituencies || slot >= Heads[group])
        {
            return -1;
        }

        return group == Constituencies ? slot : Claimants + slot;
    }

    uint EntityOf(int group, int slot, bool present)
    {
        if (!present)
        {
            return 0;
        }

        if (group < Constituencies)
        {
            return Entities.Post(group, slot);
        }

        return Entities.Contender(group == Constituencies ? slot : Claimants + slot);
    }

    /// <summary>The sizes that hold in each month that can be played.</summary>
    static int[] Months(Contest contest, Func<Body, IReadOnlyList<Step<int>>> sizes) =>
        [
            .. Enumerable
                .Range(0, contest.MonthCount + Policy.MonthsAfter)
                .SelectMany(month => contest.Bodies.Select(body => SizeIn(contest.From + month, sizes(body)))),
        ];

    static int SizeIn(Month month, IReadOnlyList<Step<int>> sizes) =>
        sizes.LastOrDefault(step => step.From <= month)?.Value ?? (sizes.Count > 0 ? sizes[0].Value : 0);

    IEnumerable<int> Bodies(BodyKind kind) =>
        Enumerable.Range(0, Contest.Bodies.Count).Where(b => Contest.Bodies[b].Kind == kind);
}
