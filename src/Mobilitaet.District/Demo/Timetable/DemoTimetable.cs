using System.Text;
using ICSharpCode.SharpZipLib.Zip;
using Mobilitaet.District.Demo.Amenities;
using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>Writes the demo timetable as a GTFS feed in one zip file, the same bytes on every machine.</summary>
internal static class DemoTimetable
{
    /// <summary>A zip file needs a time for every entry; a fixed one keeps the file reproducible.</summary>
    private static readonly DateTime s_timestamp = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static void Write(DistrictFacts facts, DemoMap map, IReadOnlyList<Village> villages, IReadOnlyList<Institution> institutions, string path)
    {
        var roads = new BusRoads(map);
        var places = new StopPlaces(facts, roads, villages, institutions);
        var trips = new TripList(places, roads);
        using var stream = File.Create(path);
        // SharpZipLib compresses in managed code; the runtime's own zlib differs between platforms.
        using var zip = new ZipOutputStream(stream) { UseZip64 = UseZip64.Off };
        zip.SetLevel(9);
        foreach (var (file, text) in FeedTables.All(places, trips))
        {
            zip.PutNextEntry(new ZipEntry(file) { DateTime = s_timestamp });
            zip.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
