using Interregnum.Contests;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>The numbers of one parameter draw under one intervention, laid out as the mechanisms read them.</summary>
sealed class Settings
{
    readonly Roster _roster;
    readonly Policy _policy;
    readonly double[] _values;
    readonly double[] _mechanics;

    public Settings(Roster roster, Policy policy)
    {
        _roster = roster;
        _policy = policy;
        var contest = roster.Contest;
        _values = new double[contest.Parameters.Count];
        Traits = new double[roster.Persons, TraitCount];
        Prestige = new double[roster.Persons];
        Legitimacy = new double[roster.Persons];
        Record = new double[roster.Persons];
        Positions = new double[roster.Persons, roster.Issues];
        Flexibility = new double[roster.Persons, roster.Issues];
        Trust = new double[roster.Persons * roster.Persons];
        _mechanics = new double[MechanismParameters.Names.Count];
        Turnover = CacheLines.Allocate<float>(roster.Places);
        Autonomy = CacheLines.Allocate<float>(roster.Places);
        AssemblyWeight = CacheLines.Allocate<float>(roster.Places);
        BodyWeight = new double[contest.Bodies.Count];
        OfficeWeight = new double[contest.Offices.Count];
    }

    public const int TraitCount = 6;

    /// <summary>By person and by <see cref="Asset"/> (the first six), 0..1.</summary>
    public double[,] Traits { get; }

    public double[] Prestige { get; }

    public double[] Legitimacy { get; }

    /// <summary>What can be held against each person: known departures from the founder.</summary>
    public double[] Record { get; }

    public double[,] Positions { get; }

    public double[,] Flexibility { get; }

    /// <summary>Opening trust, <c>person × person</c>, symmetric.</summary>
    public double[] Trust { get; }

    public double this[Quantity quantity] => _values[quantity.Index];

    public double this[Mechanic mechanic] => _mechanics[(int)mechanic];

    /// <summary>By place; 0 where there is no constituency.</summary>
    public float[] Turnover { get; }

    /// <summary>By place; 0 where there is no constituency.</summary>
    public float[] Autonomy { get; }

    /// <summary>Weight of each constituency in an assembly, by place; 0 where there is none.</summary>
    public float[] AssemblyWeight { get; }

    /// <summary>Weight of each body in overall strength.</summary>
    public double[] BodyWeight { get; }

    /// <summary>Weight of each office among the key offices.</summary>
    public double[] OfficeWeight { get; }

    public double Trait(int person, Asset trait) => Traits[person, (int)trait];

    /// <summary>Takes a draw and applies what the intervention does to numbers.</summary>
    public void Resolve(ReadOnlySpan<double> draw)
    {
        draw.CopyTo(_values);
        foreach (var atom in _policy.Changes)
        {
            if (atom is SetParameter set)
            {
                _values[set.Parameter] += set.Strength * (set.Value - _values[set.Parameter]);
            }
        }

        ResolvePlaces();
        for (var person = 0; person < _roster.Persons; person++)
        {
            ResolvePerson(person, _roster.Contest.Contenders[person]);
        }

        ResolveTrust();
        foreach (var atom in _policy.Changes)
        {
            switch (atom)
            {
                case Level level:
                    Apply(level);
                    break;
                case Swap swap:
                    Apply(swap);
                    break;
            }
        }
    }

    void ResolvePlaces()
    {
        var contest = _roster.Contest;
        foreach (var name in MechanismParameters.Names)
        {
            _mechanics[(int)name.Mechanic] = this[contest.Mechanics[name.Mechanic]];
        }

        for (var g = 0; g < _roster.Constituencies; g++)
        {
            Turnover[g] = (float)this[contest.Constituencies[g].Turnover];
            Autonomy[g] = (float)this[contest.Constituencies[g].Autonomy];
            AssemblyWeight[g] = (float)this[contest.Constituencies[g].Weight];
        }

        for (var body = 0; body < BodyWeight.Length; body++)
        {
            BodyWeight[body] = this[contest.Bodies[body].Weight];
        }

        for (var office = 0; office < OfficeWeight.Length; office++)
        {
            OfficeWeight[office] = this[contest.Offices[office].Weight];
        }
    }

