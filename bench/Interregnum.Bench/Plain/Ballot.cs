using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.9: a motion is voted on.</summary>
sealed partial class PlainModel
{
    void Put(int rung, int target, int side, int against, int speaker, bool fromOutside)
    {
        var (yes, no) = Vote(rung, side, against);
        Row.Votes++;
        var cost = Of(Mechanic.ChallengeCost);
        _prestige[target] -= cost;
        if (speaker >= 0)
        {
            _prestige[speaker] -= cost;
            for (var i = 0; i < _claimants; i++)
            {
                if (Has(side, i))
                {
                    AddTrust(i, target, -Of(Mechanic.ChallengeEnmity) * (i == speaker ? 1 : 0.25));
                }
            }
        }

        if (yes > Of(_contest.Ladder[rung].Majority) * (yes + no))
        {
            Fall(rung, target);
            return;
        }

        _stirred = true;
        for (var i = 0; i < _claimants && fromOutside; i++)
        {
            _mark[i] += Has(side, i) ? Of(Mechanic.ChallengeMark) : 0;
        }
    }

    (int Yes, int No) Vote(int rung, int side, int against)
    {
        var (yes, no) = (0, 0);
        foreach (var b in _contest.Ladder[rung].Bodies)
        {
            if (_contest.Bodies[b].Kind == BodyKind.Assembly)
            {
                var (forIt, againstIt) = Delegates(b, side, against);
                (yes, no) = (yes + forIt, no + againstIt);
            }
        }

        for (var c = 0; c < _voters; c++)
        {
            if (HasAVote(rung, c))
            {
                var vote = VoteOf(c, side, against);
                yes += vote > 0 ? 1 : 0;
                no += vote < 0 ? 1 : 0;
            }
        }

        return (yes, no);
    }

    bool HasAVote(int rung, int c)
    {
        if (!IsAbleVoter(c))
        {
            return false;
        }

        foreach (var b in _contest.Ladder[rung].Bodies)
        {
            if (_council[b, c] || (c >= _officials && _cabinet[b, c - _officials] == 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1 yes, −1 no, 0 abstains.</summary>
    int VoteOf(int c, int side, int against)
    {
        var claimant = c - _officials;
        if (claimant >= 0 && claimant < _claimants && Has(side | against, claimant))
        {
            return Has(side, claimant) ? 1 : -1;
        }

        if (side == 0 && against == 0)
        {
            return 0;
        }

        var margin = Most(c, side) - Most(c, against) + (Of(Mechanic.ChallengeVoteNoise) * _dice.Normal());
        var band = Of(Mechanic.ChallengeAbstention);
        return margin > band ? 1
            : margin < -band ? -1
            : 0;
    }

    double Most(int c, int set)
    {
        var most = double.NegativeInfinity;
        for (var i = 0; i < _claimants; i++)
        {
            if (Has(set, i) && Runs(i))
            {
                most = Math.Max(most, _public[(c * _claimants) + i]);
            }
        }

        return most;
    }

    (int Yes, int No) Delegates(int b, int side, int against)
    {
        var delegates = Apportion(SizeOf(b));
        var lean = Of(Mechanic.AssembliesLean);
        var (yes, no) = (0, 0);
        for (var g = 0; g < _places; g++)
        {
            Span<int> votes = [0, 0, 0];
            for (var c = _firstPost[g]; c < _firstPost[g + 1]; c++)
            {
                votes[VoteOf(c, side, against) + 1]++;
            }

            var (n, a, y) = (Math.Pow(votes[0], lean), Math.Pow(votes[1], lean), Math.Pow(votes[2], lean));
            var forIt = (int)Math.Round(delegates[g] * y / (y + n + a));
            yes += forIt;
            no += Math.Min(delegates[g] - forIt, (int)Math.Round(delegates[g] * n / (y + n + a)));
        }

        return (yes, no);
    }

    /// <summary>Seats by constituency in proportion to officials times weight; the running total is rounded.</summary>
    int[] Apportion(int seats)
    {
        var shares = new double[_places];
        for (var g = 0; g < _places; g++)
        {
            shares[g] = _contest.Constituencies[g].Officials * Of(_contest.Constituencies[g].Weight);
        }

        Normalise(shares);
        var given = new int[_places];
        var (whole, seated) = (0.0, 0);
        for (var g = 0; g < _places; g++)
        {
            whole += shares[g] * seats;
            given[g] = (int)Math.Round(whole) - seated;
            seated += given[g];
        }

        return given;
    }
}
