using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Database.Backups.Tables;

/// <summary>Whole tables of a SQLite file, with values in the form that the model gives them there: dates and times as text, instants as ticks, lists as JSON.</summary>
internal sealed class SqliteTables(DistrictContext context) : StoredTables(context)
{
    public override async Task ClearAsync(PortableSchema schema, CancellationToken cancellation)
    {
        foreach (var table in schema.Tables.Reverse())
            await ExecuteAsync($"DELETE FROM {Quote(table.Name)}", cancellation);
    }

    public override async Task WriteAsync(PortableTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var names = string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"));
        await using var command = CreateCommand($"INSERT INTO {Quote(table.Name)} ({ColumnsOf(table)}) VALUES ({names})");
        var parameters = table.Columns.Select((_, i) => new SqliteParameter { ParameterName = $"@p{i}" }).ToArray();
        command.Parameters.AddRange(parameters);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i] is { } value ? ToStored(table.Columns[i].Kind, value) : DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>SQLite counts on behind the highest number by itself.</summary>
    public override Task CountOnAsync(PortableSchema schema, CancellationToken cancellation) => Task.CompletedTask;

    // The transaction has the only right to write from its beginning; rows may refer to later rows of their own table.
    protected override Task LockAsync(PortableSchema schema, CancellationToken cancellation) => ExecuteAsync("PRAGMA defer_foreign_keys = ON", cancellation);

    protected override object Read(DbDataReader reader, int column, PortableTable table)
    {
        try
        {
            return Read(reader, column, table.Columns[column].Kind);
        }
        catch (Exception error) when (error is UnparsableValueException or FormatException or JsonException or InvalidCastException or OverflowException or ArgumentException)
        {
            throw new InputException($"The column '{table.Columns[column].Name}' of the table '{table.Name}' holds '{reader.GetValue(column)}', which cannot be read there.", error);
        }
    }

    private static object Read(DbDataReader reader, int column, ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Json => reader.GetString(column),
        ColumnKind.Short or ColumnKind.Integer or ColumnKind.Long => reader.GetInt64(column),
        ColumnKind.Real or ColumnKind.Double => reader.GetDouble(column),
        ColumnKind.Decimal => reader.GetDecimal(column),
        ColumnKind.Boolean => reader.GetBoolean(column),
        ColumnKind.Date => LocalDatePattern.Iso.Parse(reader.GetString(column)).Value,
        ColumnKind.Time => LocalTimePattern.ExtendedIso.Parse(reader.GetString(column)).Value,
        ColumnKind.Instant => Instant.FromUnixTimeTicks(reader.GetInt64(column)),
        ColumnKind.Bytes => reader.GetFieldValue<byte[]>(column),
        ColumnKind.Uuid => reader.GetGuid(column),
        ColumnKind.TextList => ListOf<string?>(reader.GetString(column)),
        ColumnKind.IntegerList or ColumnKind.LongList => ListOf<long?>(reader.GetString(column)),
        ColumnKind.DoubleList => ListOf<double?>(reader.GetString(column)),
        _ => throw new InvalidOperationException($"Columns of kind {kind} cannot be read."),
    };

    private static object ToStored(ColumnKind kind, object value) => kind switch
    {
        ColumnKind.Date => LocalDatePattern.Iso.Format((LocalDate)value),
        ColumnKind.Time => LocalTimePattern.GeneralIso.Format((LocalTime)value),
        ColumnKind.Instant => ((Instant)value).ToUnixTimeTicks(),
        ColumnKind.TextList => JsonSerializer.Serialize((List<string?>)value),
        ColumnKind.IntegerList or ColumnKind.LongList => JsonSerializer.Serialize((List<long?>)value),
        ColumnKind.DoubleList => JsonSerializer.Serialize((List<double?>)value),
        _ => value,
    };

    private static List<T> ListOf<T>(string json) => JsonSerializer.Deserialize<List<T>>(json) ?? throw new FormatException("A list is null.");
}