    void ResolvePerson(int person, Contender contender)
    {
        var traits = contender.Traits;
        Traits[person, (int)Asset.Ambition] = this[traits.Ambition];
        Traits[person, (int)Asset.Boldness] = this[traits.Boldness];
        Traits[person, (int)Asset.Caution] = this[traits.Caution];
        Traits[person, (int)Asset.Organising] = this[traits.Organising];
        Traits[person, (int)Asset.Theory] = this[traits.Theory];
        Traits[person, (int)Asset.Foresight] = this[traits.Foresight];
        Prestige[person] = this[contender.Prestige];
        Legitimacy[person] = SumOf(contender.Claims);
        Record[person] = SumOf(contender.Record);
        for (var issue = 0; issue < _roster.Issues; issue++)
        {
            Positions[person, issue] = this[contender.Positions[issue]];
            Flexibility[person, issue] = this[contender.Flexibility[issue]];
        }
    }

    double SumOf(IReadOnlyList<Claim> claims)
    {
        var sum = 0.0;
        for (var index = 0; index < claims.Count; index++)
        {
            sum += this[claims[index].Weight];
        }

        return sum;
    }

    void ResolveTrust()
    {
        Array.Clear(Trust);
        foreach (var tie in _roster.Contest.Ties)
        {
            Trust[Tie(tie.From, tie.To)] = this[tie.Trust];
            Trust[Tie(tie.To, tie.From)] = this[tie.Trust];
        }
    }

    int Tie(int one, int other) => (one * _roster.Persons) + other;

    void Apply(Level level)
    {
        for (var place = 0; place < PlacesOf(level.Asset); place++)
        {
            var (sum, others) = (0.0, 0);
            for (var other = 0; other < _roster.Claimants; other++)
            {
                // Nobody's trust in himself says anything.
                if (other != level.Who && (level.Asset != Asset.Trust || other != place))
                {
                    sum += Read(level.Asset, other, place);
                    others++;
                }
            }

            var mean = sum / Math.Max(1, others);
            var own = Read(level.Asset, level.Who, place);
            Write(level.Asset, level.Who, place, own + (level.Strength * (mean - own)));
        }
    }

    void Apply(Swap swap)
    {
        for (var place = 0; place < PlacesOf(swap.Asset); place++)
        {
            if (swap.Asset == Asset.Trust && (place == swap.Who || place == swap.With))
            {
                continue;
            }

            var (first, second) = (Read(swap.Asset, swap.Who, place), Read(swap.Asset, swap.With, place));
            Write(swap.Asset, swap.Who, place, first + (swap.Strength * (second - first)));
            Write(swap.Asset, swap.With, place, second + (swap.Strength * (first - second)));
        }
    }

    int PlacesOf(Asset asset) =>
        asset switch
        {
            Asset.Trust => _roster.Persons,
            Asset.Positions or Asset.Flexibility => _roster.Issues,
            _ => 1,
        };

    double Read(Asset asset, int person, int place) =>
        asset switch
        {
            Asset.Prestige => Prestige[person],
            Asset.Legitimacy => Legitimacy[person],
            Asset.Record => Record[person],
            Asset.Trust => Trust[Tie(person, place)],
            Asset.Positions => Positions[person, place],
            Asset.Flexibility => Flexibility[person, place],
            _ => Traits[person, (int)asset],
        };

    void Write(Asset asset, int person, int place, double value)
    {
        switch (asset)
        {
            case Asset.Prestige:
                Prestige[person] = value;
                break;
            case Asset.Legitimacy:
                Legitimacy[person] = value;
                break;
            case Asset.Record:
                Record[person] = value;
                break;
            case Asset.Trust when person != place:
                Trust[Tie(person, place)] = value;
                Trust[Tie(place, person)] = value;
                break;
            case Asset.Trust:
                break;
            case Asset.Positions:
                Positions[person, place] = value;
                break;
            case Asset.Flexibility:
                Flexibility[person, place] = value;
                break;
            default:
                Traits[person, (int)asset] = value;
                break;
        }
    }
}
