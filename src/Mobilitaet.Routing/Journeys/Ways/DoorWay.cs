using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>A way between a door and a stop, told apart from the others of its query.</summary>
/// <param name="Kind">How.</param>
/// <param name="Mode">On streets: the mode.</param>
/// <param name="Stop">The stop where the timetable takes over.</param>
/// <param name="Seconds">The way itself, without what is needed for getting in or out.</param>
/// <param name="Metres">Length.</param>
/// <param name="Flex">The booked ride in it; null on streets.</param>
internal readonly record struct DoorWay(DoorWayKind Kind, TravelMode Mode, Stop Stop, int Seconds, int Metres, FlexWay? Flex = null);
