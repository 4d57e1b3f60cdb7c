using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups.Tables;
using NodaTime;

namespace Mobilitaet.District.Tests.Database.Backups;

/// <summary>Invents rows for every table of a schema that satisfy its references and unique keys, with values that are easily damaged on the way.</summary>
internal sealed class RandomRows
{
    private const string Letters = "aZ09 äöüßÄ éø عربي تَ 中\U0001F6B2'\"\\/,;\n\t\r\u0001\u2028<&%";

    private readonly Random _random;
    private readonly PortableSchema _schema;
    private readonly Dictionary<(string Table, string Column), string[]> _allowedTexts;
    private readonly Dictionary<string, List<object?[]>> _rows = [];
    private readonly List<(string Table, string[] Columns, string Parent, string[] ParentColumns)> _references = [];
    private readonly List<(string Table, string[] Columns)> _unique = [];

    private RandomRows(PortableSchema schema, int seed)
    {
        _schema = schema;
        _random = new Random(seed);
        _allowedTexts = ReadAllowedTexts();
    }

    /// <summary>Rows by table.</summary>
    /// <param name="schema">Which tables.</param>
    /// <param name="seed">Equal seeds invent equal rows.</param>
    /// <param name="count">At most how many per table; unique keys may leave fewer.</param>
    public static async Task<Dictionary<string, List<object?[]>>> InventAsync(PortableSchema schema, int seed, int count)
    {
        using var folder = new TemporaryFolder();
        var rows = new RandomRows(schema, seed);
        await rows.ReadConstraintsAsync($"Data Source={Path.Combine(folder.Path, "constraints.db")};Pooling=False");
        foreach (var table in schema.Tables)
            rows.Fill(table, count);
        return rows._rows;
    }

    /// <summary>Creates the database at a schema and stores the rows.</summary>
    public static async Task<Dictionary<string, List<object?[]>>> StoreAsync(DistrictDatabase database, PortableSchema schema, int seed, int count = 12)
    {
        var rows = await InventAsync(schema, seed, count);
        await using var context = database.CreateContext();
        await StoredSchema.MigrateToAsync(context, schema);
        await context.Database.OpenConnectionAsync();
        var stored = StoredTables.Of(context);
        await using var transaction = await stored.BeginWritingAloneAsync(schema, default);
        foreach (var table in schema.Tables)
            await stored.WriteAsync(table, rows[table.Name].ToAsyncEnumerable(), default);
        await stored.CountOnAsync(schema, default);
        await transaction.CommitAsync();
        return rows;
    }

    /// <summary>The file tells references and unique keys of any schema, also of one that the model has left behind.</summary>
    private async Task ReadConstraintsAsync(string file)
    {
        await using var context = DistrictDatabase.At(file).CreateContext();
        await StoredSchema.MigrateToAsync(context, _schema);
        await using var connection = new SqliteConnection(file);
        await connection.OpenAsync();
        foreach (var table in _schema.Tables)
        {
            _unique.Add((table.Name, [.. table.Key]));
            foreach (var index in Query(connection, $"SELECT name FROM pragma_index_list('{table.Name}') WHERE \"unique\" = 1 AND origin <> 'pk'"))
                _unique.Add((table.Name, [.. Query(connection, $"SELECT name FROM pragma_index_info('{index[0]}')").Select(row => row[0])]));
            foreach (var key in Query(connection, $"SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('{table.Name}') ORDER BY id, seq").GroupBy(row => row[0]))
                _references.Add((table.Name, [.. key.Select(row => row[2])], key.First()[1], [.. key.Select(row => row[3])]));
        }
    }

