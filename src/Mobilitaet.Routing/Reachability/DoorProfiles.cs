namespace Mobilitaet.Routing.Reachability;

/// <summary>The useful trips of one day between one door and all others of its set. Immutable.</summary>
public sealed class DoorProfiles
{
    private readonly int[] _first;
    private readonly ReachTrip[] _trips;

    internal DoorProfiles(int[] first, ReachTrip[] trips)
    {
        _first = first;
        _trips = trips;
    }

    /// <summary>Trips to or from a door, none worse than another, by departure and so by arrival; empty for the asked door itself.</summary>
    public ReadOnlySpan<ReachTrip> Of(int door) => _trips.AsSpan(_first[door].._first[door + 1]);

    /// <summary>How much is remembered.</summary>
    public long Bytes => (_first.Length * sizeof(int)) + (_trips.Length * 2L * sizeof(int));
}
