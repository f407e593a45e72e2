using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>Shows every history of a run in order, as one row that is overwritten each time.</summary>
public delegate void ReadHistories(Action<HistoryRow> visit);

/// <summary>A column of the table of histories.</summary>
/// <param name="Name">snake_case, unique in its table.</param>
/// <param name="Optional">Whether a history may have no value in it.</param>
abstract record Column(string Name, bool Optional);

/// <summary>A column of whole numbers.</summary>
sealed record WholeColumn(string Name, Func<HistoryRow, long> Of) : Column(Name, Optional: false);

/// <summary>A column of single-precision numbers.</summary>
sealed record RealColumn(string Name, Func<HistoryRow, float> Of) : Column(Name, Optional: false);

/// <summary>A column of words: ids and months.</summary>
sealed record TextColumn(string Name, bool Optional, Func<HistoryRow, string?> Of) : Column(Name, Optional);

/// <summary>The columns of <c>histories.parquet</c> and <c>histories.csv</c>, explained in <c>docs/run-folder.md</c>.</summary>
static class HistoryColumns
{
    public static IReadOnlyList<Column> Of(RunIdentity run)
    {
        string? Id(sbyte outcome) => outcome == HistoryRow.NotPlayed ? null : run.OutcomeId(outcome);
        var months = new MonthNames(run.From);
        return
        [
            new WholeColumn("history", row => row.History),
            new WholeColumn("draw", row => row.Draw),
            new TextColumn("outcome", Optional: false, row => Id(row.Outcome)),
            new TextColumn("outcome_12_before", Optional: true, row => Id(row.OutcomeTwelveMonthsBefore)),
            new TextColumn("outcome_12_after", Optional: true, row => Id(row.OutcomeTwelveMonthsAfter)),
            new TextColumn("consolidation_month", Optional: true, row => months.Of(row.Consolidation)),
            new WholeColumn("realignments", row => row.Realignments),
            new WholeColumn("votes", row => row.Votes),
            .. run.Claimants.SelectMany((id, i) => OfClaimant(id.Replace('-', '_'), i, months)),
        ];
    }

    static IEnumerable<Column> OfClaimant(string id, int claimant, MonthNames months) =>
        [
            new TextColumn($"{id}_office_lost", Optional: true, row => months.Of(row.OfficeLost[claimant])),
            new TextColumn($"{id}_seat_lost", Optional: true, row => months.Of(row.SeatLost[claimant])),
            new TextColumn($"{id}_expelled", Optional: true, row => months.Of(row.Expelled[claimant])),
            new WholeColumn($"{id}_months_ruling", row => row.MonthsRuling[claimant]),
            new RealColumn($"{id}_strength", row => row.Strength[claimant]),
        ];

    /// <summary>Months as text, each made once.</summary>
    sealed class MonthNames(Month from)
    {
        readonly Dictionary<short, string> _names = [];

        /// <summary>Null for a month that never was.</summary>
        public string? Of(short month)
        {
            if (month < 0)
            {
                return null;
            }

            if (!_names.TryGetValue(month, out var name))
            {
                name = (from + month).ToString();
                _names.Add(month, name);
            }

            return name;
        }
    }
}
