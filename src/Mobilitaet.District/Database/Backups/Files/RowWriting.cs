using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mobilitaet.District.Database.Backups.Tables;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>Writes rows as lines of JSON: dates, times and instants in ISO 8601, bytes in Base64, numbers that JSON does not know as text.</summary>
internal sealed class RowWriting(Stream stream) : IAsyncDisposable
{
    private const int Buffered = 1 << 16;

    // Letters of all scripts stay readable; nobody puts these lines into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly ArrayBufferWriter<byte> _buffer = new(Buffered * 2);
    private Utf8JsonWriter? _json;

    /// <exception cref="InvalidDataException">The row is too long to be read again; the message continues a sentence.</exception>
    public async ValueTask WriteAsync(IReadOnlyList<PortableColumn> columns, object?[] row, CancellationToken cancellation)
    {
        if (_json is null)
            _json = new Utf8JsonWriter(_buffer, Options);
        else
            _json.Reset(_buffer);
        _json.WriteStartArray();
        for (var i = 0; i < row.Length; i++)
            WriteValue(_json, columns[i].Kind, row[i]);
        _json.WriteEndArray();
        _json.Flush();
        if (_json.BytesCommitted > RowReading.LongestRow)
            throw new InvalidDataException($"a row is longer than {RowReading.LongestRow >> 20} MB");
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= Buffered)
            await FlushAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await FlushAsync(CancellationToken.None);
        if (_json is not null)
            await _json.DisposeAsync();
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await stream.WriteAsync(_buffer.WrittenMemory, cancellation);
        _buffer.ResetWrittenCount();
    }

    private static void WriteValue(Utf8JsonWriter json, ColumnKind kind, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }
        switch (kind)
        {
            case ColumnKind.Short or ColumnKind.Integer or ColumnKind.Long:
                json.WriteNumberValue((long)value);
                break;
            case ColumnKind.Real or ColumnKind.Double:
                WriteDouble(json, (double)value);
                break;
            case ColumnKind.Decimal:
                json.WriteNumberValue((decimal)value);
                break;
            case ColumnKind.Boolean:
                json.WriteBooleanValue((bool)value);
                break;
            case ColumnKind.Bytes:
                json.WriteBase64StringValue((byte[])value);
                break;
            case ColumnKind.TextList:
                WriteList(json, (List<string?>)value, static (to, item) => to.WriteStringValue(item));
                break;
            case ColumnKind.IntegerList or ColumnKind.LongList:
                WriteList(json, (List<long?>)value, static (to, item) => to.WriteNumberValue(item!.Value));
                break;
            case ColumnKind.DoubleList:
                WriteList(json, (List<double?>)value, static (to, item) => WriteDouble(to, item!.Value));
                break;
            default:
                json.WriteStringValue(TextOf(kind, value));
                break;
        }
    }

    private static string TextOf(ColumnKind kind, object value) => kind switch
    {
        ColumnKind.Text or ColumnKind.Json => (string)value,
        ColumnKind.Date => LocalDatePattern.Iso.Format((LocalDate)value),
        ColumnKind.Time => LocalTimePattern.ExtendedIso.Format((LocalTime)value),
        ColumnKind.Instant => InstantPattern.ExtendedIso.Format((Instant)value),
        ColumnKind.Uuid => ((Guid)value).ToString("D"),
        _ => throw new InvalidOperationException($"Columns of kind {kind} cannot be written."),
    };

    private static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteList<T>(Utf8JsonWriter json, List<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            if (item is null)
                json.WriteNullValue();
            else
                write(json, item);
        }
        json.WriteEndArray();
    }
}
