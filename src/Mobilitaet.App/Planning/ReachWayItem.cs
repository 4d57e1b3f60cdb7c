using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>One way of a cell in local times.</summary>
public sealed record ReachWayItem(LocalDateTime Departure, LocalDateTime Arrival, int Minutes)
{
    /// <summary>Null for no way.</summary>
    public static ReachWayItem? Of(ReachTrip trip, LocalDate date, DateTimeZone zone)
    {
        if (trip == default)
            return null;
        var (departure, arrival) = (ReachClock.Departure(date, trip.Departure, zone), ReachClock.Arrival(date, trip.Arrival, zone));
        return new ReachWayItem(departure, arrival, (int)Period.Between(departure, arrival, PeriodUnits.Minutes).Minutes);
    }
}
