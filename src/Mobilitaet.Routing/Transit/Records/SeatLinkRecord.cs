namespace Mobilitaet.Routing.Transit.Records;

/// <summary>An explicit rule whether passengers stay seated when a vehicle goes on as another trip (GTFS transfer types 4 and 5).</summary>
internal readonly record struct SeatLinkRecord(int FromTrip, int ToTrip, int IsAllowed)
{
    /// <summary>No vehicle waits longer between two trips, even where the feed joins them.</summary>
    public const int LongestStay = 4 * 3600;
}
