using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups.Files;
using Mobilitaet.District.Database.Backups.Tables;

namespace Mobilitaet.District.Tests.Database.Backups;

/// <summary>Brings databases to a schema and writes down what they hold, so that two can be compared.</summary>
internal static class StoredSchema
{
    public static async Task MigrateToAsync(DistrictContext context, PortableSchema schema) =>
        await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().Single(id => PortableSchema.NameOf(id) == schema.Name));

    /// <summary>Every row of every table as text, in an order that does not depend on the database.</summary>
    public static async Task<List<string>> ListRowsAsync(DistrictDatabase database, IEnumerable<PortableTable> tables)
    {
        await using var context = database.CreateContext();
        await context.Database.OpenConnectionAsync();
        var lines = new List<string>();
        foreach (var table in tables)
        {
            using var text = new MemoryStream();
            await using (var writing = new RowWriting(text))
            {
                await foreach (var row in StoredTables.Of(context).ReadAsync(table, default))
                    await writing.WriteAsync(table.Columns, row, default);
            }
            lines.AddRange(Encoding.UTF8.GetString(text.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{table.Name} {line}"));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Every entity as the program itself loads it.</summary>
    public static async Task<List<string>> ListEntitiesAsync(DistrictDatabase database)
    {
        await using var context = database.CreateContext();
        var lines = new List<string>();
        foreach (var type in context.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType))
        {
            var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(context, null);
            await foreach (var entity in ((IQueryable<object>)set!).AsAsyncEnumerable())
                lines.Add($"{type.Name} {ValuesOf(context.Entry(entity))}");
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string ValuesOf(EntityEntry entry)
    {
        var parts = entry.ComplexProperties.SelectMany(part => part.Properties);
        return string.Join(" | ", entry.Properties.Concat(parts).Select(property => $"{property.Metadata.Name}={TextOf(property.CurrentValue)}"));
    }

    private static string TextOf(object? value) => value switch
    {
        null => "-",
        string text => $"'{text}'",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(TextOf))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
