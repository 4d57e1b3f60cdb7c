using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Mobilitaet.District.Database.Backups.Tables;

/// <summary>
/// All tables as a migration leaves them, for either kind of database. Migrations of the same name make the same tables in both;
/// the one for PostgreSQL is read, because its types still tell dates, instants and lists apart where SQLite has text and numbers.
/// </summary>
internal sealed class PortableSchema
{
    private static readonly Lazy<IReadOnlyList<PortableSchema>> Known = new(ReadAll);

    private PortableSchema(string name, IReadOnlyList<PortableTable> tables)
    {
        Name = name;
        Tables = tables;
    }

    /// <summary>Every schema that this program knows, oldest first.</summary>
    public static IReadOnlyList<PortableSchema> All => Known.Value;

    public static PortableSchema Newest => All[^1];

    /// <summary>The name of the migration, without its date, which differs between the kinds of database.</summary>
    public string Name { get; }

    /// <summary>All tables, each behind those that it refers to.</summary>
    public IReadOnlyList<PortableTable> Tables { get; }

    /// <summary>Null when this program does not know it, because the program is older or the name is wrong.</summary>
    public static PortableSchema? Find(string name) => All.FirstOrDefault(schema => schema.Name == name);

    /// <summary>The name of a migration without its date.</summary>
    public static string NameOf(string migrationId) => migrationId[(migrationId.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Reads the schema out of any model for PostgreSQL.</summary>
    public static PortableSchema Of(string name, IModel model)
    {
        var tables = new List<PortableTable>();
        var waiting = model.GetRelationalModel().Tables.Where(table => !table.IsExcludedFromMigrations).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || !waiting.Contains(key.PrincipalTable)))
                ?? throw new InvalidOperationException($"The tables {string.Join(", ", waiting.Select(table => table.Name))} refer to each other in a circle, which no order of restoring satisfies.");
            waiting.Remove(next);
            tables.Add(TableOf(next));
        }
        return new PortableSchema(name, tables);
    }

    private static List<PortableSchema> ReadAll()
    {
        // Describing a model needs a context, but no server.
        using var context = DistrictDatabase.At("Host=localhost;Database=schema").CreateContext();
        var migrations = context.GetService<IMigrationsAssembly>();
        var initializer = context.GetService<IModelRuntimeInitializer>();
        return [.. migrations.Migrations.OrderBy(migration => migration.Key, StringComparer.Ordinal).Select(migration =>
        {
            var model = migrations.CreateMigration(migration.Value, context.Database.ProviderName!).TargetModel;
            return Of(NameOf(migration.Key), initializer.Initialize(model, designTime: true, validationLogger: null));
        })];
    }

    private static PortableTable TableOf(ITable table) => new(
        table.Name,
        [.. table.Columns
            .Where(column => column.ComputedColumnSql is null)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .Select(column => new PortableColumn(column.Name, KindOf(table, column), column.IsNullable))],
        [.. (table.PrimaryKey ?? throw new InvalidOperationException($"The table {table.Name} has no primary key.")).Columns.Select(column => column.Name)],
        table.Columns.FirstOrDefault(IsNumbered)?.Name);

    private static bool IsNumbered(IColumn column) =>
        column.PropertyMappings.Any(mapping => NpgsqlPropertyExtensions.GetValueGenerationStrategy(mapping.Property, StoreObjectIdentifier.Table(column.Table.Name, column.Table.Schema))
            is NpgsqlValueGenerationStrategy.IdentityByDefaultColumn or NpgsqlValueGenerationStrategy.IdentityAlwaysColumn or NpgsqlValueGenerationStrategy.SerialColumn);

    private static ColumnKind KindOf(ITable table, IColumn column) => WithoutLength(column.StoreType) switch
    {
        "text" or "character varying" => ColumnKind.Text,
        "smallint" => ColumnKind.Short,
        "integer" => ColumnKind.Integer,
        "bigint" => ColumnKind.Long,
        "real" => ColumnKind.Real,
        "double precision" => ColumnKind.Double,
        "numeric" => ColumnKind.Decimal,
        "boolean" => ColumnKind.Boolean,
        "date" => ColumnKind.Date,
        "time" => ColumnKind.Time,
        "timestamp with time zone" => ColumnKind.Instant,
        "bytea" => ColumnKind.Bytes,
        "uuid" => ColumnKind.Uuid,
        "jsonb" => ColumnKind.Json,
        "text[]" or "character varying[]" => ColumnKind.TextList,
        "integer[]" => ColumnKind.IntegerList,
        "bigint[]" => ColumnKind.LongList,
        "double precision[]" => ColumnKind.DoubleList,
        var type => throw new InvalidOperationException($"{table.Name}.{column.Name} is of the type '{type}', which backups do not know; add a kind of column for it."),
    };

    /// <summary><c>character varying(60)[]</c> is <c>character varying[]</c>.</summary>
    private static string WithoutLength(string type)
    {
        var from = type.IndexOf('(', StringComparison.Ordinal);
        return from < 0 ? type : type[..from] + type[(type.IndexOf(')', from) + 1)..];
    }
}
