using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Npgsql;
using NpgsqlTypes;

namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>Writes entries of the travel table; on PostgreSQL by binary COPY, because a state's table has millions.</summary>
internal static class TravelTableStore
{
    private const string Copy = """COPY "TravelTableEntries" ("MunicipalityAgs", "OfferId", "Mode", "State", "Seconds", "Metres") FROM STDIN (FORMAT BINARY)""";

    /// <summary>Belongs to the context's transaction.</summary>
    public static async Task AddAsync(DistrictContext context, IEnumerable<TravelTableEntry> entries, CancellationToken cancellation)
    {
        if (context.Database.IsNpgsql())
        {
            await CopyAsync((NpgsqlConnection)context.Database.GetDbConnection(), entries, cancellation);
            return;
        }
        context.TravelTableEntries.AddRange(entries);
        await context.SaveChangesAsync(cancellation);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<TravelTableEntry> entries, CancellationToken cancellation)
    {
        await using var importer = await connection.BeginBinaryImportAsync(Copy, cancellation);
        // The server checks every reference before it answers.
        importer.Timeout = TimeSpan.FromHours(1);
        foreach (var entry in entries)
        {
            await importer.StartRowAsync(cancellation);
            await importer.WriteAsync(entry.MunicipalityAgs, NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(entry.OfferId, NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(entry.Mode.ToString(), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(entry.State.ToString(), NpgsqlDbType.Text, cancellation);
            await WriteAsync(importer, entry.Seconds, cancellation);
            await WriteAsync(importer, entry.Metres, cancellation);
        }
        await importer.CompleteAsync(cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter importer, int? value, CancellationToken cancellation) =>
        value is { } number ? importer.WriteAsync(number, NpgsqlDbType.Integer, cancellation) : importer.WriteNullAsync(cancellation);
}
