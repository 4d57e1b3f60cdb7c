using System.Data.Common;
using System.Globalization;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Mobilitaet.District.Database.Backups.Tables;

/// <summary>Whole tables of a PostgreSQL database; rows go in by binary COPY.</summary>
internal sealed class PostgresTables(DistrictContext context) : StoredTables(context)
{
    public override Task ClearAsync(PortableSchema schema, CancellationToken cancellation) =>
        ExecuteAsync($"TRUNCATE {NamesOf(schema)}", cancellation);

    public override async Task WriteAsync(PortableTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)Connection;
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {Quote(table.Name)} ({ColumnsOf(table)}) FROM STDIN (FORMAT BINARY)", cancellation);
        // The server may have to check millions of references before it answers.
        importer.Timeout = TimeSpan.FromHours(1);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await importer.StartRowAsync(cancellation);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                    await WriteAsync(importer, table.Columns[i].Kind, value, cancellation);
                else
                    await importer.WriteNullAsync(cancellation);
            }
        }
        await importer.CompleteAsync(cancellation);
    }

    public override async Task CountOnAsync(PortableSchema schema, CancellationToken cancellation)
    {
        foreach (var table in schema.Tables.Where(table => table.Numbered is not null))
        {
            await using var command = CreateCommand(string.Create(CultureInfo.InvariantCulture, $"""
                SELECT setval(pg_get_serial_sequence(@table, @column), coalesce(max({Quote(table.Numbered!)}), 1), max({Quote(table.Numbered!)}) IS NOT NULL) FROM {Quote(table.Name)}
                """));
            command.Parameters.Add(new NpgsqlParameter("table", Quote(table.Name)));
            command.Parameters.Add(new NpgsqlParameter("column", table.Numbered));
            await command.ExecuteScalarAsync(cancellation);
        }
    }

    protected override async Task LockAsync(PortableSchema schema, CancellationToken cancellation)
    {
        await ExecuteAsync("SET LOCAL lock_timeout = '30s'", cancellation);
        await ExecuteAsync($"LOCK TABLE {NamesOf(schema)} IN ACCESS EXCLUSIVE MODE", cancellation);
    }

    protected override object Read(DbDataReader reader, int column, PortableTable table) => table.Columns[column].Kind switch
    {
        ColumnKind.Text or ColumnKind.Json => reader.GetString(column),
        ColumnKind.Short or ColumnKind.Integer or ColumnKind.Long => reader.GetInt64(column),
        ColumnKind.Real => (double)reader.GetFloat(column),
        ColumnKind.Double => reader.GetDouble(column),
        ColumnKind.Decimal => reader.GetDecimal(column),
        ColumnKind.Boolean => reader.GetBoolean(column),
        ColumnKind.Date => reader.GetFieldValue<LocalDate>(column),
        ColumnKind.Time => reader.GetFieldValue<LocalTime>(column),
        ColumnKind.Instant => reader.GetFieldValue<Instant>(column),
        ColumnKind.Bytes => reader.GetFieldValue<byte[]>(column),
        ColumnKind.Uuid => reader.GetGuid(column),
        ColumnKind.TextList => reader.GetFieldValue<List<string?>>(column),
        ColumnKind.IntegerList => reader.GetFieldValue<List<int?>>(column).ConvertAll(item => (long?)item),
        ColumnKind.LongList => reader.GetFieldValue<List<long?>>(column),
        ColumnKind.DoubleList => reader.GetFieldValue<List<double?>>(column),
        var kind => throw new InvalidOperationException($"Columns of kind {kind} cannot be read."),
    };

    private static string NamesOf(PortableSchema schema) => string.Join(", ", schema.Tables.Select(table => Quote(table.Name)));

    private static Task WriteAsync(NpgsqlBinaryImporter importer, ColumnKind kind, object value, CancellationToken cancellation) => kind switch
    {
        ColumnKind.Text => importer.WriteAsync((string)value, NpgsqlDbType.Text, cancellation),
        ColumnKind.Json => importer.WriteAsync((string)value, NpgsqlDbType.Jsonb, cancellation),
        ColumnKind.Short => importer.WriteAsync((short)(long)value, NpgsqlDbType.Smallint, cancellation),
        ColumnKind.Integer => importer.WriteAsync((int)(long)value, NpgsqlDbType.Integer, cancellation),
        ColumnKind.Long => importer.WriteAsync((long)value, NpgsqlDbType.Bigint, cancellation),
        ColumnKind.Real => importer.WriteAsync((float)(double)value, NpgsqlDbType.Real, cancellation),
        ColumnKind.Double => importer.WriteAsync((double)value, NpgsqlDbType.Double, cancellation),
        ColumnKind.Decimal => importer.WriteAsync((decimal)value, NpgsqlDbType.Numeric, cancellation),
        ColumnKind.Boolean => importer.WriteAsync((bool)value, NpgsqlDbType.Boolean, cancellation),
        ColumnKind.Date => importer.WriteAsync((LocalDate)value, NpgsqlDbType.Date, cancellation),
        ColumnKind.Time => importer.WriteAsync((LocalTime)value, NpgsqlDbType.Time, cancellation),
        ColumnKind.Instant => importer.WriteAsync((Instant)value, NpgsqlDbType.TimestampTz, cancellation),
        ColumnKind.Bytes => importer.WriteAsync((byte[])value, NpgsqlDbType.Bytea, cancellation),
        ColumnKind.Uuid => importer.WriteAsync((Guid)value, NpgsqlDbType.Uuid, cancellation),
        ColumnKind.TextList => importer.WriteAsync((List<string?>)value, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation),
        ColumnKind.IntegerList => importer.WriteAsync(((List<long?>)value).ConvertAll(item => (int?)item), NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellation),
        ColumnKind.LongList => importer.WriteAsync((List<long?>)value, NpgsqlDbType.Array | NpgsqlDbType.Bigint, cancellation),
        ColumnKind.DoubleList => importer.WriteAsync((List<double?>)value, NpgsqlDbType.Array | NpgsqlDbType.Double, cancellation),
        _ => throw new InvalidOperationException($"Columns of kind {kind} cannot be written."),
    };
}
