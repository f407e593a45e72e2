using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 2: the state, and what is read off it.</summary>
sealed partial class PlainModel
{
    // By voter and claimant: [voter * claimants + claimant].
    double[] _attachment = [];
    double[] _mind = [];
    double[] _private = [];
    double[] _public = [];

    // By voter and issue.
    double[] _ideal = [];
    int[] _patron = [];
    double[] _gratitude = [];
    int[] _publicFirst = [];

    // By body and voter; by body and person.
    bool[,] _council = new bool[0, 0];
    int[,] _cabinet = new int[0, 0];
    int[] _held = [];
    double[] _fear = [];
    int[] _chief = [];
    int[] _chiefPatron = [];
    double[,] _knowledge = new double[0, 0];
    double[,] _share = new double[0, 0];
    double[,] _meanPrivate = new double[0, 0];
    double[,] _strengthIn = new double[0, 0];
    double[] _strength = [];
    double[] _prestige = [];
    double[] _legitimacy = [];
    double[] _mark = [];
    double[,] _position = new double[0, 0];
    double[,] _trust = new double[0, 0];
    bool[] _isGone = [];
    int[] _unableUntil = [];
    int[] _side = [];
    int _ruling;
    int _lastLook;
    bool _stirred;
    bool[] _alarmed = [];
    double[] _salience = [];
    double _legacy;
    bool _ban;
    double _tension;
    int _tensionEnd;
    bool[] _fired = [];
    int[] _fallen = [];
    bool[] _lostLeadingSeat = [];
    int _dominant;
    int _spell;

    void Reserve()
    {
        _attachment = new double[_voters * _claimants];
        _mind = new double[_voters * _claimants];
        _private = new double[_voters * _claimants];
        _public = new double[_voters * _claimants];
        _ideal = new double[_voters * _issues];
        (_patron, _gratitude, _publicFirst) = (new int[_voters], new double[_voters], new int[_voters]);
        (_council, _cabinet, _held) = (new bool[_bodies, _voters], new int[_bodies, _persons], new int[_offices]);
        (_fear, _chief, _chiefPatron) = (new double[_places + 2], new int[_places], new int[_places]);
        _knowledge = new double[_claimants, _places];
        (_share, _meanPrivate) = (new double[_places + 2, _claimants], new double[_places + 2, _claimants]);
        (_strengthIn, _strength) = (new double[_bodies, _claimants], new double[_claimants]);
        (_prestige, _legitimacy, _mark) = (new double[_persons], new double[_persons], new double[_persons]);
        (_position, _trust) = (new double[_persons, _issues], new double[_persons, _persons]);
        (_isGone, _unableUntil, _fallen) = (new bool[_persons], new int[_persons], new int[_persons]);
        (_lostLeadingSeat, _side, _alarmed) = (new bool[_persons], new int[_claimants], new bool[_claimants]);
        (_salience, _fired) = (new double[_issues], new bool[_contest.Events.Count]);
        ReserveEvents();
        ReserveStrength();
        ReserveBargaining();
    }

    bool IsAble(int person) => !_isGone[person] && _month >= _unableUntil[person];

    bool IsAbleVoter(int voter) => voter < _officials || IsAble(voter - _officials);

    bool Runs(int claimant) => IsAble(claimant);

    bool Sits(int claimant) => Runs(claimant) && _cabinet[_leading, claimant] > 0;

    int Principal(int person)
    {
        if (!IsAble(person))
        {
            return -1;
        }

        if (person < _claimants)
        {
            return person;
        }

        var first = _publicFirst[_officials + person];
        return first >= 0 && Runs(first) ? first : -1;
    }

    /// <summary>For whom an office is exercised: the principal of its holder, or the strongest of the rulers for one who is unable.</summary>
    int ExercisedFor(int office)
    {
        var holder = _held[office];
        if (holder < 0)
        {
            return -1;
        }

        return IsAble(holder) ? Principal(holder) : Strongest(_ruling);
    }

    int Strongest(int set)
    {
        var best = -1;
        for (var i = 0; i < _claimants; i++)
        {
            if (Has(set, i) && (best < 0 || _strength[i] > _strength[best]))
            {
                best = i;
            }
        }

        return best;
    }

    double StrengthOf(int set)
    {
        var sum = 0.0;
        for (var i = 0; i < _claimants; i++)
        {
            sum += Has(set, i) ? _strength[i] : 0;
        }

        return sum;
    }

    int Running()
    {
        var set = 0;
        for (var i = 0; i < _claimants; i++)
        {
            set |= Runs(i) ? 1 << i : 0;
        }

        return set;
    }

    double MeanKnowledge(int claimant)
    {
        var sum = 0.0;
        for (var g = 0; g < _places; g++)
        {
            sum += _knowledge[claimant, g] * _contest.Constituencies[g].Officials;
        }

        return sum / _officials;
    }

    int SizeOf(int body) => Now(_contest.Bodies[body].Size);

    int Now(IReadOnlyList<Step<int>> steps)
    {
        var value = steps.Count == 0 ? 0 : steps[0].Value;
        foreach (var step in steps)
        {
            value = step.From - _contest.From <= _month ? step.Value : value;
        }

        return value;
    }

    /// <summary>The larger of equal numbers is the first.</summary>
    int FirstOf(double[] support, int voter)
    {
        var best = -1;
        for (var i = 0; i < _claimants; i++)
        {
            if (Runs(i) && (best < 0 || support[(voter * _claimants) + i] > support[(voter * _claimants) + best]))
            {
                best = i;
            }
        }

        return best;
    }
}
