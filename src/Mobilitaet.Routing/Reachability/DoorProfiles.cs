namespace Mobilitaet.Routing.Reachability;

/// <summary>The useful trips of one day between one door and all others of its set. Immutable.</summary>
public sealed class DoorProfiles
{
    private readonly DoorRows<ReachTrip> _trips;
    private readonly DoorRows<ReachCall> _calls;

    internal DoorProfiles(DoorRows<ReachTrip> trips, DoorRows<ReachCall> calls) => (_trips, _calls) = (trips, calls);

    /// <summary>The doors that have trips, in order.</summary>
    public ReadOnlySpan<int> DoorsWithTrips => _trips.Doors;

    /// <summary>The doors that have rides which one calls, in order.</summary>
    public ReadOnlySpan<int> DoorsWithCalls => _calls.Doors;

    /// <summary>How much is remembered.</summary>
    public long Bytes => ((_trips.Doors.Length + _calls.Doors.Length) * 2L * sizeof(int)) + (_trips.ItemCount * 2L * sizeof(int)) + (_calls.ItemCount * 3L * sizeof(int));

    /// <summary>Trips to or from a door, none worse than another, by departure and so by arrival; empty for the asked door itself.</summary>
    public ReadOnlySpan<ReachTrip> Of(int door) => _trips.Of(door);

    /// <summary>Rides that one calls, all the way to or from a door; only days with on-demand rides have them.</summary>
    public ReadOnlySpan<ReachCall> CallsOf(int door) => _calls.Of(door);
}
