using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mobilitaet.District.Database.Backups.Tables;

/// <summary>Reads and writes whole tables of a database row by row, in the connection and transaction of a context.</summary>
internal abstract class StoredTables(DistrictContext context)
{
    protected DbConnection Connection => context.Database.GetDbConnection();

    protected DbTransaction? Transaction => context.Database.CurrentTransaction?.GetDbTransaction();

    public static StoredTables Of(DistrictContext context) =>
        context.Database.IsNpgsql() ? new PostgresTables(context) : new SqliteTables(context);

    /// <summary>Begins the only writing on this database: no job can begin and nobody can write until its end.</summary>
    public async Task<IDbContextTransaction> BeginWritingAloneAsync(PortableSchema schema, CancellationToken cancellation)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellation);
        try
        {
            await LockAsync(schema, cancellation);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public abstract Task ClearAsync(PortableSchema schema, CancellationToken cancellation);

    /// <summary>Adds all rows, whose tables they refer to must be there already.</summary>
    public abstract Task WriteAsync(PortableTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>Lets the database count on behind the highest number of each table.</summary>
    public abstract Task CountOnAsync(PortableSchema schema, CancellationToken cancellation);

    /// <summary>All rows in the order of the primary key.</summary>
    /// <exception cref="Routing.InputException">A value is not what its column holds.</exception>
    public async IAsyncEnumerable<object?[]> ReadAsync(PortableTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = CreateCommand(
            $"SELECT {ColumnsOf(table)} FROM {Quote(table.Name)} ORDER BY {string.Join(", ", table.Key.Select(Quote))}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = new object?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : Read(reader, i, table);
            yield return row;
        }
    }

    public async Task<long> CountAsync(PortableTable table, CancellationToken cancellation)
    {
        await using var command = CreateCommand($"SELECT count(*) FROM {Quote(table.Name)}");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The first table that holds a row; null when there is none.</summary>
    public async Task<PortableTable?> FindFilledAsync(PortableSchema schema, CancellationToken cancellation)
    {
        foreach (var table in schema.Tables)
        {
            await using var command = CreateCommand($"SELECT 1 FROM {Quote(table.Name)} LIMIT 1");
            if (await command.ExecuteScalarAsync(cancellation) is not null)
                return table;
        }
        return null;
    }

    protected static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    protected static string ColumnsOf(PortableTable table) => string.Join(", ", table.Columns.Select(column => Quote(column.Name)));

    protected abstract Task LockAsync(PortableSchema schema, CancellationToken cancellation);

    protected abstract object Read(DbDataReader reader, int column, PortableTable table);

    protected async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // Names come from the model alone, never from a file.
    protected DbCommand CreateCommand(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandTimeout = 0;
        command.Transaction = Transaction;
        command.CommandText = sql;
        return command;
    }
}
