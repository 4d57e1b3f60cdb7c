namespace Mobilitaet.Routing.Reachability;

/// <summary>The useful trips of one day between one door and all others of its set. Immutable.</summary>
public sealed class DoorProfiles
{
    private readonly int[] _first;
    private readonly ReachTrip[] _trips;
    private readonly int[] _firstCall;
    private readonly ReachCall[] _calls;

    internal DoorProfiles(int[] first, ReachTrip[] trips, int[] firstCall, ReachCall[] calls) =>
        (_first, _trips, _firstCall, _calls) = (first, trips, firstCall, calls);

    /// <summary>Trips to or from a door, none worse than another, by departure and so by arrival; empty for the asked door itself.</summary>
    public ReadOnlySpan<ReachTrip> Of(int door) => _trips.AsSpan(_first[door].._first[door + 1]);

    /// <summary>Rides that one calls, all the way to or from a door; only days with on-demand rides have them.</summary>
    public ReadOnlySpan<ReachCall> CallsOf(int door) => _calls.Length == 0 ? [] : _calls.AsSpan(_firstCall[door].._firstCall[door + 1]);

    /// <summary>How much is remembered.</summary>
    public long Bytes => ((_first.Length + _firstCall.Length) * sizeof(int)) + (_trips.Length * 2L * sizeof(int)) + (_calls.Length * 3L * sizeof(int));
}
