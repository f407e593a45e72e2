using Interregnum.Worlds;
using Parquet;
using Parquet.Schema;

namespace Interregnum.Runs;

/// <summary>The table of histories in columns, for programs: row groups of 65,536 histories, so that memory stays flat.</summary>
public static class HistoriesParquet
{
    public const string FileName = "histories.parquet";

    /// <summary>Histories of a row group.</summary>
    public const int RowGroup = 65_536;

    /// <param name="histories">Where its rows come from.</param>
    public static void Write(Stream stream, RunIdentity run, ReadHistories histories)
    {
        Buffer[] buffers =
        [
            .. HistoryColumns.Of(run).Select(column => Buffer.For(column, (int)Math.Min(RowGroup, run.Histories))),
        ];
        var schema = new ParquetSchema(buffers.Select(b => b.Field).ToArray<Field>());
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        var writer = ParquetWriter.CreateAsync(schema, stream, options).GetAwaiter().GetResult();
        var rows = 0;
        histories(row =>
        {
            foreach (var buffer in buffers)
            {
                buffer.Add(row, rows);
            }

            rows++;
            if (rows == RowGroup)
            {
                Flush(writer, buffers, rows);
                rows = 0;
            }
        });
        if (rows > 0)
        {
            Flush(writer, buffers, rows);
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    static void Flush(ParquetWriter writer, Buffer[] buffers, int rows)
    {
        using var group = writer.CreateRowGroup();
        foreach (var buffer in buffers)
        {
            buffer.Write(group, rows).GetAwaiter().GetResult();
        }
    }

    /// <summary>One column's values of a row group.</summary>
    abstract class Buffer(DataField column)
    {
        public DataField Field { get; } = column;

        public static Buffer For(Column column, int capacity) =>
            column switch
            {
                WholeColumn whole => new Values<long>(whole.Name, whole.Of, capacity),
                RealColumn real => new Values<float>(real.Name, real.Of, capacity),
                TextColumn text => new Words(text, capacity),
                _ => throw new ArgumentOutOfRangeException(nameof(column)),
            };

        public abstract void Add(HistoryRow row, int at);

        public abstract Task Write(ParquetRowGroupWriter group, int rows);
    }

    sealed class Values<T>(string name, Func<HistoryRow, T> of, int capacity) : Buffer(new DataField<T>(name))
        where T : struct
    {
        readonly T[] _values = new T[capacity];

        public override void Add(HistoryRow row, int at) => _values[at] = of(row);

        public override Task Write(ParquetRowGroupWriter group, int rows) =>
            group.WriteAsync<T>(Field, _values.AsMemory(0, rows));
    }

    sealed class Words(TextColumn column, int capacity) : Buffer(new DataField(column.Name, typeof(string), column.Optional))
    {
        readonly string?[] _values = new string?[capacity];

        public override void Add(HistoryRow row, int at) => _values[at] = column.Of(row);

        public override Task Write(ParquetRowGroupWriter group, int rows) =>
            group.WriteAsync(Field, new ArraySegment<string?>(_values, 0, rows));
    }
}
