namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>How one gets between a door and a stop.</summary>
internal enum DoorWayKind : byte
{
    /// <summary>The door is the stop.</summary>
    Here,
    Street,
    Flex,
}
