using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.6: shares of support, strength in bodies and overall; the same from private support when somebody asks.</summary>
sealed partial class PlainModel
{
    double[] _parts = [];
    double[,] _privateShare = new double[0, 0];
    double[,] _privateIn = new double[0, 0];
    double[] _privateStrength = [];
    bool[,] _councilThen = new bool[0, 0];
    int[,] _cabinetThen = new int[0, 0];
    bool[] _ableThen = [];
    bool _privateKnown;

    void ReserveStrength()
    {
        _parts = new double[_voters * _claimants];
        _privateShare = new double[_places + 2, _claimants];
        (_privateIn, _privateStrength) = (new double[_bodies, _claimants], new double[_claimants]);
        (_councilThen, _cabinetThen) = (new bool[_bodies, _voters], new int[_bodies, _persons]);
        _ableThen = new bool[_persons];
    }

    void Strength()
    {
        Array.Copy(_council, _councilThen, _council.Length);
        Array.Copy(_cabinet, _cabinetThen, _cabinet.Length);
        for (var q = 0; q < _persons; q++)
        {
            _ableThen[q] = IsAble(q);
        }

        Reckon(_public, _share, _strengthIn, _strength);
        for (var c = 0; c < _voters; c++)
        {
            _publicFirst[c] = FirstOf(_public, c);
        }

        _privateKnown = false;
    }

    void LookInside()
    {
        if (!_privateKnown)
        {
            Reckon(_private, _privateShare, _privateIn, _privateStrength);
            _privateKnown = true;
        }
    }

    void Reckon(double[] support, double[,] share, double[,] inBody, double[] overall)
    {
        Divide(support);
        for (var g = 0; g < _places + 2; g++)
        {
            MeanOf(g, share);
        }

        Array.Clear(overall);
        for (var b = 0; b < _bodies; b++)
        {
            var sums = new double[_claimants];
            Gather(b, share, sums);
            var whole = sums.Sum();
            for (var i = 0; i < _claimants; i++)
            {
                inBody[b, i] = whole > 0 ? sums[i] / whole : 0;
                overall[i] += Of(_contest.Bodies[b].Weight) * inBody[b, i];
            }
        }

        Normalise(overall);
    }

    /// <summary>Each voter's softmax over those running.</summary>
    void Divide(double[] support)
    {
        var temperature = Of(Mechanic.StrengthTemperature);
        var running = Running();
        for (var c = 0; c < _voters; c++)
        {
            var most = double.NegativeInfinity;
            for (var i = 0; i < _claimants; i++)
            {
                if (Has(running, i))
                {
                    most = Math.Max(most, support[(c * _claimants) + i]);
                }
            }

            var whole = 0.0;
            for (var i = 0; i < _claimants; i++)
            {
                var at = (c * _claimants) + i;
                _parts[at] = Has(running, i) ? Math.Exp((support[at] - most) / temperature) : 0;
                whole += _parts[at];
            }

            for (var i = 0; i < _claimants && whole > 0; i++)
            {
                _parts[(c * _claimants) + i] /= whole;
            }
        }
    }

    void MeanOf(int g, double[,] share)
    {
        var (from, to) = VotersOf(g);
        for (var i = 0; i < _claimants; i++)
        {
            var sum = 0.0;
            for (var c = from; c < to; c++)
            {
                sum += _parts[(c * _claimants) + i];
            }

            share[g, i] = to > from ? sum / (to - from) : 0;
        }
    }

    void Gather(int b, double[,] share, double[] sums)
    {
        switch (_contest.Bodies[b].Kind)
        {
            case BodyKind.Council:
                for (var c = 0; c < _voters; c++)
                {
                    if (_councilThen[b, c] && (c < _officials || _ableThen[c - _officials]))
                    {
                        Add(c, 1, sums);
                    }
                }

                break;
            case BodyKind.Cabinet:
                for (var q = 0; q < _persons; q++)
                {
                    if (_cabinetThen[b, q] > 0 && _ableThen[q])
                    {
                        Add(_officials + q, _cabinetThen[b, q] == 2 ? 1 : 0.5, sums);
                    }
                }

                break;
            case BodyKind.Assembly when IsReckoned(b):
                for (var g = 0; g < _places; g++)
                {
                    AddDelegates(g, share, sums);
                }

                break;
            default:
                break;
        }
    }

    void Add(int voter, double weight, double[] sums)
    {
        for (var i = 0; i < _claimants; i++)
        {
            sums[i] += weight * _parts[(voter * _claimants) + i];
        }
    }

    bool IsReckoned(int assembly) =>
        _meets[assembly]
        || Of(_contest.Bodies[assembly].Weight) > 0
        || _contest.Ladder.Any(rung => rung.Bodies.Contains(assembly));

    void AddDelegates(int g, double[,] share, double[] sums)
    {
        var lean = Of(Mechanic.AssembliesLean);
        var whole = 0.0;
        for (var i = 0; i < _claimants; i++)
        {
            whole += Math.Pow(share[g, i], lean);
        }

        var delegates = _contest.Constituencies[g].Officials * Of(_contest.Constituencies[g].Weight);
        for (var i = 0; i < _claimants; i++)
        {
            sums[i] += delegates * Math.Pow(share[g, i], lean) / whole;
        }
    }

    static void Normalise(double[] shares)
    {
        var whole = shares.Sum();
        for (var i = 0; i < shares.Length && whole > 0; i++)
        {
            shares[i] /= whole;
        }
    }
}
