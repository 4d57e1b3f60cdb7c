using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>One departure as commands and the API answer it.</summary>
public sealed record DepartureItem(
    string Departure, string Line, VehicleKind Vehicle, string Headsign, string StopId, string Stop, string Platform, string TripId, BookingItem? Booking)
{
    public static DepartureItem Of(BoardDeparture departure) => new(
        JourneyTimes.Iso(departure.Departure), departure.Line.Name, departure.Line.Kind, departure.Headsign,
        departure.Stop.Id, departure.Stop.Name, departure.Stop.Platform, departure.Trip.Id, BookingItem.Find(departure.Booking));
}
