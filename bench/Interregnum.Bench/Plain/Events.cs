using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.1: events; then who exercises which power.</summary>
sealed partial class PlainModel
{
    double[] _threshold = [];
    bool[] _meets = [];
    double[] _renewal = [];

    // A, I and Z by constituency and claimant; G by body and claimant; H by claimant.
    double[,] _appoints = new double[0, 0];
    double[,] _informs = new double[0, 0];
    double[,] _polices = new double[0, 0];
    double[,] _agenda = new double[0, 0];
    double[] _teaches = [];

    void ReserveEvents()
    {
        (_threshold, _meets, _renewal) = (new double[_contest.Events.Count], new bool[_bodies], new double[_places]);
        _appoints = new double[_places, _claimants];
        _informs = new double[_places, _claimants];
        _polices = new double[_places, _claimants];
        _agenda = new double[_bodies, _claimants];
        _teaches = new double[_claimants];
    }

    void OpenEvents()
    {
        Array.Clear(_fired);
        for (var e = 0; e < _threshold.Length; e++)
        {
            _threshold[e] = _dice.Exponential();
        }

        for (var k = 0; k < _issues; k++)
        {
            _salience[k] = Of(_contest.Issues[k].Salience[0].Value);
        }

        (_legacy, _ban, _tension, _tensionEnd) = (Of(Mechanic.DoctrineFounder), false, 0, 0);
        Array.Clear(_meets);
        Array.Clear(_renewal);
    }

    void Events()
    {
        Array.Clear(_meets);
        Array.Clear(_renewal);
        _questions.Clear();
        for (var k = 0; k < _issues; k++)
        {
            var steps = _contest.Issues[k].Salience;
            for (var n = 1; n < steps.Count; n++)
            {
                if (steps[n].From - _contest.From == _month)
                {
                    _salience[k] = Math.Max(0, _salience[k] + Of(steps[n].Value) - Of(steps[n - 1].Value));
                }
            }
        }

        _tension = _month >= _tensionEnd ? 0 : _tension;
        for (var e = 0; e < _contest.Events.Count && Works("events"); e++)
        {
            if (!_fired[e] && IsDue(e))
            {
                _fired[e] = true;
                Happen(_contest.Events[e]);
            }
        }

        Powers();
    }

    bool IsDue(int e)
    {
        var happening = _contest.Events[e];
        var since = _month - (happening.At - _contest.From);
        if (happening.Rate is not { } rate || happening.Until is not { } until)
        {
            return since == 0;
        }

        return since >= 0 && _month <= until - _contest.From && Of(rate) * (since + 1) >= _threshold[e];
    }

    void Happen(HistoricalEvent happening)
    {
        var exposure = happening.Exposure is { } known ? Of(known) : 1;
        foreach (var effect in happening.Effects)
        {
            Happen(effect, exposure);
        }

        if (happening.Question is { } question)
        {
            _questions.Add(question);
        }
    }

    void Happen(Effect effect, double exposure)
    {
        switch (effect)
        {
            case SalienceShift e:
                _salience[e.Issue] = Math.Max(0, _salience[e.Issue] + Of(e.By));
                break;
            case LegacyShift e:
                _legacy = Math.Max(0, _legacy + Of(e.By));
                break;
            case OpinionShift e:
                ShiftOpinion(e);
                break;
            case PrestigeShift e:
                _prestige[e.Who] += Of(e.By);
                break;
            case TrustShift e:
                AddTrust(e.From, e.To, Of(e.By));
                break;
            case LegitimacyShift e:
                _legitimacy[e.Who] += Of(e.By) * exposure;
                break;
            case Leaves e:
                Leave(e.Who);
                break;
            case Incapacitated e:
                _unableUntil[e.Who] = Math.Max(_unableUntil[e.Who], e.Months is { } months ? _month + months : Forever);
                StopRunning(e.Who);
                break;
            case Convenes e:
                _meets[e.Body] = true;
                break;
            case Renewal e:
                foreach (var g in e.Over)
                {
                    _renewal[g] = Math.Max(_renewal[g], Of(e.Share));
                }

                break;
            case Ban e:
                _ban = e.On;
                break;
            case Tension e:
                _tension = Math.Max(_tension, Of(e.By));
                _tensionEnd = Math.Max(_tensionEnd, _month + e.Months);
                break;
            case Abolished e:
                _held[e.Office] = Gone;
                break;
            default:
                throw new InvalidOperationException($"{effect} is no effect of docs/model.md, 7.1.");
        }
    }

    void ShiftOpinion(OpinionShift shift)
    {
        foreach (var g in shift.Over)
        {
            for (var c = _firstPost[g]; c < _firstPost[g + 1]; c++)
            {
                var at = (c * _issues) + shift.Issue;
                _ideal[at] = Math.Clamp(_ideal[at] + Of(shift.By), -1, 1);
            }
        }
    }

    void AddTrust(int one, int other, double by) =>
        _trust[one, other] = _trust[other, one] = Math.Clamp(_trust[one, other] + by, -1, 1);

    void Powers()
    {
        Array.Clear(_appoints);
        Array.Clear(_informs);
        Array.Clear(_polices);
        Array.Clear(_agenda);
        Array.Clear(_teaches);
        for (var o = 0; o < _offices; o++)
        {
            var i = ExercisedFor(o);
            if (i < 0)
            {
                continue;
            }

            var carried = CarriedOut(_contest.Offices[o].Through, i);
            foreach (var power in _contest.Offices[o].Powers)
            {
                Exercise(power, i, Of(power.Reach) * carried);
            }
        }

        AtMostOne(_appoints);
        AtMostOne(_polices);
    }

    void Exercise(Power power, int i, double effort)
    {
        if (power.Kind == PowerKind.Teaches)
        {
            _teaches[i] += effort;
            return;
        }

        var table = power.Kind switch
        {
            PowerKind.Appoints => _appoints,
            PowerKind.Informs => _informs,
            PowerKind.Polices => _polices,
            _ => _agenda,
        };
        foreach (var at in power.Over)
        {
            table[at, i] += effort;
        }
    }

    /// <summary>The share of a cabinet's able full members who stand on a claimant's side.</summary>
    double CarriedOut(int cabinet, int claimant)
    {
        var (able, with) = (0, 0);
        for (var q = 0; cabinet >= 0 && q < _persons; q++)
        {
            if (_cabinet[cabinet, q] == 2 && IsAble(q))
            {
                able++;
                var principal = Principal(q);
                with += principal >= 0 && Has(_side[claimant], principal) ? 1 : 0;
            }
        }

        return able == 0 ? 1 : (double)with / able;
    }

    void AtMostOne(double[,] table)
    {
        for (var g = 0; g < _places; g++)
        {
            var sum = 0.0;
            for (var i = 0; i < _claimants; i++)
            {
                sum += table[g, i];
            }

            for (var i = 0; i < _claimants && sum > 1; i++)
            {
                table[g, i] /= sum;
            }
        }
    }
}
