namespace Mobilitaet.Routing.Reachability;

/// <summary>A ride from door to door that one calls (GTFS-Flex): it leaves at any moment of a span.</summary>
/// <param name="Earliest">The first second of the day at which one may leave the door.</param>
/// <param name="Latest">The last second.</param>
/// <param name="Seconds">How long it takes at most, with the walks at its ends.</param>
public readonly record struct ReachCall(int Earliest, int Latest, int Seconds);
