namespace Mobilitaet.Routing.Transit.Records;

/// <summary>An explicit rule whether passengers stay seated when a vehicle goes on as another trip (GTFS transfer types 4 and 5).</summary>
internal readonly record struct SeatLinkRecord(int FromTrip, int ToTrip, int IsAllowed);
