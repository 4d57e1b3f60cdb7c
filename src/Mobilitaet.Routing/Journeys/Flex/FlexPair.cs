using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Journeys.Flex;

/// <summary>Services between the same places; they share one table of drives.</summary>
internal sealed record FlexPair(FlexCallRecord PickUp, FlexCallRecord DropOff, IReadOnlyList<FlexService> Services);
