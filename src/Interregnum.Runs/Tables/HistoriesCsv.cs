using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>The table of histories as text: the contract that depends on no library.</summary>
public static class HistoriesCsv
{
    public const string FileName = "histories.csv";

    /// <param name="histories">Where its rows come from.</param>
    public static void Write(Stream stream, RunIdentity run, ReadHistories histories)
    {
        using var csv = new CsvWriter(stream);
        var columns = HistoryColumns.Of(run);
        foreach (var column in columns)
        {
            csv.Text(column.Name);
        }

        csv.EndRow();
        histories(row => WriteRow(csv, columns, row));
    }

    static void WriteRow(CsvWriter csv, IReadOnlyList<Column> columns, HistoryRow row)
    {
        foreach (var column in columns)
        {
            _ = column switch
            {
                WholeColumn whole => csv.Number<long>(whole.Of(row)),
                RealColumn real => csv.Number<float>(real.Of(row)),
                TextColumn text => csv.Text(text.Of(row)),
                _ => throw new ArgumentOutOfRangeException(nameof(columns)),
            };
        }

        csv.EndRow();
    }
}
