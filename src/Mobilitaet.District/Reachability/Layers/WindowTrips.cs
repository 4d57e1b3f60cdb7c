using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>The trips between one door and all others that end or begin within the windows of one session; also those that a quick trip outside of the window hides from the day's useful ones.</summary>
internal sealed class WindowTrips
{
    private readonly DoorWindow _arrivals;
    private readonly DoorWindow _departures;

    public WindowTrips(DoorSearch search, int door, DoorDay bus, DoorDay onDemand, TimeWindow arrivals, TimeWindow departures)
    {
        (_arrivals, _departures) = (new(arrivals.From, arrivals.Until), new(departures.From, departures.Until));
        BusThere = search.Towards(door, bus with { Window = _arrivals });
        BusBack = search.From(door, bus with { Window = _departures });
        OnDemandThere = search.Towards(door, onDemand with { Window = _arrivals });
        OnDemandBack = search.From(door, onDemand with { Window = _departures });
    }

    public DoorProfiles BusThere { get; }

    public DoorProfiles BusBack { get; }

    public DoorProfiles OnDemandThere { get; }

    public DoorProfiles OnDemandBack { get; }

    /// <summary>Whether the day's useful trips lack any of these.</summary>
    /// <param name="day">Of the session's door, or of the home.</param>
    /// <param name="home">Where one lives.</param>
    /// <param name="far">The other end as the day's trips see it: the home for those of the door, the door for those of the home.</param>
    public bool AreHidden(DoorDayTrips day, int home, int far) =>
        BusThere.Of(home).Length > CountThere(day.BusThere.Of(far)) || BusBack.Of(home).Length > CountBack(day.BusBack.Of(far))
        || OnDemandThere.Of(home).Length > CountThere(day.OnDemandThere.Of(far)) || OnDemandBack.Of(home).Length > CountBack(day.OnDemandBack.Of(far));

    private int CountThere(ReadOnlySpan<ReachTrip> trips)
    {
        var count = 0;
        foreach (var trip in trips)
            count += _arrivals.Includes(trip.Arrival) ? 1 : 0;
        return count;
    }

    private int CountBack(ReadOnlySpan<ReachTrip> trips)
    {
        var count = 0;
        foreach (var trip in trips)
            count += _departures.Includes(trip.Departure) ? 1 : 0;
        return count;
    }
}
