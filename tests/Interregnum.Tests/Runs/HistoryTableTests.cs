using DuckDB.NET.Data;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Interregnum.Runs;
using Interregnum.Tests.Dicing;

namespace Interregnum.Tests.Runs;

/// <summary>The table of histories, as a reader that is not ours finds it.</summary>
public sealed class HistoryTableTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_parquet_file_says_what_the_text_says()
    {
        Play(MadeUp.Plan(3000));
        var columns = Query($"select column_name, column_type from (describe select * from {Parquet})");
        var types = string.Join(", ", columns.Select(c => $"'{c[0]}': '{c[1]}'"));
        var text = $"read_csv('{_folder.At("run", "histories.csv")}', header = true, columns = {{{types}}})";

        Assert.Equal(["3000"], Query($"select count(*) from {Parquet}").Single());
        Assert.Equal(["3000"], Query($"select count(*) from {text}").Single());
        Assert.Empty(Query($"select * from {Parquet} except select * from {text}"));
        Assert.Empty(Query($"select * from {text} except select * from {Parquet}"));
    }

    [Fact]
    public void The_text_is_what_was_played()
    {
        Play(MadeUp.Plan(4));

        Golden.Matches(File.ReadAllText(_folder.At("run", "histories.csv")), "csv");
    }

    [Fact]
    public void The_columns_have_the_types_that_are_promised()
    {
        Play(MadeUp.Plan(4));
        var columns = Query($"select column_name, column_type from (describe select * from {Parquet})");

        Golden.Matches(string.Concat(columns.Select(c => $"{c[0]} {c[1]}\n")));
    }

    [Fact]
    public void Row_groups_have_65536_histories_and_are_compressed_by_snappy()
    {
        Play(MadeUp.Plan(70_000));
        var groups = Query(
            $"select distinct row_group_num_rows, compression from parquet_metadata('{_folder.At("run", "histories.parquet")}') order by 1"
        );

        Assert.Equal(
            [
                ["4464", "SNAPPY"],
                ["65536", "SNAPPY"],
            ],
            groups
        );
    }

    [Fact]
    public void A_missing_value_is_missing_in_both()
    {
        Play(MadeUp.Plan(3000));
        var missing = Query($"select count(*) from {Parquet} where outcome_12_after is null and consolidation_month is null")
            .Single()[0];

        Assert.NotEqual("0", missing);
        Assert.Empty(Query($"select * from {Parquet} where outcome is null or outcome = ''"));
    }

    [Property(MaxTest = 200)]
    public Property No_two_columns_have_one_name()
    {
        var id =
            from first in Gen.Elements("a", "b")
            from rest in Gen.ArrayOf(Gen.Elements("-", "a", "lost", "office", "strength", "expelled", "seat", "-office-lost"))
            select first + string.Concat(rest);
        var ids = Gen.NonEmptyListOf(id).Select(all => all.Distinct().Take(12).ToArray());
        return Prop.ForAll(
            Arb.From(ids),
            claimants =>
            {
                var names = HistoryColumns
                    .Of(MadeUp.Plan(contest: SmallContest.With(claimants, ["north"])).Identity)
                    .Select(c => c.Name)
                    .ToList();
                return names.Distinct().Count() == names.Count;
            }
        );
    }

    [Fact]
    public void A_block_that_is_gone_when_the_table_is_written_is_named()
    {
        var plan = MadeUp.Plan(600);
        using var folder = RunFolder.Open(_folder.At("run"), plan.Identity);
        Ensemble.Play(plan, folder, MadeUp.Playing());
        File.Delete(Directory.EnumerateFiles(_folder.At("run"), "000002.bin", SearchOption.AllDirectories).Single());

        var fault = Assert.Throws<IOException>(() => folder.Finish(plan.Identity, [], TestContext.Current.CancellationToken));
        Assert.Contains("000002.bin' cannot be used: it is missing", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    string Parquet => $"read_parquet('{_folder.At("run", "histories.parquet")}')";

    void Play(RunPlan plan)
    {
        using var folder = RunFolder.Open(_folder.At("run"), plan.Identity);
        Ensemble.Play(plan, folder, MadeUp.Playing());
    }

    static List<string[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")]);
        }

        return rows;
    }
}
