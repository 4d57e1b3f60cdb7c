using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>frequencies.txt</c>.</summary>
internal static class FrequencyReader
{
    private const int DaySeconds = 86_400;

    public static GtfsFrequency[] Read(FeedTables feed, FeedIds ids)
    {
        using var table = feed.Find(GtfsFileNames.Frequencies);
        if (table is null)
            return [];
        var frequencies = new List<(GtfsFrequency Frequency, int Row)>();
        var trip = table.EssentialColumn("trip_id");
        var start = table.EssentialColumn("start_time");
        var end = table.EssentialColumn("end_time");
        var headway = table.EssentialColumn("headway_secs");
        var exact = table.Column("exact_times");
        while (table.Next())
        {
            if (table.RequiredReference(trip, ids.Trips, GtfsFileNames.Trips) is not { } tripIndex)
                continue;
            if (table.IsEmpty(start) || table.IsEmpty(end) || table.IsEmpty(headway))
                table.ReportRow(GtfsRules.MissingRequiredField, "A required field is empty; the row was left out.");
            else if (table.Time(start) is >= 0 and var first && table.Time(end) is >= 0 and var last && table.Whole(headway, 1, DaySeconds) is { } seconds)
                Add(table, frequencies, new GtfsFrequency(tripIndex, first, last, seconds, table.Choice(exact, 1) == 1), end);
        }
        ReportOverlaps(feed.Notices, frequencies);
        return [.. frequencies.Select(f => f.Frequency)];
    }

    private static void Add(GtfsTable table, List<(GtfsFrequency, int)> frequencies, GtfsFrequency frequency, GtfsColumn end)
    {
        if (frequency.End < frequency.Start)
            table.Report(GtfsRules.StartAndEndRangeOutOfOrder, end, "The trips end before they start; the row was left out.");
        else if (frequency.End == frequency.Start)
            table.Report(GtfsRules.StartAndEndRangeEqual, end, "The trips end when they start; the row was left out.");
        else
            frequencies.Add((frequency, table.Row));
    }

    private static void ReportOverlaps(GtfsNotices notices, List<(GtfsFrequency Frequency, int Row)> frequencies)
    {
        foreach (var trip in frequencies.GroupBy(f => f.Frequency.Trip))
        {
            var until = -1;
            foreach (var (frequency, row) in trip.OrderBy(f => f.Frequency.Start))
            {
                if (frequency.Start < until)
                    notices.Add(GtfsRules.OverlappingFrequency, GtfsFileNames.Frequencies, row, "start_time", "The period overlaps another one of the same trip; both run.");
                until = Math.Max(until, frequency.End);
            }
        }
    }
}
