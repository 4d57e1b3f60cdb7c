using System.Globalization;
using Microsoft.Data.Sqlite;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using NetTopologySuite.Geometries;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>Writes tables as the layers of a GeoPackage (OGC 12-128r18, version 1.3) in WGS 84, row by row; suppressed numbers are null.</summary>
public static class GeoPackageExport
{
    /// <summary>Writes a new file and puts it in the place of an older one only when it is complete.</summary>
    /// <param name="tables">One layer each; tables without shapes become attribute tables.</param>
    /// <param name="path">The file, by custom ending in <c>.gpkg</c>.</param>
    /// <param name="changedAt">The time that the file names as that of its last change.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(IReadOnlyList<ExportTable> tables, string path, Instant changedAt)
    {
        var unfinished = path + ".unfinished";
        try
        {
            File.Delete(unfinished);
            using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
            {
                connection.Open();
                Execute(connection, GeoPackageSchema.Identity);
                using var transaction = connection.BeginTransaction();
                Execute(connection, GeoPackageSchema.Tables);
                foreach (var table in tables)
                    WriteTable(connection, table, changedAt);
                transaction.Commit();
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new InputException($"{path} cannot be written: {failure.Message}", failure);
        }
    }

    private static void WriteTable(SqliteConnection connection, ExportTable table, Instant changedAt)
    {
        var columns = string.Concat(table.Columns.Select(column => $", {Quote(column.Name)} {TypeOf(column.Kind)}"));
        var shape = table.Shape is { } kind ? $", geom {NameOf(kind)}" : "";
        Execute(connection, $"CREATE TABLE {Quote(table.Name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL{shape}{columns})");
        // A layer must be listed before its shapes may be; its bounds are known only at the end.
        Execute(connection, "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id) VALUES (@p0, @p1, @p2, @p3, @p4)",
            table.Name, table.Shape is null ? "attributes" : "features", table.German,
            InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'").Format(changedAt), table.Shape is null ? null : GeoPackageSchema.Wgs84);
        if (table.Shape is { } type)
            Execute(connection, "INSERT INTO gpkg_geometry_columns VALUES (@p0, 'geom', @p1, @p2, 0, 0)", table.Name, NameOf(type), GeoPackageSchema.Wgs84);
        var bounds = WriteRows(connection, table);
        if (!bounds.IsNull)
        {
            Execute(connection, "UPDATE gpkg_contents SET min_x = @p1, min_y = @p2, max_x = @p3, max_y = @p4 WHERE table_name = @p0",
                table.Name, bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY);
        }
    }

    private static Envelope WriteRows(SqliteConnection connection, ExportTable table)
    {
        var names = table.Columns.Select(column => Quote(column.Name)).Concat(table.Shape is null ? [] : ["geom"]).ToList();
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {Quote(table.Name)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})";
        var parameters = names.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" })).ToList();
        var bounds = new Envelope();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Values.Count; i++)
                parameters[i].Value = (row.Values[i] is PeopleCount count ? count.Rounded : row.Values[i]) ?? DBNull.Value;
            if (table.Shape is not null)
            {
                parameters[^1].Value = row.Shape is { } shape ? GeoPackageShape.Write(shape, GeoPackageSchema.Wgs84) : DBNull.Value;
                if (row.Shape is not null)
                    bounds.ExpandToInclude(row.Shape.EnvelopeInternal);
            }
            command.ExecuteNonQuery();
        }
        return bounds;
    }

    private static void Execute(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), values[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string NameOf(OgcGeometryType type) => type.ToString().ToUpperInvariant();

    private static string TypeOf(ExportValueKind kind) => kind switch
    {
        ExportValueKind.Whole => "INTEGER",
        ExportValueKind.Decimal => "REAL",
        _ => "TEXT",
    };
}
