using System.Numerics;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Kernels;

namespace Interregnum.Situations;

/// <summary>
/// Who exercises which power in a month, and how far: offices, their holders' principals, the bodies through which they work,
/// and what an intervention redirects.
/// </summary>
sealed class Powers(Roster roster)
{
    static readonly int EveryKind = Enum.GetValues<PowerKind>().Aggregate(0, (kinds, kind) => kinds | (1 << (int)kind));

    readonly double[] _exercised = new double[roster.Claimants];

    /// <summary>Every power with the office that carries it, and 1 for each place that it covers, or body; whole vectors of them.</summary>
    readonly (int Office, Power Power, float[] Over)[] _carried =
    [
        .. roster.Contest.Offices.SelectMany(
            (office, index) => office.Powers.Select(power => (index, power, Covered(roster, power)))
        ),
    ];

    /// <summary>The place among the cabinets of the body through which each office works; −1 for none.</summary>
    readonly int[] _through = [.. roster.Contest.Offices.Select(office => Array.IndexOf(roster.Cabinets, office.Through))];

    /// <summary>Reach of appointment, <c>claimant × places</c>; at most 1 in a constituency.</summary>
    public float[] Appoints { get; } = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>Reach of intelligence, <c>claimant × places</c>.</summary>
    public float[] Informs { get; } = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>Reach of coercion, <c>claimant × places</c>; at most 1 in a constituency.</summary>
    public float[] Polices { get; } = CacheLines.Allocate<float>(roster.Claimants * roster.Places);

    /// <summary>Hold on agendas, <c>claimant × bodies</c>, filled up to whole vectors.</summary>
    readonly float[] _agenda = CacheLines.Allocate<float>(roster.Claimants * Roster.Wholly(roster.Contest.Bodies.Count));

    /// <summary>Platform by claimant.</summary>
    public double[] Teaches { get; } = new double[roster.Claimants];

    /// <summary>By office: on whose behalf it was held when the tables were made, and how far it was carried out.</summary>
    readonly (int Principal, double CarriedOut)[] _held = new (int, double)[roster.Contest.Offices.Count];

    /// <summary>By office: the kinds of powers that it carries, as a set.</summary>
    readonly int[] _kinds =
    [
        .. roster.Contest.Offices.Select(office => office.Powers.Aggregate(0, (kinds, power) => kinds | (1 << (int)power.Kind))),
    ];

    bool _known;

    /// <summary>A claimant's hold on a body's agenda.</summary>
    public float AgendaOf(int claimant, int body) => _agenda[(claimant * Roster.Wholly(roster.Contest.Bodies.Count)) + body];

    /// <summary>Makes all of it be reckoned anew: another history begins, or a power's reach is another number from now on.</summary>
    public void Forget() => _known = false;

    /// <summary>Reckons them from who holds what now: the tables of the kinds of power of which anything has changed.</summary>
    public void Reckon(Moment now)
    {
        var kinds = Note(now);
        if (kinds != 0)
        {
            ReckonAnew(now, kinds);
            _known = true;
        }
    }

    /// <summary>Notes who holds what on whose behalf now; returns the kinds of power of which anything is otherwise than when the tables were made.</summary>
    int Note(Moment now)
    {
        var kinds = _known ? MayMove(now.Policy) : EveryKind;
        for (var office = 0; office < _held.Length; office++)
        {
            var holder = now.Situation.Holder[office];
            var principal = holder >= 0 ? now.ExercisedFor(office) : holder;
            var held = (principal, principal >= 0 ? CarriedOut(now, office, principal) : 0);
            if (held != _held[office])
            {
                kinds |= _kinds[office];
                _held[office] = held;
            }
        }

        return kinds;
    }

    /// <summary>
    /// The kinds of power that an intervention may redirect otherwise than last month. What lies idle for good does so whoever sits or
    /// follows whom, so that only a change of the office itself matters.
    /// </summary>
    int MayMove(Policy policy)
    {
        var kinds = 0;
        foreach (var atom in policy.Redirects)
        {
            if (atom is not { How: Redirection.Idle, From: null, To: null })
            {
                kinds |= atom.Power is { } kind ? 1 << (int)kind : _kinds[atom.Office];
            }
        }

        return kinds;
    }

    void ReckonAnew(Moment now, int kinds)
    {
        Clear(kinds);
        foreach (var (office, power, over) in _carried)
        {
            if (Has(kinds, power.Kind) && _held[office].Principal != Situation.Abolished)
            {
                Add(power.Kind, over, Exercise(now, office, power));
            }
        }

        if (Has(kinds, PowerKind.Appoints))
        {
            Cap(Appoints);
        }

        if (Has(kinds, PowerKind.Polices))
        {
            Cap(Polices);
        }
    }

    static bool Has(int kinds, PowerKind kind) => (kinds >> (int)kind & 1) == 1;

