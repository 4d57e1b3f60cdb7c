using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Turns a day round: calls and trips in reverse order, boarding for alighting, times negated.</summary>
internal static class DayMirror
{
    public static DayTables Mirror(DayTables day)
    {
        var calls = new DayCall[day.Calls.Length];
        var times = new CallTime[day.Times.Length];
        var trips = new DayTrip[day.Trips.Length];
        foreach (var pattern in day.Patterns)
        {
            var (length, count) = (pattern.CallCount, pattern.TripCount);
            for (var call = 0; call < length; call++)
            {
                var mirrored = day.Calls[pattern.FirstCall + length - 1 - call];
                calls[pattern.FirstCall + call] =
                    new DayCall(mirrored.Stop, mirrored.AlightBooking, mirrored.BoardBooking, mirrored.CanAlight, mirrored.CanBoard);
            }
            for (var row = 0; row < count; row++)
            {
                trips[pattern.FirstTrip + row] = day.Trips[pattern.FirstTrip + count - 1 - row];
                for (var call = 0; call < length; call++)
                {
                    var time = day.Times[pattern.FirstTime + ((count - 1 - row) * length) + length - 1 - call];
                    times[pattern.FirstTime + (row * length) + call] = new CallTime(-time.Departure, -time.Arrival);
                }
            }
        }
        var tables = new DayTables
        {
            Direction = -day.Direction,
            Patterns = day.Patterns,
            Calls = calls,
            Times = times,
            Trips = trips,
            Parts = day.Parts,
            Bookings = day.Bookings,
        };
        return tables.IndexStops(day.FirstAtStop.Length - 1);
    }
}