    private static List<string[]> Query(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private void Fill(PortableTable table, int count)
    {
        var rows = _rows[table.Name] = [];
        var seen = _unique.Where(key => key.Table == table.Name).Select(key => (key.Columns, Values: new HashSet<string>())).ToList();
        for (var attempt = 0; attempt < count * 3 && rows.Count < count; attempt++)
        {
            if (Invent(table, rows) is { } row && seen.All(key => key.Values.Add(KeyOf(table, key.Columns, row, rows.Count))))
                rows.Add(row);
        }
    }

    /// <summary>Null where a parent that is needed has no rows.</summary>
    private object?[]? Invent(PortableTable table, List<object?[]> siblings)
    {
        var row = table.Columns.Select(column => column.IsNullable && _random.Next(3) == 0 ? null : Invent(table.Name, column)).ToArray();
        foreach (var (_, columns, parent, parentColumns) in _references.Where(reference => reference.Table == table.Name))
        {
            var among = parent == table.Name ? siblings : _rows[parent];
            var chosen = among.Count == 0 ? null : among[_random.Next(among.Count)];
            var optional = table.Columns.Where(column => columns.Contains(column.Name)).Any(column => column.IsNullable);
            if (chosen is null && !optional)
                return null;
            var absent = chosen is null || (optional && _random.Next(3) == 0);
            for (var i = 0; i < columns.Length; i++)
                row[IndexOf(table, columns[i])] = absent ? null : chosen![IndexOf(_schema.Tables.Single(other => other.Name == parent), parentColumns[i])];
        }
        return row;
    }

    private object Invent(string table, PortableColumn column) => column.Kind switch
    {
        ColumnKind.Text => _allowedTexts.TryGetValue((table, column.Name), out var names) ? names[_random.Next(names.Length)] : InventText(),
        ColumnKind.Short => (long)_random.Next(short.MinValue, short.MaxValue),
        ColumnKind.Integer => Pick(0L, 1L, int.MaxValue, int.MinValue, _random.Next(), _random.Next()),
        ColumnKind.Long => Pick(0L, long.MaxValue, long.MinValue, _random.NextInt64(), _random.NextInt64()),
        ColumnKind.Real => (double)_random.NextSingle(),
        ColumnKind.Double => Pick(0.1 + 0.2, double.MaxValue, double.Epsilon, double.PositiveInfinity, -1e-300, _random.NextDouble(), _random.NextDouble() * 1e9),
        ColumnKind.Decimal => _random.Next() / 1000m,
        ColumnKind.Boolean => _random.Next(2) == 0,
        ColumnKind.Date => Pick(new LocalDate(1, 1, 1), new LocalDate(-4000, 2, 28), new LocalDate(2024, 2, 29), LocalDate.MaxIsoValue, InventDate(), InventDate()),
        ColumnKind.Time => Pick(LocalTime.Midnight, new LocalTime(23, 59, 59), LocalTime.FromSecondsSinceMidnight(_random.Next(86400))),
        ColumnKind.Instant => Pick(Instant.MinValue, Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 23, 59), InventInstant(), InventInstant()),
        ColumnKind.Bytes => InventBytes(),
        ColumnKind.Uuid => InventUuid(),
        ColumnKind.Json => string.Create(CultureInfo.InvariantCulture, $"{{\"ü\": {_random.Next()}}}"),
        ColumnKind.TextList => Enumerable.Range(0, _random.Next(4)).Select(_ => (string?)InventText()).ToList(),
        ColumnKind.IntegerList => Enumerable.Range(0, _random.Next(4)).Select(_ => (long?)_random.Next()).ToList(),
        ColumnKind.LongList => Enumerable.Range(0, _random.Next(4)).Select(_ => (long?)_random.NextInt64()).ToList(),
        ColumnKind.DoubleList => Enumerable.Range(0, _random.Next(4)).Select(_ => (double?)_random.NextDouble()).ToList(),
        _ => throw new InvalidOperationException($"No values are known for {column.Kind}."),
    };

    private string InventText()
    {
        var runes = Letters.EnumerateRunes().ToArray();
        return string.Concat(Enumerable.Range(0, _random.Next(9)).Select(_ => runes[_random.Next(runes.Length)].ToString()));
    }

    private LocalDate InventDate() => new LocalDate(2026, 1, 1).PlusDays(_random.Next(-20000, 20000));

    // Both databases keep microseconds.
    private Instant InventInstant() => Instant.FromUnixTimeTicks(_random.NextInt64(0, 40_000_000_000_000_000) / 10 * 10);

    private byte[] InventBytes()
    {
        var bytes = new byte[_random.Next(40)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private Guid InventUuid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private T Pick<T>(params ReadOnlySpan<T> choices)
        where T : notnull => choices[_random.Next(choices.Length)];

    private static int IndexOf(PortableTable table, string column) => table.Columns.Select(c => c.Name).ToList().IndexOf(column);

    /// <summary>A key that holds null is unequal to every other.</summary>
    private static string KeyOf(PortableTable table, string[] columns, object?[] row, int number) => string.Join('\u001f', columns.Select(column =>
        row[IndexOf(table, column)] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : $"null {number}"));

    /// <summary>The model reads only the names of an enumeration from such a column.</summary>
    private static Dictionary<(string Table, string Column), string[]> ReadAllowedTexts()
    {
        using var context = DistrictDatabase.At("any.db").CreateContext();
        var names = new Dictionary<(string, string), string[]>();
        foreach (var table in context.Model.GetRelationalModel().Tables)
        {
            foreach (var mapping in table.Columns.SelectMany(column => column.PropertyMappings))
            {
                var type = Nullable.GetUnderlyingType(mapping.Property.ClrType) ?? mapping.Property.ClrType;
                if (type.IsEnum && mapping.TypeMapping.Converter?.ProviderClrType == typeof(string))
                    names[(table.Name, mapping.Column.Name)] = Enum.GetNames(type);
            }
        }
        // JSON in a text column.
        names[("Offers", "Texts")] = ["[]", """[{"language":"ar","title":"دورة \"A1\"","description":null}]"""];
        names[("Sessions", "Exceptions")] = ["[]", """[{"date":"2026-12-24"},{"date":"2026-12-31","start":"10:00:00","end":"12:30:00"}]"""];
        names[("UnservedRides", "Reliefs")] = ["[]", """[{"kind":"Place","amount":1,"capacity":"ChildSeat","driverId":3},{"kind":"OneMoreDriver","amount":1}]"""];
        return names;
    }
}
