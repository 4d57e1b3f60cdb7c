using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Journeys.Writing;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>Lists what leaves from a stop, or from all platforms of a station, within a window of time.</summary>
public static class DepartureBoard
{
    /// <summary>Departures in order of time; only those that can be boarded, so never the last call of a trip. Empty outside the timetable.</summary>
    public static IReadOnlyList<BoardDeparture> List(Timetable timetable, Stop stop, Instant from, DepartureBoardOptions options)
    {
        // Checked before the day is told: the calendar itself ends where years have five digits. Nights reach a day beyond the timetable.
        if (from < timetable.Zone.AtStartOfDay(timetable.FirstDay).ToInstant() - options.Window
            || from > timetable.Zone.AtStartOfDay(timetable.LastDay).ToInstant() + Duration.FromDays(2))
            return [];
        var platforms = PlatformsOf(timetable, stop).ToList();
        var board = new List<BoardDeparture>();
        var date = from.InZone(timetable.Zone).Date;
        var end = from + options.Window;
        // A day's timetable ends in the night after it, so each date of the window is asked for its own hours.
        for (var start = from; start <= end && board.Count < options.Limit && date <= timetable.LastDay.PlusDays(1); date = date.PlusDays(1))
        {
            var midnight = timetable.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
            var day = timetable.Day(date, new DayOptions { OnDemand = options.OnDemand });
            var rides = new List<TransitRide>();
            var latest = Math.Min(day.SecondsAt(end), day.SecondsAt(midnight) - 1);
            foreach (var platform in platforms)
                AddRides(day, platform, day.SecondsAt(start), latest, rides);
            board.AddRange(rides.OrderBy(ride => ride.Departure).ThenBy(ride => ride.Pattern).Take(options.Limit - board.Count).Select(ride => Describe(day, ride)));
            start = midnight;
        }
        return board;
    }

    private static IEnumerable<Stop> PlatformsOf(Timetable timetable, Stop stop)
    {
        if (timetable.Tables.Stops[stop.Index].Kind != 1)
            return [stop];
        return timetable.ListStops().Where(platform => timetable.Tables.Stops[platform.Index].Parent == stop.Index);
    }

    private static void AddRides(DayTimetable day, Stop stop, int earliest, int latest, List<TransitRide> rides)
    {
        var tables = day.Tables;
        foreach (var (number, call) in day.BoardingsAt(stop))
        {
            ref readonly var pattern = ref tables.Patterns[number];
            for (var row = 0; row < pattern.TripCount; row++)
            {
                var time = tables.Times[pattern.FirstTime + (row * pattern.CallCount) + call].Departure;
                if (time < earliest || time > latest)
                    continue;
                var last = pattern.CallCount - 1;
                var end = tables.Times[pattern.FirstTime + (row * pattern.CallCount) + last].Arrival;
                rides.Add(new TransitRide(number, row, call, last, stop, new Stop(day.Timetable.VirtualStops.RealOf(tables.Calls[pattern.FirstCall + last].Stop)), time, end));
            }
        }
    }

    private static BoardDeparture Describe(DayTimetable day, TransitRide ride)
    {
        var timetable = day.Timetable;
        var part = day.PartsOf(ride).First();
        var trip = timetable.Get(part.Trip);
        var line = timetable.Get(trip.Line);
        return new BoardDeparture(
            day.ClockAt(ride.Departure, ride.From), timetable.Get(ride.From), line, HeadsignOf(day, ride, part, trip), trip,
            day.Date.PlusDays(part.ServiceDay), BookingOf(day, ride, line));
    }

    private static string HeadsignOf(DayTimetable day, TransitRide ride, RidePart part, TripInfo trip)
    {
        var tables = day.Timetable.Tables;
        var shown = tables.Calls[tables.Patterns[tables.Trips[part.Trip.Index].Pattern].FirstCall + part.BoardCall].Headsign;
        var headsign = shown == 0 ? trip.Headsign : day.Timetable.Text(shown);
        return headsign.Length > 0 ? headsign : day.Timetable.Get(ride.To).Name;
    }

    private static RideBooking? BookingOf(DayTimetable day, TransitRide ride, LineInfo line)
    {
        // Where one alights is not known here, so only what boarding asks for counts.
        var (rule, latest) = OnDemandRides.BoardingLimitOf(day, ride);
        if (!OnDemandRides.NeedsBookingToBoard(day, ride))
            return null;
        return BookingWriter.Write(day.Timetable, rule, line, latest is { } second ? day.ClockAt(second, ride.From) : null);
    }
}