    void Clear(int kinds)
    {
        for (; kinds != 0; kinds &= kinds - 1)
        {
            var kind = (PowerKind)BitOperations.TrailingZeroCount(kinds);
            if (kind == PowerKind.Teaches)
            {
                Array.Clear(Teaches);
            }
            else
            {
                Array.Clear(TableOf(kind));
            }
        }
    }

    /// <summary>Fills <see cref="_exercised"/> with the reach that each claimant has of one power; returns the set of those who may have any.</summary>
    int Exercise(Moment now, int office, Power power)
    {
        Array.Clear(_exercised);
        var (principal, carriedOut) = _held[office];
        var reach = now.Settings[power.Reach];
        if (principal >= 0)
        {
            _exercised[principal] = reach * carriedOut;
        }

        var whose = principal >= 0 ? 1 << principal : 0;
        foreach (var atom in now.Policy.Redirects)
        {
            if (atom.Office == office && (atom.Power is null || atom.Power == power.Kind) && now.Policy.Holds(atom, now.Month))
            {
                Redirected(now, atom, reach);
                whose = Situation.All(roster.Claimants);
            }
        }

        return whose;
    }

    void Redirected(Moment now, Redirect atom, double reach)
    {
        for (var i = 0; i < _exercised.Length; i++)
        {
            _exercised[i] *= 1 - atom.Strength;
        }

        switch (atom.How)
        {
            case Redirection.Shared:
                var seated = now.Seated();
                var heads = Math.Max(1, BitOperations.PopCount((uint)seated));
                for (var i = 0; i < _exercised.Length; i++)
                {
                    _exercised[i] += (seated >> i & 1) * atom.Strength * reach / heads;
                }

                break;
            case Redirection.Given when now.PrincipalOf(atom.Recipient) is >= 0 and var principal:
                _exercised[principal] += atom.Strength * reach * CarriedOut(now, atom.Office, principal);
                break;
        }
    }

    /// <summary>The share of the body that carries an office's decisions out which stands on the principal's side.</summary>
    double CarriedOut(Moment now, int office, int principal)
    {
        var cabinet = _through[office];
        if (cabinet < 0)
        {
            return 1;
        }

        var (with, members) = (0, 0);
        var side = now.Situation.Side[principal];
        var seats = now.Situation.Seats.AsSpan(cabinet * roster.Persons, roster.Persons);
        for (var person = Next(seats, 0); person < seats.Length; person = Next(seats, person + 1))
        {
            if (now.IsUnable(person))
            {
                continue;
            }

            members++;
            var other = now.PrincipalOf(person);
            with += other >= 0 && (side >> other & 1) == 1 ? 1 : 0;
        }

        return members == 0 ? 1 : (double)with / members;
    }

    /// <summary>The next full member from a place on.</summary>
    static int Next(ReadOnlySpan<int> seats, int from)
    {
        var next = seats[from..].IndexOf(Situation.Full);
        return next < 0 ? seats.Length : from + next;
    }

    /// <summary>Adds what some claimants exercise to the table of its kind.</summary>
    void Add(PowerKind kind, float[] over, int whose)
    {
        for (; whose != 0; whose &= whose - 1)
        {
            var i = BitOperations.TrailingZeroCount(whose);
            if (kind == PowerKind.Teaches)
            {
                Teaches[i] += _exercised[i];
                continue;
            }

            var (table, exercised) = (TableOf(kind), Vector512.Create((float)_exercised[i]));
            for (var at = 0; at < over.Length; at += Lanes.Width)
            {
                var place = (i * over.Length) + at;
                var reach = Vector512.Create(table, place);
                Vector512.FusedMultiplyAdd(exercised, Vector512.Create(over, at), reach).CopyTo(table, place);
            }
        }
    }

    /// <summary>How far claimants have a power, by place or by body.</summary>
    float[] TableOf(PowerKind kind) =>
        kind switch
        {
            PowerKind.Appoints => Appoints,
            PowerKind.Informs => Informs,
            PowerKind.Polices => Polices,
            _ => _agenda,
        };

    /// <summary>1 for each place, or body, that a power covers.</summary>
    static float[] Covered(Roster roster, Power power)
    {
        var bodies = power.Kind == PowerKind.Agenda;
        var over = new float[bodies ? Roster.Wholly(roster.Contest.Bodies.Count) : roster.Places];
        foreach (var place in power.Over)
        {
            over[place] = 1;
        }

        return over;
    }

    /// <summary>Brings reaches that sum to more than 1 in a constituency down to 1.</summary>
    void Cap(float[] reach)
    {
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            var sum = Vector512<float>.Zero;
            for (var i = 0; i < roster.Claimants; i++)
            {
                sum += Vector512.Create(reach, (i * roster.Places) + at);
            }

            var whole = Vector512.MaxNative(sum, Vector512<float>.One);
            for (var i = 0; i < roster.Claimants; i++)
            {
                var part = (i * roster.Places) + at;
                (Vector512.Create(reach, part) / whole).CopyTo(reach, part);
            }
        }
    }
}
