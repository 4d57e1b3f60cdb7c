using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Mobilitaet.District.Database.Backups.Tables;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>Reads what <see cref="RowWriting"/> wrote, and takes nothing else.</summary>
internal static class RowReading
{
    /// <summary>In bytes; no longer row is written, so that none is refused when it is needed.</summary>
    public const int LongestRow = 128 << 20;

    /// <summary>All rows of a stream, which it leaves open.</summary>
    /// <exception cref="InvalidDataException">A line is no row of the table; the message continues a sentence.</exception>
    public static async IAsyncEnumerable<object?[]> ReadAsync(Stream stream, IReadOnlyList<PortableColumn> columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        var number = 0L;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                number++;
                yield return RowOf(rest.Slice(0, end), columns, number);
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            if (rest.Length > LongestRow)
                throw new InvalidDataException($"row {number + 1} is longer than {LongestRow >> 20} MB");
            if (read.IsCompleted && rest.Length > 0)
                throw new InvalidDataException($"row {number + 1} has no end");
            pipe.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }
        await pipe.CompleteAsync();
    }

    private static object?[] RowOf(ReadOnlySequence<byte> line, IReadOnlyList<PortableColumn> columns, long number)
    {
        var row = new object?[columns.Count];
        var i = 0;
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
                throw new FormatException("a row is a JSON array");
            for (; i < row.Length; i++)
            {
                json.Read();
                row[i] = json.TokenType == JsonTokenType.Null ? null : ValueOf(ref json, columns[i].Kind);
                if (row[i] is null && !columns[i].IsNullable)
                    throw new FormatException("a value is missing");
            }
            if (!json.Read() || json.TokenType != JsonTokenType.EndArray || json.Read())
                throw new FormatException("there are too many values");
            return row;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or UnparsableValueException)
        {
            var column = i < row.Length ? $", column '{columns[i].Name}'" : "";
            throw new InvalidDataException($"row {number}{column} cannot be read", error);
        }
    }

    private static object ValueOf(ref Utf8JsonReader json, ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Json => json.GetString()!,
        ColumnKind.Short => (long)json.GetInt16(),
        ColumnKind.Integer => (long)json.GetInt32(),
        ColumnKind.Long => json.GetInt64(),
        ColumnKind.Real or ColumnKind.Double => DoubleOf(ref json),
        ColumnKind.Decimal => json.GetDecimal(),
        ColumnKind.Boolean => json.GetBoolean(),
        ColumnKind.Date => LocalDatePattern.Iso.Parse(json.GetString()!).Value,
        ColumnKind.Time => LocalTimePattern.ExtendedIso.Parse(json.GetString()!).Value,
        ColumnKind.Instant => InstantPattern.ExtendedIso.Parse(json.GetString()!).Value,
        ColumnKind.Bytes => json.GetBytesFromBase64(),
        ColumnKind.Uuid => json.GetGuid(),
        ColumnKind.TextList => ListOf<string?>(ref json, static (ref Utf8JsonReader from) => from.GetString()),
        ColumnKind.IntegerList => ListOf<long?>(ref json, static (ref Utf8JsonReader from) => from.GetInt32()),
        ColumnKind.LongList => ListOf<long?>(ref json, static (ref Utf8JsonReader from) => from.GetInt64()),
        ColumnKind.DoubleList => ListOf<double?>(ref json, static (ref Utf8JsonReader from) => DoubleOf(ref from)),
        _ => throw new InvalidOperationException($"Columns of kind {kind} cannot be read."),
    };

    private static double DoubleOf(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number
        ? json.GetDouble()
        : json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw new FormatException("a number is text"),
        };

    private delegate T ItemReading<T>(ref Utf8JsonReader json);

    private static List<T?> ListOf<T>(ref Utf8JsonReader json, ItemReading<T> read)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            throw new FormatException("a list is a JSON array");
        var items = new List<T?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(json.TokenType == JsonTokenType.Null ? default : read(ref json));
        return items;
    }
}
