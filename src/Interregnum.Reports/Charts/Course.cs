using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Reports.Charts;

/// <summary>On whose side someone stands in a month.</summary>
public enum Side
{
    /// <summary>In the ruling coalition, or following one of its members.</summary>
    Ruling,

    /// <summary>In a bloc outside it, or following one of its members.</summary>
    Bloc,

    /// <summary>In the leading body, on neither side.</summary>
    Neither,

    /// <summary>Not in the leading body.</summary>
    Away,
}

/// <summary>Months in a row that look the same.</summary>
/// <param name="From">The first of them, counted from the contest's first (0-based).</param>
/// <param name="Months">How many.</param>
public sealed record Band<T>(int From, int Months, T Value);

/// <summary>A history's months, read for pictures.</summary>
public sealed class Course
{
    readonly Chronicle _chronicle;
    readonly string _leading;
    readonly Month _first;
    readonly Dictionary<string, string> _patrons;

    public Course(Contest contest, Chronicle chronicle)
    {
        _chronicle = chronicle;
        _first = contest.From;
        _leading = contest.Bodies.Single(b => b.Leading).Id;
        _patrons = contest.Contenders.Where(c => c.Patron >= 0).ToDictionary(c => c.Id, c => contest.Contenders[c.Patron].Id);
        Coalitions = [.. chronicle.Months.Select(m => m.Coalition).Where(c => c.Count > 0).DistinctBy(Key)];
    }

    public int Months => _chronicle.Months.Count;

    /// <summary>The ruling coalitions, each once, in the order in which they first ruled.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Coalitions { get; }

    /// <summary>Full members of the leading body at the end of each month.</summary>
    public IEnumerable<IReadOnlyList<string>> Seats => _chronicle.Months.Select(SeatsIn);

    /// <summary>The most seats that were filled in any month.</summary>
    public int MostSeats => Seats.Select(s => s.Count).DefaultIfEmpty(0).Max();

    /// <summary>Which coalition ruled: its place in <see cref="Coalitions"/>, or −1.</summary>
    public IReadOnlyList<Band<int>> Ruling => Bands(m => m.Coalition.Count == 0 ? -1 : IndexOf(m.Coalition));

    /// <summary>Where someone stood, month by month.</summary>
    public IReadOnlyList<Band<Side>> Of(string contender) =>
        Bands(m =>
            m.Coalition.Contains(contender) ? Side.Ruling
            : m.Blocs.Any(b => b.Contains(contender)) ? Side.Bloc
            : SeatsIn(m).Contains(contender) ? Side.Neither
            : Side.Away
        );

    /// <summary>The leading body's full members by side, month by month.</summary>
    public IReadOnlyList<Band<Division>> Divisions =>
        Bands(m =>
        {
            var sides = SeatsIn(m).Select(s => SideOf(m, s)).ToList();
            return new Division(
                sides.Count(s => s == Side.Ruling),
                sides.Count(s => s == Side.Neither),
                sides.Count(s => s == Side.Bloc)
            );
        });

    /// <summary>The place of a month among the history's; −1 when it is none of them.</summary>
    public int IndexOf(string month)
    {
        for (var i = 0; i < _chronicle.Months.Count; i++)
        {
            if (_chronicle.Months[i].Month == month)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The month at a place, as <c>1924-05</c>; the contest's first where the history was told without months.</summary>
    public string MonthAt(int index) => Months == 0 ? $"{_first}" : _chronicle.Months[Math.Min(index, Months - 1)].Month;

    int IndexOf(IReadOnlyList<string> coalition) => Coalitions.Select(Key).ToList().IndexOf(Key(coalition));

    static string Key(IReadOnlyList<string> coalition) => string.Join('+', coalition);

    IReadOnlyList<string> SeatsIn(MonthTrace month) => month.Seats.GetValueOrDefault(_leading) ?? [];

    /// <summary>A member who stands nowhere himself is counted with his patron.</summary>
    Side SideOf(MonthTrace month, string member)
    {
        var own = Standing(month, member);
        return own == Side.Neither && _patrons.GetValueOrDefault(member) is { } patron ? Standing(month, patron) : own;
    }

    static Side Standing(MonthTrace month, string who) =>
        month.Coalition.Contains(who) ? Side.Ruling
        : month.Blocs.Any(b => b.Contains(who)) ? Side.Bloc
        : Side.Neither;

    List<Band<T>> Bands<T>(Func<MonthTrace, T> read)
    {
        var bands = new List<Band<T>>();
        foreach (var (month, i) in _chronicle.Months.Select((m, i) => (m, i)))
        {
            var value = read(month);
            if (bands.Count > 0 && EqualityComparer<T>.Default.Equals(bands[^1].Value, value))
            {
                bands[^1] = bands[^1] with { Months = bands[^1].Months + 1 };
            }
            else
            {
                bands.Add(new(i, 1, value));
            }
        }

        return bands;
    }
}

/// <summary>How the leading body's full members are divided.</summary>
public sealed record Division(int Ruling, int Neither, int Bloc)
{
    public int Seats => Ruling + Neither + Bloc;
}
