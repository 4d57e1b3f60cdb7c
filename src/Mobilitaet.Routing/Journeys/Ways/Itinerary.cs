using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>A journey before its legs are written; times are seconds of the day.</summary>
/// <param name="Departure">Leaving the door.</param>
/// <param name="Arrival">Being at the door.</param>
/// <param name="Layers">What it makes use of.</param>
internal sealed record Itinerary(int Departure, int Arrival, JourneyLayers Layers)
{
    public DayTimetable? Day { get; init; }

    public DoorWay? Access { get; init; }

    public IReadOnlyList<TransitRide> Rides { get; init; } = [];

    public DoorWay? Egress { get; init; }

    /// <summary>The whole way on streets.</summary>
    public DoorWay? Direct { get; init; }

    /// <summary>The whole way with an on-demand service, its walks included.</summary>
    public FlexWay? Flex { get; init; }

    public int VehicleCount =>
        Rides.Count + (Flex is null ? 0 : 1) + (Access?.Kind == DoorWayKind.Flex ? 1 : 0) + (Egress?.Kind == DoorWayKind.Flex ? 1 : 0);

    /// <summary>Walking at both ends; walks between vehicles are not counted.</summary>
    public int WalkSeconds => WalkOf(Access) + WalkOf(Egress) + (Flex?.WalkSeconds ?? 0);

    public int Seconds => Arrival - Departure;

    private static int WalkOf(in DoorWay? way) => way switch
    {
        null => 0,
        { Flex: { } flex } => flex.WalkSeconds,
        { Mode: TravelMode.Car or TravelMode.Bicycle } => 0,
        { Seconds: var seconds } => seconds,
    };
}
