using Interregnum.Contests;

namespace Interregnum.Situations;

/// <summary>
/// Who exercises which power in a month, and how far: offices, their holders' principals, the bodies through which they work,
/// and what an intervention redirects.
/// </summary>
sealed class Powers(Roster roster)
{
    readonly double[] _exercised = new double[roster.Claimants];

    /// <summary>Every power with the office that carries it, and the places it covers.</summary>
    readonly (int Office, Power Power, int[] Over)[] _carried =
    [
        .. roster.Contest.Offices.SelectMany(
            (office, index) => office.Powers.Select(power => (index, power, power.Over.ToArray()))
        ),
    ];

    /// <summary>The place among the cabinets of the body through which each office works; −1 for none.</summary>
    readonly int[] _through = [.. roster.Contest.Offices.Select(office => Array.IndexOf(roster.Cabinets, office.Through))];

    /// <summary>Reach of appointment, <c>constituency × claimant</c>; at most 1 in a constituency.</summary>
    public double[] Appoints { get; } = new double[roster.Constituencies * roster.Claimants];

    /// <summary>Reach of intelligence, <c>constituency × claimant</c>.</summary>
    public double[] Informs { get; } = new double[roster.Constituencies * roster.Claimants];

    /// <summary>Reach of coercion, <c>constituency × claimant</c>.</summary>
    public double[] Polices { get; } = new double[roster.Constituencies * roster.Claimants];

    /// <summary>Hold on a body's agenda, <c>body × claimant</c>.</summary>
    public double[] Agenda { get; } = new double[roster.Contest.Bodies.Count * roster.Claimants];

    /// <summary>Platform by claimant.</summary>
    public double[] Teaches { get; } = new double[roster.Claimants];

    /// <summary>By office: on whose behalf it was held when the tables were made, and how far it was carried out.</summary>
    readonly (int Principal, double CarriedOut)[] _held = new (int, double)[roster.Contest.Offices.Count];

    bool _known;

    /// <summary>Other numbers hold from now on.</summary>
    public void Forget() => _known = false;

    /// <summary>Reckons all of them from who holds what now, where anything has changed.</summary>
    public void Reckon(Moment now)
    {
        if (HasChanged(now))
        {
            _known = now.Policy.Redirects.IsEmpty;
            ReckonAnew(now);
        }
    }

    /// <summary>Is any office held on another's behalf, or carried out by others, than when the tables were made?</summary>
    bool HasChanged(Moment now)
    {
        var changed = !_known;
        for (var office = 0; office < _held.Length; office++)
        {
            var holder = now.Situation.Holder[office];
            var principal = holder >= 0 ? now.ExercisedFor(office) : holder;
            var held = (principal, principal >= 0 ? CarriedOut(now, office, principal) : 0);
            changed |= held != _held[office];
            _held[office] = held;
        }

        return changed;
    }

    void ReckonAnew(Moment now)
    {
        Array.Clear(Appoints);
        Array.Clear(Informs);
        Array.Clear(Polices);
        Array.Clear(Agenda);
        Array.Clear(Teaches);
        foreach (var (office, power, over) in _carried)
        {
            if (_held[office].Principal != Situation.Abolished)
            {
                Exercise(now, office, power);
                Add(power.Kind, over);
            }
        }

        for (var g = 0; g < roster.Constituencies; g++)
        {
            Cap(Appoints.AsSpan(g * roster.Claimants, roster.Claimants));
            Cap(Polices.AsSpan(g * roster.Claimants, roster.Claimants));
        }
    }

    /// <summary>Fills <see cref="_exercised"/> with the reach that each claimant has of one power.</summary>
    void Exercise(Moment now, int office, Power power)
    {
        Array.Clear(_exercised);
        var (principal, carriedOut) = _held[office];
        var reach = now.Settings[power.Reach];
        if (principal >= 0)
        {
            _exercised[principal] = reach * carriedOut;
        }

        foreach (var atom in now.Policy.Redirects)
        {
            if (atom.Office == office && (atom.Power is null || atom.Power == power.Kind) && now.Policy.Holds(atom, now.Month))
            {
                Redirected(now, atom, reach);
            }
        }
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
                var heads = Math.Max(1, System.Numerics.BitOperations.PopCount((uint)seated));
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

    void Add(PowerKind kind, int[] over)
    {
        var n = roster.Claimants;
        for (var i = 0; i < n; i++)
        {
            var exercised = _exercised[i];
            if (exercised == 0)
            {
                continue;
            }

            if (kind == PowerKind.Teaches)
            {
                Teaches[i] += exercised;
                continue;
            }

            var table = TableOf(kind);
            foreach (var place in over)
            {
                table[(place * n) + i] += exercised;
            }
        }
    }

    double[] TableOf(PowerKind kind) =>
        kind switch
        {
            PowerKind.Appoints => Appoints,
            PowerKind.Informs => Informs,
            PowerKind.Polices => Polices,
            _ => Agenda,
        };

    static void Cap(Span<double> reach)
    {
        var sum = 0.0;
        foreach (var part in reach)
        {
            sum += part;
        }

        if (sum > 1)
        {
            foreach (ref var part in reach)
            {
                part /= sum;
            }
        }
    }
}
