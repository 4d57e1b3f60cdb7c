namespace Mobilitaet.District.Rides;

/// <summary>Which states still want a driver.</summary>
public static class RideRequestStates
{
    /// <summary>Those that belong into a day's plan.</summary>
    public static IReadOnlyList<RideRequestState> Planned { get; } = [RideRequestState.Looking, RideRequestState.Promised];

    /// <summary>Whether nothing changes any more.</summary>
    public static bool IsFinal(this RideRequestState state) => state is not (RideRequestState.Looking or RideRequestState.Promised);
}
