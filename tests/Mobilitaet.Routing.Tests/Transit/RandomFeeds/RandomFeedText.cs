using System.Globalization;
using System.Text;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>Writes a random timetable as the GTFS files that mean the same.</summary>
internal static class RandomFeedText
{
    public static TextFeed Of(RandomTimetable timetable) => TextFeed.Small()
        .Without("calendar.txt")
        .With("stops.txt", "stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding" + Rows(timetable.StopCount, stop => string.Create(CultureInfo.InvariantCulture, $"s{stop},Stop {stop},51,{9.5 + (stop * 0.01)},{(timetable.BarredStops.Contains(stop) ? 2 : 0)}")))
        .With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_last_day,prior_notice_last_time"
            + Rows(2, rule => $"b{rule},1,{timetable.BookingNotices[rule]},,") + $"\nb2,2,,1,{Clock(timetable.EarlierDayLimit)}")
        .With("routes.txt", "route_id,route_short_name,route_type" + Rows(RandomTimetable.LineCount, line => $"l{line},{line},3"))
        .With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id,to_trip_id,from_route_id,to_route_id"
            + Rows(timetable.Transfers.Count, i => timetable.Transfers[i] is var rule ? $"s{rule.FromStop},s{rule.ToStop},{rule.Kind},{(rule.Kind == 2 ? rule.Seconds : "")},,,," : "")
            + Rows(timetable.SpecificTransfers.Count, i => timetable.SpecificTransfers[i] is var rule
                ? $"s{rule.FromStop},s{rule.ToStop},{rule.Kind},{(rule.Kind == 2 ? rule.Seconds : "")},{Name('t', rule.FromTrip)},{Name('t', rule.ToTrip)},{Name('l', rule.FromLine)},{Name('l', rule.ToLine)}" : "")
            + Rows(timetable, (trip, i) => trip.Seated is { } seated ? $"s{timetable.Trips[i - 1].Stops[^1]},s{trip.Stops[0]},{(seated ? 4 : 5)},,t{i - 1},t{i},," : ""))
        .With("trips.txt", "route_id,service_id,trip_id,wheelchair_accessible,block_id" + Rows(timetable, (trip, i) => $"l{trip.Line},d{i},t{i},{(trip.IsBarred ? 2 : 0)},{(trip.Block < 0 ? "" : $"v{trip.Block}")}"))
        .With("calendar_dates.txt", "service_id,date,exception_type" + Rows(timetable, Dates))
        .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times" + Rows(timetable, (trip, i) => trip.Headway == 0 ? ""
            : $"t{i},{Clock(trip.Departures[0])},{Clock(trip.Departures[0] + (trip.Runs * trip.Headway))},{trip.Headway},{i % 2}"))
        .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id"
            + Rows(timetable, StopTimes));

    private static string Dates(RandomTrip trip, int number) => string.Join('\n', Enumerable.Range(0, 3).Where(day => trip.ServiceDays[day])
        .Select(day => $"d{number},{RandomTimetable.Date.PlusDays(day - 1).ToString("uuuuMMdd", CultureInfo.InvariantCulture)},1"));

    private static string StopTimes(RandomTrip trip, int number) => string.Join('\n', Enumerable.Range(0, trip.Length).Select(i =>
        $"t{number},{Clock(trip.Arrivals[i])},{Clock(trip.Departures[i])},s{trip.Stops[i]},{i},{Use(trip.Board[i])},{Use(trip.Alight[i])},"
        + $"{Rule(trip.Board[i], trip.Booking)},{Rule(trip.Alight[i], trip.Booking)}"));

    private static string Name(char kind, int number) => number < 0 ? "" : $"{kind}{number}";

    private static string Use(StopUse use) => use switch { StopUse.None => "1", StopUse.Regular => "0", _ => "2" };

    private static string Rule(StopUse use, int booking) => use == StopUse.OnDemand ? $"b{booking}" : "";

    private static string Clock(int seconds) => $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}";

    private static string Rows(RandomTimetable timetable, Func<RandomTrip, int, string> row) =>
        Rows(timetable.Trips.Count, i => timetable.Trips[i].Runs > 0 ? row(timetable.Trips[i], i) : "");

    private static string Rows(int count, Func<int, string> row)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var line = row(i);
            if (line.Length > 0)
                text.Append('\n').Append(line);
        }
        return text.ToString();
    }
}
