using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>Tells whether a ride must be booked, under which rule and until when.</summary>
internal static class OnDemandRides
{
    public static bool NeedsBooking(DayTimetable day, in TransitRide ride)
    {
        var (first, last) = Ends(day, ride);
        return first.Call.Board == StopUse.OnDemand || last.Call.Alight == StopUse.OnDemand
            || day.Timetable.Tables.Lines[first.Line].IsOnDemand != 0;
    }

    /// <summary>Whether boarding must be booked, wherever one alights.</summary>
    public static bool NeedsBookingToBoard(DayTimetable day, in TransitRide ride)
    {
        var first = Ends(day, ride).First;
        return first.Call.Board == StopUse.OnDemand || day.Timetable.Tables.Lines[first.Line].IsOnDemand != 0;
    }

    /// <summary>The rule for boarding, or -1; and the last second of the day for booking, when a rule says.</summary>
    public static (int Rule, int? Latest) BoardingLimitOf(DayTimetable day, in TransitRide ride)
    {
        var limit = day.CallOf(ride, ride.Board).BoardBooking;
        return (Ends(day, ride).First.Call.BoardBooking, limit >= 0 ? day.Tables.Bookings[limit].LatestFor(ride.Departure) : null);
    }

    /// <summary>Index of the rule, or -1; and the last second of the day for booking, when a rule says.</summary>
    public static (int Rule, int? Latest) LimitOf(DayTimetable day, in TransitRide ride)
    {
        var (first, last) = Ends(day, ride);
        var (board, alight) = (day.CallOf(ride, ride.Board).BoardBooking, day.CallOf(ride, ride.Alight).AlightBooking);
        int? toBoard = board >= 0 ? day.Tables.Bookings[board].LatestFor(ride.Departure) : null;
        int? toAlight = alight >= 0 ? day.Tables.Bookings[alight].LatestFor(ride.Arrival) : null;
        // The rule that closes first is the one whose number must be called in time.
        if (toAlight is { } latest && (toBoard is null || latest < toBoard))
            return (last.Call.AlightBooking, latest);
        return (first.Call.BoardBooking >= 0 ? first.Call.BoardBooking : last.Call.AlightBooking, toBoard);
    }

    private static ((CallRecord Call, int Line) First, (CallRecord Call, int Line) Last) Ends(DayTimetable day, in TransitRide ride)
    {
        ref readonly var pattern = ref day.Tables.Patterns[ride.Pattern];
        var vehicle = day.Tables.Trips[pattern.FirstTrip + ride.Row];
        var (first, last) = (-1, -1);
        for (var part = vehicle.FirstPart; part < vehicle.FirstPart + vehicle.PartCount; part++)
        {
            // One boards the later of two parts that meet at a call, and alights from the earlier.
            if (day.Tables.Parts[part].FirstCall <= ride.Board)
                first = part;
            if (day.Tables.Parts[part].FirstCall < ride.Alight)
                last = part;
        }
        return (CallAt(day, day.Tables.Parts[first], ride.Board), CallAt(day, day.Tables.Parts[last], ride.Alight));
    }

    private static (CallRecord Call, int Line) CallAt(DayTimetable day, in DayTripPart part, int call)
    {
        var tables = day.Timetable.Tables;
        ref readonly var trip = ref tables.Trips[part.Trip];
        return (tables.Calls[tables.Patterns[trip.Pattern].FirstCall + call - part.FirstCall], trip.Line);
    }
}
