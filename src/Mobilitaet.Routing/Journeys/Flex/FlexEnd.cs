using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys.Flex;

/// <summary>A place where an on-demand service can stop: a stop, or the door (null), with the walk between it and the door.</summary>
internal sealed record FlexEnd(Stop? Stop, DoorWay? Walk, SnappedPoint Point);
