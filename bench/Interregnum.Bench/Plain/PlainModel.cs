using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>
/// The model a second time, written from <c>docs/model.md</c> alone as anybody would write it: a number at a time, doubles, a generator with
/// a state. It is what the engine's speed is measured against and what its distributions are held against. The section numbers are those of
/// the document. It knows no interventions but mechanisms that are off.
/// </summary>
sealed partial class PlainModel
{
    const int Vacant = -1;
    const int Gone = -2;
    const int Forever = int.MaxValue;

    readonly Contest _contest;
    readonly HashSet<string> _off;

    // Sizes: claimants, persons, officials, voters (officials first), issues, constituencies, bodies, offices.
    readonly int _claimants;
    readonly int _persons;
    readonly int _officials;
    readonly int _voters;
    readonly int _issues;
    readonly int _places;
    readonly int _bodies;
    readonly int _offices;
    readonly int _leading;

    // Groups: each constituency, the claimants, the lieutenants.
    readonly int[] _group;
    readonly int[] _firstPost;

    PlainDice _dice = new(0, 0);
    double[] _draw = [];
    int _month;

    public PlainModel(Contest contest, params string[] off)
    {
        _contest = contest;
        _off = [.. off];
        _claimants = contest.ClaimantCount;
        _persons = contest.Contenders.Count;
        _officials = contest.OfficialCount;
        _voters = _officials + _persons;
        _issues = contest.Issues.Count;
        _places = contest.Constituencies.Count;
        _bodies = contest.Bodies.Count;
        _offices = contest.Offices.Count;
        _leading = contest.Bodies.ToList().FindIndex(b => b.Leading);
        _group = new int[_voters];
        _firstPost = new int[_places + 1];
        for (var g = 0; g < _places; g++)
        {
            _firstPost[g + 1] = _firstPost[g] + contest.Constituencies[g].Officials;
            Array.Fill(_group, g, _firstPost[g], contest.Constituencies[g].Officials);
        }

        for (var q = 0; q < _persons; q++)
        {
            _group[_officials + q] = q < _claimants ? _places : _places + 1;
        }

        Reserve();
    }

    /// <summary>Plays one history and counts what came of it.</summary>
    /// <param name="parameters">One value for each parameter of the contest.</param>
    public PlainRow Play(long seed, long history, double[] parameters)
    {
        _dice = new(seed, history);
        _draw = parameters;
        Row = new PlainRow(_claimants);
        Open();
        for (_month = 0; _month < _contest.MonthCount; _month++)
        {
            PlayMonth();
            AtMonthsEnd?.Invoke(_month);
        }

        return Row;
    }

    public PlainRow Row { get; private set; } = new(0);

    /// <summary>Called at the end of each month with its number; null where nobody looks.</summary>
    public Action<int>? AtMonthsEnd { get; set; }

    /// <summary>§ 3: the twelve steps.</summary>
    void PlayMonth()
    {
        Events();
        Intelligence();
        Patronage();
        Fear();
        if (Works("opinion"))
        {
            Opinion(opening: false);
        }

        _privateKnown = false;
        if (Works("strength"))
        {
            Strength();
        }

        Assemblies();
        Coalitions();
        Challenge();
        Doctrine();
        Positions();
        Dominance();
    }

    bool Works(string mechanism) => !_off.Contains(mechanism);

    double Of(Mechanic mechanic) => _contest.Mechanics[mechanic].In(_draw);

    double Of(Quantity quantity) => quantity.In(_draw);

    Traits TraitsOf(int person) => _contest.Contenders[person].Traits;

    static bool Has(int set, int claimant) => (set >> claimant & 1) == 1;
}
