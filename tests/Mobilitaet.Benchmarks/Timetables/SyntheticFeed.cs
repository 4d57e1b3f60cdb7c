using System.Globalization;
using System.IO.Compression;

namespace Mobilitaet.Benchmarks.Timetables;

/// <summary>Writes a feed of any size: lines of neighbouring stops on a square of villages, running all day in both directions.</summary>
internal static class SyntheticFeed
{
    private const int StopsPerLine = 40;
    private const double DegreesApart = 0.006;

    public static void Write(string path, int stops, int stopTimes)
    {
        var side = (int)Math.Ceiling(Math.Sqrt(stops));
        // Every stop lies on about two lines; the trips a line needs follow from the wanted number of stop times.
        var lines = Math.Max(2, stops * 2 / StopsPerLine);
        var tripsPerDirection = Math.Max(1, stopTimes / (lines * 2 * StopsPerLine));
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        WriteFile(zip, "agency.txt", "agency_id,agency_name,agency_url,agency_timezone", ["A,Synthetic,https://example.org,Europe/Berlin"]);
        WriteFile(zip, "calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date", ["D,1,1,1,1,1,1,1,20190101,20191231"]);
        WriteFile(zip, "stops.txt", "stop_id,stop_name,stop_lat,stop_lon", Enumerable.Range(0, stops).Select(stop => string.Create(
            CultureInfo.InvariantCulture, $"{stop},Stop {stop},{50 + (stop / side * DegreesApart):0.####},{9 + (stop % side * DegreesApart):0.####}")));
        WriteFile(zip, "routes.txt", "route_id,agency_id,route_short_name,route_type", Enumerable.Range(0, lines).Select(line => $"{line},A,{line},3"));
        WriteFile(zip, "trips.txt", "route_id,service_id,trip_id", Trips(lines, tripsPerDirection).Select(trip => $"{trip.Line},D,{trip.Id}"));
        WriteFile(zip, "stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence", StopTimes(stops, side, lines, tripsPerDirection));
    }

    private static IEnumerable<(int Line, int Direction, int Number, string Id)> Trips(int lines, int perDirection)
    {
        for (var line = 0; line < lines; line++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                for (var number = 0; number < perDirection; number++)
                    yield return (line, direction, number, $"{line}-{direction}-{number}");
            }
        }
    }

    private static IEnumerable<string> StopTimes(int stops, int side, int lines, int perDirection)
    {
        var ways = Enumerable.Range(0, lines).Select(line => Way(line, stops, side)).ToArray();
        foreach (var (line, direction, number, id) in Trips(lines, perDirection))
        {
            var way = ways[line];
            var time = (5 * 3600) + (number * 16 * 3600 / perDirection / 60 * 60) + (line % 20 * 60);
            for (var i = 0; i < way.Length; i++)
            {
                var stop = way[direction == 0 ? i : way.Length - 1 - i];
                var clock = $"{time / 3600:00}:{time / 60 % 60:00}:{time % 60:00}";
                yield return $"{id},{clock},{clock},{stop},{i + 1}";
                time += 60 + ((stop % 3) * 30);
            }
        }
    }

    /// <summary>A line wanders over the grid from a random stop, mostly straight on.</summary>
    private static int[] Way(int line, int stops, int side)
    {
        var random = new Random(line);
        var (x, y) = (random.Next(side), random.Next(side));
        var (dx, dy) = random.Next(2) == 0 ? (1, 0) : (0, 1);
        var way = new List<int>();
        while (way.Count < StopsPerLine)
        {
            var stop = (y * side) + x;
            if (stop < stops && (way.Count == 0 || way[^1] != stop))
                way.Add(stop);
            if (random.Next(8) == 0)
                (dx, dy) = random.Next(2) == 0 ? (dy, dx) : (-dy, -dx);
            x = (x + dx + side) % side;
            y = (y + dy + side) % side;
        }
        return [.. way];
    }

    private static void WriteFile(ZipArchive zip, string name, string header, IEnumerable<string> rows)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.WriteLine(header);
        foreach (var row in rows)
            writer.WriteLine(row);
    }
}
