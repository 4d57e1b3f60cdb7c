using Mobilitaet.Routing.Journeys.Flex;

namespace Mobilitaet.Routing.Reachability;

/// <summary>Where a service that one calls can stop for each door that it serves, doors in order.</summary>
internal sealed record DoorEnds(int[] Doors, List<FlexEnd>[] Ends)
{
    /// <summary>Null for a door that it does not serve.</summary>
    public List<FlexEnd>? Find(int door) => Array.BinarySearch(Doors, door) is >= 0 and var at ? Ends[at] : null;
}
