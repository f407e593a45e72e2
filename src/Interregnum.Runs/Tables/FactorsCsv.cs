using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>
/// <c>factors.csv</c>: a row for each factor of the headline and of the wider table, and one for each contrast. Its columns are
/// explained in <c>docs/run-folder.md</c>.
/// </summary>
public static class FactorsCsv
{
    public const string FileName = "factors.csv";

    internal static readonly string[] Columns =
    [
        "table",
        "factor",
        "name",
        "contrast",
        "histories",
        "shapley",
        "standard_error",
        "low",
        "high",
        "necessity",
        "sufficiency",
        "sufficiency_alone",
        "benefit",
        "harm",
        "necessity_bound_low",
        "necessity_bound_high",
        "first_share",
        "first_factor",
    ];

    public static void Write(Stream stream, Verdict verdict)
    {
        using var csv = new CsvWriter(stream);
        foreach (var column in Columns)
        {
            csv.Text(column);
        }

        csv.EndRow();
        WriteTable(csv, "headline", verdict.Histories, verdict.Factors);
        WriteTable(csv, "wider", verdict.WiderHistories, verdict.Wider);
        foreach (var contrast in verdict.Contrasts)
        {
            WriteContrast(csv, contrast);
        }
    }

    static void WriteTable(CsvWriter csv, string table, int histories, IReadOnlyList<FactorFinding> factors)
    {
        var first = factors.MaxBy(f => f.Shapley.Value)?.Id;
        foreach (var factor in factors)
        {
            csv.Text(table).Text(factor.Id).Text(factor.Name).Text(factor.Contrast).Number<int>(histories);
            WriteValue(csv, factor.Shapley, factor.StandardError);
            csv.Number(factor.Necessity?.Value)
                .Number(factor.Sufficiency?.Value)
                .Number(factor.SufficiencyAlone?.Value)
                .Number<double>(factor.Benefit.Value)
                .Number<double>(factor.Harm.Value)
                .Number(factor.NecessityBounds?.Low)
                .Number(factor.NecessityBounds?.High)
                .Number<double>(factor.FirstShare)
                .Text(first)
                .EndRow();
        }
    }

    static void WriteContrast(CsvWriter csv, ContrastFinding contrast)
    {
        csv.Text("contrast").Text(contrast.Factor).Text(contrast.Name).Text(contrast.Contrast).Number<int>(contrast.Histories);
        WriteValue(csv, contrast.Shapley, contrast.StandardError);
        for (var notMeasured = 0; notMeasured < 8; notMeasured++)
        {
            csv.Text(null);
        }

        csv.Text(contrast.FirstFactor).EndRow();
    }

    static void WriteValue(CsvWriter csv, Estimate value, double standardError) =>
        csv.Number<double>(value.Value).Number<double>(standardError).Number<double>(value.Low).Number<double>(value.High);
}
