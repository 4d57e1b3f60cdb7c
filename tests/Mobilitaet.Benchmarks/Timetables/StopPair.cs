using System.Globalization;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Benchmarks.Timetables;

/// <summary>One line of a pairs file: <c>id,from_stop_id,to_stop_id,departure_time</c>.</summary>
internal sealed record StopPair(string Id, Stop From, Stop To, ServiceTime Departure)
{
    public static List<StopPair> Read(string path, Timetable timetable)
    {
        var pairs = new List<StopPair>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length < 4)
                continue;
            pairs.Add(new StopPair(cells[0], Known(timetable, cells[1]), Known(timetable, cells[2]), Time(cells[3])));
        }
        return pairs;
    }

    /// <summary>Pairs between stops that are served on the day, leaving by day.</summary>
    public static List<StopPair> Random(IReadOnlyList<Stop> stops, int count)
    {
        var random = new Random(20260101);
        Stop Any() => stops[random.Next(stops.Count)];
        return [.. Enumerable.Range(0, count).Select(i =>
            new StopPair(i.ToString(CultureInfo.InvariantCulture), Any(), Any(), ServiceTime.At(random.Next(6, 20), random.Next(60))))];
    }

    private static Stop Known(Timetable timetable, string id) =>
        timetable.FindStop(id) ?? throw new InputException($"The feed has no stop '{id}'.");

    private static ServiceTime Time(string text)
    {
        var parts = text.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return ServiceTime.At(parts[0], parts[1], parts.Length > 2 ? parts[2] : 0);
    }
}
