using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>The table of histories as text: the contract that depends on no library.</summary>
public static class HistoriesCsv
{
    public const string FileName = "histories.csv";

    /// <exception cref="IOException">A block of the plan is missing or damaged.</exception>
    public static void Write(Stream stream, RunPlan plan, RunFolder folder)
    {
        using var csv = new CsvWriter(stream);
        var columns = HistoryColumns.Of(plan.Contest);
        foreach (var column in columns)
        {
            csv.Text(column.Name);
        }

        csv.EndRow();
        folder.Read(plan, row => WriteRow(csv, columns, row));
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
