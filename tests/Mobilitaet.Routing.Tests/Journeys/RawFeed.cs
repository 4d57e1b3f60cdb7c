using System.Globalization;
using System.IO.Compression;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>A feed read straight from its tables, without the importer: the witness for journeys.</summary>
internal sealed class RawFeed
{
    private readonly Dictionary<string, Dictionary<string, string>> _trips;
    private readonly Dictionary<string, List<Dictionary<string, string>>> _calls;
    private readonly Dictionary<string, Dictionary<string, string>> _calendar;
    private readonly Dictionary<(string, string), string> _exceptions;

    private readonly HashSet<(string, string)> _timed;

    private RawFeed(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        _trips = Read(archive, "trips.txt").ToDictionary(row => row["trip_id"]);
        _calls = Read(archive, "stop_times.txt").GroupBy(row => row["trip_id"])
            .ToDictionary(group => group.Key, group => group.OrderBy(row => int.Parse(row["stop_sequence"], CultureInfo.InvariantCulture)).ToList());
        _calendar = Read(archive, "calendar.txt").ToDictionary(row => row["service_id"]);
        _exceptions = Read(archive, "calendar_dates.txt").ToDictionary(row => (row["service_id"], row["date"]), row => row["exception_type"]);
        _timed = [.. Read(archive, "transfers.txt").Where(row => row["transfer_type"] == "1").Select(row => (row["from_stop_id"], row["to_stop_id"]))];
    }

    public static RawFeed Open(string zip) => new(zip);

    public bool Runs(string trip, LocalDate date)
    {
        var service = _trips[trip]["service_id"];
        var day = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (_exceptions.TryGetValue((service, day), out var exception))
            return exception == "1";
        return _calendar.TryGetValue(service, out var row)
            && string.CompareOrdinal(row["start_date"], day) <= 0 && string.CompareOrdinal(day, row["end_date"]) <= 0
            && row[date.DayOfWeek.ToString().ToLowerInvariant()] == "1";
    }

    /// <summary>Whether the feed promises that one vehicle waits for the other.</summary>
    public bool Waits(string from, string to) => _timed.Contains((from, to));

    public string RouteOf(string trip) => _trips[trip]["route_id"];

    /// <summary>Whether the trip leaves one stop and reaches another at these seconds of its service day; null fields in the feed count as a match.</summary>
    public bool Serves(string trip, string from, int departure, string to, int arrival)
    {
        var calls = _calls[trip];
        for (var i = 0; i < calls.Count; i++)
        {
            if (calls[i]["stop_id"] != from || !IsTime(calls[i]["departure_time"], departure) || calls[i].GetValueOrDefault("pickup_type") == "1")
                continue;
            for (var j = i + 1; j < calls.Count; j++)
            {
                if (calls[j]["stop_id"] == to && IsTime(calls[j]["arrival_time"], arrival) && calls[j].GetValueOrDefault("drop_off_type") != "1")
                    return true;
            }
        }
        return false;
    }

    private static bool IsTime(string text, int seconds)
    {
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var parts = text.Trim().Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0] * 3600) + (parts[1] * 60) + parts[2] == seconds;
    }

    private static List<Dictionary<string, string>> Read(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
            return [];
        using var reader = new StreamReader(entry.Open());
        var header = Split(reader.ReadLine()!.TrimStart('\uFEFF'));
        var rows = new List<Dictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            var cells = Split(line);
            rows.Add(header.Select((column, i) => (column, i)).ToDictionary(pair => pair.column.Trim(), pair => pair.i < cells.Count ? cells[pair.i] : ""));
        }
        return rows;
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += c;
        }
        return cells;
    }
}
