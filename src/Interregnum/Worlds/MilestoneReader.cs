using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Situations;

namespace Interregnum.Worlds;

/// <summary>Plays histories of one world and reads milestones off them, month by month. One reader a thread.</summary>
public sealed class MilestoneReader(World world, IReadOnlyList<Milestone> milestones)
{
    readonly Player _player = new(world);
    readonly double?[] _readings = new double?[milestones.Count];
    readonly bool[] _settled = new bool[milestones.Count];
    Telling _telling = new();

    /// <summary>What the history last played says of each milestone; null where it did not occur.</summary>
    public ReadOnlySpan<double?> Readings => _readings;

    /// <summary>Which of these will not change any more, however the history goes on.</summary>
    public ReadOnlySpan<bool> Settled => _settled;

    /// <summary>What a history of the world says of each milestone, in its unit (months as <see cref="Month.Number"/>); null where it did not occur.</summary>
    public double?[] Read(long seed, long history)
    {
        _player.Open(seed, history);
        Play(null);
        return [.. _readings];
    }

    /// <summary>Reads a history under given parameters; <see cref="Readings"/> hold the result.</summary>
    /// <param name="parameters">One value for each parameter of the contest.</param>
    /// <param name="isHopeless">Asked after every month, with that month; the history is left when it says yes.</param>
    /// <returns>Whether the history was played to its end.</returns>
    public bool Read(long seed, long history, ReadOnlySpan<double> parameters, Predicate<Month>? isHopeless = null)
    {
        _player.Open(seed, history, parameters);
        return Play(isHopeless);
    }

    bool Play(Predicate<Month>? isHopeless)
    {
        var now = _player.Now;
        now.Telling = _telling = new Telling();
        Array.Clear(_readings);
        Array.Clear(_settled);
        for (var month = 0; month < world.Contest.MonthCount; month++)
        {
            var deeds = _telling.Deeds.Count;
            now.Month = month;
            TheMonth.Play(now);
            for (var fact = 0; fact < milestones.Count; fact++)
            {
                if (!_settled[fact])
                {
                    (_settled[fact], _readings[fact]) = After(month, milestones[fact], deeds);
                }
            }

            if (isHopeless?.Invoke(world.Contest.From + month) == true)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a fact is settled by the end of a month, and what is known of it.</summary>
    /// <param name="deeds">Deeds that were done before this month.</param>
    (bool Settled, double? Reading) After(int month, Milestone fact, int deeds)
    {
        var (now, at) = (_player.Now, fact.At - world.Contest.From);
        var isLast = month == world.Contest.MonthCount - 1;
        switch (fact.Measure)
        {
            case LosesSeat or LosesOffice or IsExpelled:
                for (var i = deeds; i < _telling.Deeds.Count; i++)
                {
                    if (Reading.Happens(now, _telling.Deeds[i], fact.Measure))
                    {
                        return (true, (world.Contest.From + _telling.Deeds[i].Month).Number);
                    }
                }

                return (isLast, null);
            case OppositionVotes votes:
                var isOver = isLast || month >= at + votes.Within;
                return (isOver, isOver ? Reading.Nearest(now, _telling, votes, at) : null);
            case Winner:
                return (isLast, isLast && Player.Prevailing(now) is >= 0 and var winner ? winner : null);
            default:
                return (month >= at || isLast, month == at ? Reading.InMonth(now, fact.Measure) : null);
        }
    }
}
