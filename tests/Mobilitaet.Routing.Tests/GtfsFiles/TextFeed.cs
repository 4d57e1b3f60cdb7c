using System.IO.Compression;
using System.Text;
using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>A small feed written as text; what a test does not say is a working default: one agency, one bus line "1", service "daily" through 2024.</summary>
internal sealed class TextFeed : IDisposable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-gtfs-");

    public GtfsNotices Notices { get; } = new();

    /// <summary>An empty feed without the defaults.</summary>
    public static TextFeed Empty() => new();

    /// <summary>The defaults: stops A to D in a row 1 km apart, line 1, service "daily"; without trips.</summary>
    public static TextFeed Small() => new TextFeed()
        .With("agency.txt", """
            agency_id,agency_name,agency_url,agency_timezone
            V,Verkehrsbetrieb,https://example.org,Europe/Berlin
            """)
        .With("stops.txt", """
            stop_id,stop_name,stop_lat,stop_lon
            A,Anger,51.20,10.00
            B,Brunnen,51.21,10.00
            C,Chaussee,51.22,10.00
            D,Damm,51.23,10.00
            """)
        .With("routes.txt", """
            route_id,agency_id,route_short_name,route_type
            1,V,1,3
            """)
        .With("calendar.txt", """
            service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
            daily,1,1,1,1,1,1,1,20240101,20241231
            """);

    /// <summary><see cref="Small"/> with one trip A 8:00, B 8:10, C 8:20, D 8:30.</summary>
    public static TextFeed WithOneTrip() => Small()
        .With("trips.txt", """
            route_id,service_id,trip_id
            1,daily,T
            """)
        .With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            T,08:00:00,08:00:00,A,1
            T,08:10:00,08:10:00,B,2
            T,08:20:00,08:20:00,C,3
            T,08:30:00,08:30:00,D,4
            """);

    public TextFeed With(string file, string text) => With(file, Utf8.GetBytes(text));

    public TextFeed With(string file, byte[] content)
    {
        _files[file] = content;
        return this;
    }

    public TextFeed Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    public byte[] Content(string file) => _files[file];

    /// <summary>Adds lines to the end of a file.</summary>
    public TextFeed AddRows(string file, string rows) => With(file, [.. _files[file], .. Utf8.GetBytes("\n" + rows)]);

    /// <summary>Replaces text in a file; the text must be there.</summary>
    public TextFeed Change(string file, string from, string to)
    {
        var text = Utf8.GetString(_files[file]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return With(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public string WriteFolder()
    {
        var folder = _folder.CreateSubdirectory("feed");
        foreach (var (file, content) in _files)
            File.WriteAllBytes(Path.Combine(folder.FullName, file), content);
        return folder.FullName;
    }

    /// <param name="inside">A folder inside the archive, with a slash at its end.</param>
    public string WriteZip(string inside = "")
    {
        var path = Path.Combine(_folder.FullName, "feed.zip");
        File.WriteAllBytes(path, ToZip(inside));
        return path;
    }

    public byte[] ToZip(string inside = "")
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (file, content) in _files)
            {
                using var stream = archive.CreateEntry(inside + file).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Reads the feed from a folder; its notices are in <see cref="Notices"/>.</summary>
    public GtfsFeed Read(GtfsReadOptions? options = null) => GtfsFeed.Read(WriteFolder(), Notices, options);

    public GtfsNotice SingleNotice(string code) => Assert.Single(Notices.List(), g => g.Code == code).Examples[0];

    /// <summary>May be called again: whoever imports a feed deletes it too.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_folder.FullName))
            _folder.Delete(recursive: true);
    }
}
