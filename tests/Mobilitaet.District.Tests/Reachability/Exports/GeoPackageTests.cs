using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Mobilitaet.Routing;
using NetTopologySuite.IO;

namespace Mobilitaet.District.Tests.Reachability.Exports;

/// <summary>A GeoPackage against the requirements of its standard, and against GDAL where that is installed.</summary>
public sealed class GeoPackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-geopackage-");

    private string File => Path.Combine(_folder.FullName, "reach.gpkg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Names_itself_a_GeoPackage_of_version_1_3()
    {
        ExportDistrict.Export.WriteGeoPackage(File);
        var bytes = System.IO.File.ReadAllBytes(File);
        Assert.Equal("SQLite format 3\0"u8.ToArray(), bytes[..16]);
        Assert.Equal("GPKG"u8.ToArray(), bytes[68..72]);
        Assert.Equal(10300, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(60)));
    }

    [Fact]
    public void Has_the_tables_rows_and_keys_that_the_standard_asks_for()
    {
        ExportDistrict.Export.WriteGeoPackage(File);
        Assert.Equal(["-1 NONE", "0 NONE", "4326 EPSG"], Ask("SELECT srs_id || ' ' || organization FROM gpkg_spatial_ref_sys ORDER BY srs_id"));
        Assert.Equal(["municipalities features 4326 9 50 11 52", "places features 4326 9.9 51 9.9 51.03"],
            Ask("SELECT table_name || ' ' || data_type || ' ' || srs_id || ' ' || printf('%g', min_x) || ' ' || printf('%g', min_y) || ' ' || printf('%g', max_x) || ' ' || printf('%g', max_y) FROM gpkg_contents ORDER BY 1"));
        Assert.Equal(["2026-11-23T06:00:00.000Z"], Ask("SELECT DISTINCT last_change FROM gpkg_contents"));
        Assert.Equal(["municipalities geom MULTIPOLYGON 4326 0 0", "places geom POINT 4326 0 0"],
            Ask("SELECT table_name || ' ' || column_name || ' ' || geometry_type_name || ' ' || srs_id || ' ' || z || ' ' || m FROM gpkg_geometry_columns ORDER BY 1"));
        Assert.Equal(["ok"], Ask("PRAGMA integrity_check"));
        Assert.Empty(Ask("PRAGMA foreign_key_check"));
        Assert.Equal(["fid INTEGER 1 1"], Ask("SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM pragma_table_info('places') WHERE pk = 1"));
    }

    [Fact]
    public void Keeps_shapes_and_leaves_suppressed_numbers_empty()
    {
        ExportDistrict.Export.WriteGeoPackage(File);
        Assert.Equal(["Sontra 600", "Weißenborn 83", "Bärenhöfe -", "Datterode 100"],
            Ask("SELECT place || ' ' || coalesce(people, '-') FROM places WHERE category = 'Language' ORDER BY fid"));
        var point = Shape("SELECT geom FROM places WHERE place = 'Weißenborn' AND category = 'Language'");
        Assert.Equal(("GP", 0, 0b1, 4326), (System.Text.Encoding.ASCII.GetString(point, 0, 2), point[2], point[3], BinaryPrimitives.ReadInt32LittleEndian(point.AsSpan(4))));
        Assert.Equal("POINT (9.9 51.01)", new WKBReader().Read(point[8..]).AsText());
        var area = Shape("SELECT geom FROM municipalities WHERE municipality = 'Sontra' LIMIT 1");
        Assert.Equal(0b11, area[3]);
        Assert.Equal([9, 11, 50, 52], Enumerable.Range(0, 4).Select(i => BinaryPrimitives.ReadDoubleLittleEndian(area.AsSpan(8 + (i * 8)))));
        Assert.Equal(3.75, new WKBReader().Read(area[40..]).Area, 1e-9);
        Assert.Equal(["1"], Ask("SELECT DISTINCT geom IS NULL FROM municipalities WHERE municipality = 'Ringgau'"));
    }

    [Fact]
    public void Writes_the_same_bytes_every_time_and_replaces_an_older_file()
    {
        ExportDistrict.Export.WriteGeoPackage(File);
        var first = System.IO.File.ReadAllBytes(File);
        ExportDistrict.Export.WriteGeoPackage(File);
        Assert.Equal(first, System.IO.File.ReadAllBytes(File));
        Assert.Equal(["reach.gpkg"], _folder.EnumerateFiles().Select(file => file.Name));
    }

    [Fact]
    public void Refuses_a_folder_that_is_not_there_in_one_sentence() =>
        Assert.Throws<InputException>(() => ExportDistrict.Export.WriteGeoPackage(Path.Combine(_folder.FullName, "missing", "reach.gpkg")));

    [Fact]
    public async Task Is_read_by_GDAL()
    {
        const string program = "/usr/bin/ogrinfo";
        Assert.SkipUnless(System.IO.File.Exists(program), "GDAL is not installed");
        ExportDistrict.Export.WriteGeoPackage(File);
        var start = new ProcessStartInfo(program, ["-ro", "-so", "-al", File]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var warnings = process.StandardError.ReadToEndAsync();
        var answer = await process.StandardOutput.ReadToEndAsync();
        Assert.Equal("", await warnings);
        Assert.Contains("Geometry: Multi Polygon", answer, StringComparison.Ordinal);
        Assert.Contains("Geometry: Point", answer, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 8", answer, StringComparison.Ordinal);
        Assert.Contains("Extent: (9.000000, 50.000000) - (11.000000, 52.000000)", answer, StringComparison.Ordinal);
        Assert.Contains("bus_people_one: Integer64", answer, StringComparison.Ordinal);
    }

    private List<string> Ask(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
            answers.Add(reader.GetValue(0).ToString()!);
        return answers;
    }

    private byte[] Shape(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (byte[])command.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
